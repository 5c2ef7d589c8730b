/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ListingsDocument,
    "\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n": typeof types.OldestListingDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n": typeof types.PostMessageDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.MoveCaseDocument,
    "\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.AssignCaseDocument,
    "\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AssessCaseDocument,
    "\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.ClassifyCaseDocument,
    "\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.TitleCaseDocument,
    "\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.PlanDisclosureDocument,
    "\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.FollowUpDocument,
    "\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.MarkReadDocument,
    "\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AnswerConsentOnCaseDocument,
    "\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.GrantCaseAccessDocument,
    "\n  query CasePage($number: String!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      assignee { id displayName }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      advisoryUrl wordsDestroyedAt unreadCount viewerCan\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds }\n      receipt { signedText receivedAt policyVersion logIndex }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: 100, before: $before) {\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message { id internal body { id armored sha256 recipientKeyIds } } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": typeof types.CaseServicesDocument,
    "\n  query CaseColleagues {\n    cases(query: \"-assignee:unset sort:updated\", first: 100) { edges { cursor node { id assignee { id displayName } } } }\n  }\n": typeof types.CaseColleaguesDocument,
    "\n  query CaseTexts($number: String!, $texts: String, $messages: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $texts) { pageInfo { hasNextPage endCursor } edges { cursor node { id armored recipientKeyIds } } }\n      messages(first: $first, after: $messages) { pageInfo { hasNextPage endCursor } edges { cursor node { id internal body { id } } } }\n    }\n  }\n": typeof types.CaseTextsDocument,
    "\n  query CaseList($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n        }\n      }\n    }\n  }\n": typeof types.CaseListDocument,
    "\n  query CaseWords($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          report { id armored sha256 }\n        }\n      }\n    }\n  }\n": typeof types.CaseWordsDocument,
    "\n  query CaseViews($first: String!, $second: String!, $third: String!) {\n    first: cases(query: $first, first: 1) { totalCount { value hasMore } }\n    second: cases(query: $second, first: 1) { totalCount { value hasMore } }\n    third: cases(query: $third, first: 1) { totalCount { value hasMore } }\n    all: cases(first: 1) { totalCount { value hasMore } }\n  }\n": typeof types.CaseViewsDocument,
    "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": typeof types.QueryServicesDocument,
    "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) { caseNumber previewName year month expiresAt }\n  }\n": typeof types.ConsentRequestPageDocument,
    "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AnswerConsentByLinkDocument,
    "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received answeredInTime answeredLate overdueNow medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n": typeof types.PolicyTextDocument,
    "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n": typeof types.ReportFactsDocument,
    "\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n": typeof types.KeyChallengeDocument,
    "\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RegisterReportersKeyDocument,
    "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SubmitReportDocument,
    "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n": typeof types.ResearcherPageDocument,
    "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed\n      medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": typeof types.ResponseFiguresDocument,
    "\n  query Scope {\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n": typeof types.ScopeDocument,
    "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } }\n  }\n": typeof types.TeamKeyPageDocument,
    "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored certifiers { id fingerprint armored } }\n  }\n": typeof types.KeyRingDocument,
};
const documents: Documents = {
    "\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ListingsDocument,
    "\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n": types.OldestListingDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n": types.PostMessageDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.MoveCaseDocument,
    "\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.AssignCaseDocument,
    "\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AssessCaseDocument,
    "\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.ClassifyCaseDocument,
    "\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.TitleCaseDocument,
    "\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.PlanDisclosureDocument,
    "\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.FollowUpDocument,
    "\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.MarkReadDocument,
    "\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AnswerConsentOnCaseDocument,
    "\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.WithdrawConsentDocument,
    "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.GrantCaseAccessDocument,
    "\n  query CasePage($number: String!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      assignee { id displayName }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      advisoryUrl wordsDestroyedAt unreadCount viewerCan\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds }\n      receipt { signedText receivedAt policyVersion logIndex }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: 100, before: $before) {\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message { id internal body { id armored sha256 recipientKeyIds } } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n          }\n        }\n      }\n    }\n  }\n": types.CasePageDocument,
    "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": types.CaseServicesDocument,
    "\n  query CaseColleagues {\n    cases(query: \"-assignee:unset sort:updated\", first: 100) { edges { cursor node { id assignee { id displayName } } } }\n  }\n": types.CaseColleaguesDocument,
    "\n  query CaseTexts($number: String!, $texts: String, $messages: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $texts) { pageInfo { hasNextPage endCursor } edges { cursor node { id armored recipientKeyIds } } }\n      messages(first: $first, after: $messages) { pageInfo { hasNextPage endCursor } edges { cursor node { id internal body { id } } } }\n    }\n  }\n": types.CaseTextsDocument,
    "\n  query CaseList($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n        }\n      }\n    }\n  }\n": types.CaseListDocument,
    "\n  query CaseWords($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          report { id armored sha256 }\n        }\n      }\n    }\n  }\n": types.CaseWordsDocument,
    "\n  query CaseViews($first: String!, $second: String!, $third: String!) {\n    first: cases(query: $first, first: 1) { totalCount { value hasMore } }\n    second: cases(query: $second, first: 1) { totalCount { value hasMore } }\n    third: cases(query: $third, first: 1) { totalCount { value hasMore } }\n    all: cases(first: 1) { totalCount { value hasMore } }\n  }\n": types.CaseViewsDocument,
    "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": types.QueryServicesDocument,
    "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) { caseNumber previewName year month expiresAt }\n  }\n": types.ConsentRequestPageDocument,
    "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AnswerConsentByLinkDocument,
    "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received answeredInTime answeredLate overdueNow medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": types.HomeDocument,
    "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n": types.PolicyTextDocument,
    "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n": types.ReportFactsDocument,
    "\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n": types.KeyChallengeDocument,
    "\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": types.RegisterReportersKeyDocument,
    "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n": types.SubmitReportDocument,
    "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n": types.ResearcherPageDocument,
    "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed\n      medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": types.ResponseFiguresDocument,
    "\n  query Scope {\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n": types.ScopeDocument,
    "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } }\n  }\n": types.TeamKeyPageDocument,
    "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored certifiers { id fingerprint armored } }\n  }\n": types.KeyRingDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n"): (typeof documents)["\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePage($number: String!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      assignee { id displayName }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      advisoryUrl wordsDestroyedAt unreadCount viewerCan\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds }\n      receipt { signedText receivedAt policyVersion logIndex }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: 100, before: $before) {\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message { id internal body { id armored sha256 recipientKeyIds } } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasePage($number: String!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      assignee { id displayName }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      advisoryUrl wordsDestroyedAt unreadCount viewerCan\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds }\n      receipt { signedText receivedAt policyVersion logIndex }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: 100, before: $before) {\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message { id internal body { id armored sha256 recipientKeyIds } } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"): (typeof documents)["\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseColleagues {\n    cases(query: \"-assignee:unset sort:updated\", first: 100) { edges { cursor node { id assignee { id displayName } } } }\n  }\n"): (typeof documents)["\n  query CaseColleagues {\n    cases(query: \"-assignee:unset sort:updated\", first: 100) { edges { cursor node { id assignee { id displayName } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseTexts($number: String!, $texts: String, $messages: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $texts) { pageInfo { hasNextPage endCursor } edges { cursor node { id armored recipientKeyIds } } }\n      messages(first: $first, after: $messages) { pageInfo { hasNextPage endCursor } edges { cursor node { id internal body { id } } } }\n    }\n  }\n"): (typeof documents)["\n  query CaseTexts($number: String!, $texts: String, $messages: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $texts) { pageInfo { hasNextPage endCursor } edges { cursor node { id armored recipientKeyIds } } }\n      messages(first: $first, after: $messages) { pageInfo { hasNextPage endCursor } edges { cursor node { id internal body { id } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseList($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseList($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseWords($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          report { id armored sha256 }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseWords($query: String, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          report { id armored sha256 }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseViews($first: String!, $second: String!, $third: String!) {\n    first: cases(query: $first, first: 1) { totalCount { value hasMore } }\n    second: cases(query: $second, first: 1) { totalCount { value hasMore } }\n    third: cases(query: $third, first: 1) { totalCount { value hasMore } }\n    all: cases(first: 1) { totalCount { value hasMore } }\n  }\n"): (typeof documents)["\n  query CaseViews($first: String!, $second: String!, $third: String!) {\n    first: cases(query: $first, first: 1) { totalCount { value hasMore } }\n    second: cases(query: $second, first: 1) { totalCount { value hasMore } }\n    third: cases(query: $third, first: 1) { totalCount { value hasMore } }\n    all: cases(first: 1) { totalCount { value hasMore } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"): (typeof documents)["\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) { caseNumber previewName year month expiresAt }\n  }\n"): (typeof documents)["\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) { caseNumber previewName year month expiresAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received answeredInTime answeredLate overdueNow medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received answeredInTime answeredLate overdueNow medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n"): (typeof documents)["\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n"): (typeof documents)["\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n"): (typeof documents)["\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed\n      medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"): (typeof documents)["\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed\n      medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scope {\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n"): (typeof documents)["\n  query Scope {\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } }\n  }\n"): (typeof documents)["\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored certifiers { id fingerprint armored } }\n  }\n"): (typeof documents)["\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored certifiers { id fingerprint armored } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;