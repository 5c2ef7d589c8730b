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
    "\n  query AttachmentLink($id: ID!) {\n    node(id: $id) { id ... on Attachment { downloadUrl } }\n  }\n": typeof types.AttachmentLinkDocument,
    "\n  query PastThanksShown($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.PastThanksShownDocument,
    "\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ListingsDocument,
    "\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n": typeof types.OldestListingDocument,
    "\n  query SoftwareContact {\n    softwareContact { email publicKey fingerprint }\n  }\n": typeof types.SoftwareContactDocument,
    "\n  mutation SetSoftwareContact($input: SoftwareContactInput!) {\n    setSoftwareContact(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetSoftwareContactDocument,
    "\n  query Installation {\n    installation {\n      organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion\n    }\n  }\n": typeof types.InstallationDocument,
    "\n  mutation ChangeSettings($input: ChangeSettingsInput!) {\n    changeSettings(input: $input) { userErrors { code message path } }\n  }\n": typeof types.ChangeSettingsDocument,
    "\n  mutation AskContactAddress($input: ContactAddressInput!) {\n    askContactAddress(input: $input) { userErrors { code message path } }\n  }\n": typeof types.AskContactAddressDocument,
    "\n  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {\n    confirmContactAddress(input: $input) { userErrors { code message path } }\n  }\n": typeof types.ConfirmContactAddressDocument,
    "\n  query AllServices {\n    onlineServices(first: 100, archived: true) { edges { node { id slug name inScope hostnames testingRules responsible archivedAt } } }\n  }\n": typeof types.AllServicesDocument,
    "\n  mutation ArchiveService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) { onlineService { id } userErrors { code message path } }\n  }\n": typeof types.ArchiveServiceDocument,
    "\n  mutation OrderServices($input: OrderOnlineServicesInput!) {\n    orderOnlineServices(input: $input) { userErrors { code message path } }\n  }\n": typeof types.OrderServicesDocument,
    "\n  query PastThanksList($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.PastThanksListDocument,
    "\n  mutation ImportPastThanks($input: ImportPastThanksInput!) {\n    importPastThanks(input: $input) { rows { index state message } imported userErrors { code message path } }\n  }\n": typeof types.ImportPastThanksDocument,
    "\n  mutation RemovePastThanks($input: RemovePastThanksInput!) {\n    removePastThanks(input: $input) { removed userErrors { code message path } }\n  }\n": typeof types.RemovePastThanksDocument,
    "\n  query AuditLog($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String, $after: String) {\n    auditLog(first: 50, kinds: $kinds, person: $person, from: $from, until: $until, search: $search, after: $after) {\n      edges { node { id at kind actorId actorName subjectId subjectName facts origin position } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  query AuditState {\n    auditState { condition entries waiting signedAt restorations }\n  }\n": typeof types.AuditStateDocument,
    "\n  query Partners {\n    accessTokens(first: 100) {\n      edges { node {\n        id name scopes everyService onlineServices { id name } state owner { id displayName } ownerlessSince createdBy { id displayName } createdAt\n        expiresAt revokedAt lastUsedAt replacedBy { id name }\n      } }\n      pageInfo { hasNextPage }\n    }\n    partnerPages { origins }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n": typeof types.PartnersDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n": typeof types.CreateAccessTokenDocument,
    "\n  mutation RotateAccessToken($input: RotateAccessTokenInput!) {\n    rotateAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n": typeof types.RotateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) { id userErrors { code message path } }\n  }\n": typeof types.RevokeAccessTokenDocument,
    "\n  mutation TakeOverAccessToken($input: TakeOverAccessTokenInput!) {\n    takeOverAccessToken(input: $input) { id userErrors { code message path } }\n  }\n": typeof types.TakeOverAccessTokenDocument,
    "\n  mutation SetPartnerOrigins($input: SetPartnerOriginsInput!) {\n    setPartnerOrigins(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetPartnerOriginsDocument,
    "\n  query Retention($days: Int) {\n    retention(days: $days) {\n      days askedDays secondLook disclosure destroyed filesLeaving\n      months { year month cases texts files bytes }\n      kept { number reason since }\n    }\n  }\n": typeof types.RetentionDocument,
    "\n  mutation SetRetention($input: RetentionInput!) {\n    setRetention(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetRetentionDocument,
    "\n  mutation KeepWords($input: KeepWordsInput!) {\n    keepWords(input: $input) { userErrors { code message path } }\n  }\n": typeof types.KeepWordsDocument,
    "\n  query AdvisoryCase($number: String!) {\n    case(number: $number) {\n      id number installedSoftware weakness fixedAt advisoryUrl consent { state }\n      cvss { vector }\n      onlineService { id name }\n      acknowledgment { id publishedName url organization role }\n      duplicates(first: 100) { edges { cursor node { id acknowledgment { id publishedName url organization role } } } }\n    }\n  }\n": typeof types.AdvisoryCaseDocument,
    "\n  query CaseCalls($number: String!) {\n    case(number: $number) {\n      id\n      pages {\n        id kind at dueAt caseCount skipped fellToLeads acknowledgedAt settledAt\n        acknowledgedBy { id displayName }\n        deliveries { reason channel name sentAt deliveredAt failedAt failure attempts acknowledgedAt person { id displayName } }\n      }\n      mails { kind recipientRole state status queuedAt at }\n    }\n  }\n": typeof types.CaseCallsDocument,
    "\n  mutation AcknowledgePage($input: AcknowledgePageInput!) {\n    acknowledgePage(input: $input) { userErrors { code message path } }\n  }\n": typeof types.AcknowledgePageDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n": typeof types.PostMessageDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.MoveCaseDocument,
    "\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.AssignCaseDocument,
    "\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AssessCaseDocument,
    "\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.ClassifyCaseDocument,
    "\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.TitleCaseDocument,
    "\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.PlanDisclosureDocument,
    "\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.FollowUpDocument,
    "\n  mutation ChooseReplyBy($input: ChooseReplyByInput!) {\n    chooseReplyBy(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.ChooseReplyByDocument,
    "\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.MarkReadDocument,
    "\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AnswerConsentOnCaseDocument,
    "\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": typeof types.GrantCaseAccessDocument,
    "\n  mutation AddParticipant($input: AddParticipantInput!) {\n    addParticipant(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": typeof types.AddParticipantDocument,
    "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.RemoveParticipantDocument,
    "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.InviteParticipantDocument,
    "\n  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {\n    withdrawInvitation(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.WithdrawInvitationDocument,
    "\n  mutation HandOnReport($input: HandOnReportInput!) {\n    handOnReport(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": typeof types.HandOnReportDocument,
    "\n  query CasePage($number: String!, $last: Int!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } lastListing { choice publishedName url organization } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware handedOnAt weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      reporterKeys\n      assignee { id displayName }\n      participants { role addedAt missingTexts researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      participantInvitations { id email role invitedAt researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt replyBy hearsInPlain\n      advisoryUrl wordsDestroyedAt wordsEndAt reporterGoneAt unreadCount viewerCan engineeringTicket\n      labels { id name colour }\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds readerMarks }\n      attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n      inboundMails { id arrivedAt from reason state }\n      receipt { signedText receivedAt policyVersion logIndex inclusionProof checkpoint }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: $last, before: $before) {\n        totalCount { value hasMore }\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message {\n                id internal body { id armored sha256 recipientKeyIds }\n                attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n              } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted readerRole\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n            ... on HandedToEngineering { way }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": typeof types.CaseServicesDocument,
    "\n  query ReplyTemplates {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n": typeof types.ReplyTemplatesDocument,
    "\n  query CaseColleagues {\n    viewer { id team { id displayName } }\n  }\n": typeof types.CaseColleaguesDocument,
    "\n  query CaseTexts($number: String!, $after: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id kind armored } } }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": typeof types.CaseTextsDocument,
    "\n  query ResearcherByHandle($handle: String!) {\n    researcher(handle: $handle) { id handle displayName publicKeys { id fingerprint armored status } }\n  }\n": typeof types.ResearcherByHandleDocument,
    "\n  query CaseSoftwareContact {\n    softwareContact { email publicKey }\n  }\n": typeof types.CaseSoftwareContactDocument,
    "\n  query ReporterRecord($number: String!) {\n    case(number: $number) {\n      id\n      reporter {\n        id displayName nameMarks\n        record {\n          since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam\n        }\n      }\n    }\n  }\n": typeof types.ReporterRecordDocument,
    "\n  query OpenCasesOfReporter($number: String!) {\n    case(number: $number) {\n      id\n      reporter { id cases(query: \"is:open\", first: 100) { pageInfo { hasNextPage } edges { node { id number state submittedAt firstRespondedAt verifiedAt } } } }\n    }\n  }\n": typeof types.OpenCasesOfReporterDocument,
    "\n  mutation CloseAllAsSpam($input: CloseAllAsSpamInput!) {\n    closeAllAsSpam(input: $input) { closed left { number message } userErrors { code message path } }\n  }\n": typeof types.CloseAllAsSpamDocument,
    "\n  query CaseList($query: String, $first: Int!, $after: String, $withMore: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } displayName @include(if: $withMore) handle @include(if: $withMore) }\n          title { id armored sha256 }\n          weakness @include(if: $withMore)\n          cvss @include(if: $withMore) { score }\n          labels @include(if: $withMore) { id name colour }\n          verifiedAt @include(if: $withMore)\n          fixedAt @include(if: $withMore)\n          closedAt @include(if: $withMore)\n        }\n      }\n    }\n  }\n": typeof types.CaseListDocument,
    "\n  query SavedViews {\n    viewer { savedViews { id name query shared } }\n  }\n": typeof types.SavedViewsDocument,
    "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) { savedView { id } userErrors { code message path } }\n  }\n": typeof types.SaveViewDocument,
    "\n  mutation DeleteSavedView($input: DeleteSavedViewInput!) {\n    deleteSavedView(input: $input) { userErrors { code message path } }\n  }\n": typeof types.DeleteSavedViewDocument,
    "\n  query CaseFacets($query: String) {\n    caseFacets(query: $query) { field values { value count { value hasMore } } }\n  }\n": typeof types.CaseFacetsDocument,
    "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": typeof types.QueryServicesDocument,
    "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) {\n      caseNumber previewName year month expiresAt serviceName\n      lastListing { choice publishedName url organization }\n    }\n  }\n": typeof types.ConsentRequestPageDocument,
    "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.AnswerConsentByLinkDocument,
    "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received shareInTime medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query OwnLostKeys {\n    viewer {\n      id\n      keys { id fingerprint status }\n      lostKeys { id state fingerprint askedAt readyAt endedAt declineReason }\n    }\n  }\n": typeof types.OwnLostKeysDocument,
    "\n  query LostKeysOfOthers {\n    viewer {\n      id\n      triager { id }\n      lostKeysOfOthers {\n        id state fingerprint askedAt readyAt endedAt declineReason agreedByViewer cases\n        researcher { id handle displayName publicKeys { id fingerprint status armored } }\n      }\n    }\n  }\n": typeof types.LostKeysOfOthersDocument,
    "\n  query CasesOfLoser($researcher: ID!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: 100, after: $after, orderBy: { field: SUBMITTED_AT, direction: DESC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges { cursor node { id number submittedAt title { id armored sha256 } report { id armored sha256 } } }\n        }\n      }\n    }\n  }\n": typeof types.CasesOfLoserDocument,
    "\n  query ObjectionBackups($id: ID!) {\n    objectionBackups(id: $id) { fingerprint sealed }\n  }\n": typeof types.ObjectionBackupsDocument,
    "\n  mutation AskLostKey($input: AskLostKeyInput!) {\n    askLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.AskLostKeyDocument,
    "\n  mutation CancelLostKey($input: LostKeyInput!) {\n    cancelLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.CancelLostKeyDocument,
    "\n  mutation ObjectLostKey($input: ObjectLostKeyInput!) {\n    objectLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.ObjectLostKeyDocument,
    "\n  mutation ApproveLostKey($input: ApproveLostKeyInput!) {\n    approveLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.ApproveLostKeyDocument,
    "\n  mutation DeclineLostKey($input: DeclineLostKeyInput!) {\n    declineLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.DeclineLostKeyDocument,
    "\n  mutation ReplaceLostKey($input: ReplaceLostKeyInput!) {\n    replaceLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": typeof types.ReplaceLostKeyDocument,
    "\n  mutation AcknowledgeByLink($token: String!) {\n    acknowledgePage(input: { token: $token }) { userErrors { code message path } }\n  }\n": typeof types.AcknowledgeByLinkDocument,
    "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n": typeof types.PolicyTextDocument,
    "\n  query PrintedCases($query: String, $after: String) {\n    cases(query: $query, first: 100, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number state resolution severity submittedAt firstRespondedAt fixedAt closedAt\n          onlineService { id name }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n": typeof types.PrintedCasesDocument,
    "\n  query Queue($query: String!, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number version source state resolution severity submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          labels { id name colour }\n        }\n      }\n    }\n  }\n": typeof types.QueueDocument,
    "\n  query QueueCounts($answer: String!, $mine: String!, $nobody: String!, $updates: String!, $looks: String!, $open: String!) {\n    viewer { id triager { id displayName } }\n    answer: cases(query: $answer, first: 1) { totalCount { value hasMore } }\n    mine: cases(query: $mine, first: 1) { totalCount { value hasMore } }\n    nobody: cases(query: $nobody, first: 1) { totalCount { value hasMore } }\n    updates: cases(query: $updates, first: 1) { totalCount { value hasMore } }\n    looks: cases(query: $looks, first: 1) { totalCount { value hasMore } }\n    open: cases(query: $open, first: 1) { totalCount { value hasMore } }\n    inboundMails(first: 100) { pageInfo { hasNextPage } edges { cursor } }\n  }\n": typeof types.QueueCountsDocument,
    "\n  query CasePreview($number: String!) {\n    case(number: $number) {\n      id number version source state resolution issueType severity weakness submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n      wordsDestroyedAt installedSoftware viewerCan\n      cvss { score }\n      onlineService { id slug name }\n      assignee { id displayName }\n      reporter { id handle displayName publicKeys { id armored } }\n      title { id armored sha256 }\n      report { id armored sha256 recipientKeyIds }\n    }\n  }\n": typeof types.CasePreviewDocument,
    "\n  query QueueServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": typeof types.QueueServicesDocument,
    "\n  mutation AssignFromQueue($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version assignee { id displayName } } userErrors { code message path } }\n  }\n": typeof types.AssignFromQueueDocument,
    "\n  mutation RecordInternalCase($input: RecordInternalCaseInput!) {\n    recordInternalCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n": typeof types.RecordInternalCaseDocument,
    "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n": typeof types.ReportFactsDocument,
    "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SubmitReportDocument,
    "\n  query ReceiptInLog($number: String!) {\n    case(number: $number) { id receipt { signedText logIndex inclusionProof checkpoint } }\n  }\n": typeof types.ReceiptInLogDocument,
    "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n": typeof types.ResearcherPageDocument,
    "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      responseHours days received answeredInTime answeredLate overdueNow pendingNow updatesMissed updatesMissedInDays notOwed\n      shareInTime medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue updatesMissed }\n    }\n  }\n": typeof types.ResponseFiguresDocument,
    "\n  query Scope {\n    installation { thanksWording }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n": typeof types.ScopeDocument,
    "\n  query AccountEntries {\n    viewer { id accountEntries { id at kind actorId actorName subjectId origin } }\n  }\n": typeof types.AccountEntriesDocument,
    "\n  query ListedNames { viewer { id listedNames { choice publishedName listings } } }\n": typeof types.ListedNamesDocument,
    "\n  mutation WriteAcknowledgmentLetter($input: WriteLetterInput!) {\n    writeAcknowledgmentLetter(input: $input) { letter { publishedName writtenAt signedText } userErrors { code message path } }\n  }\n": typeof types.WriteAcknowledgmentLetterDocument,
    "\n  query ImportedMails($idempotencyKeys: [ID!]!) {\n    importedMails(idempotencyKeys: $idempotencyKeys)\n  }\n": typeof types.ImportedMailsDocument,
    "\n  mutation ImportCase($input: ImportCaseInput!) {\n    importCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n": typeof types.ImportCaseDocument,
    "\n  query MailPreferencesOfViewer {\n    viewer {\n      id\n      keys { id status fingerprint }\n      keyBackups { fingerprint }\n      mailPreferences { sealed switchedOff digest digestHour digestWeekday digestZone }\n    }\n  }\n": typeof types.MailPreferencesOfViewerDocument,
    "\n  mutation SetMailPreferences($input: MailPreferencesInput!) {\n    setMailPreferences(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetMailPreferencesDocument,
    "\n  mutation AddOnCallException($input: OnCallExceptionInput!) {\n    addOnCallException(input: $input) { userErrors { code message path } }\n  }\n": typeof types.AddOnCallExceptionDocument,
    "\n  mutation RemoveOnCallItem($input: OnCallItemInput!) {\n    removeOnCallItem(input: $input) { userErrors { code message path } }\n  }\n": typeof types.RemoveOnCallItemDocument,
    "\n  mutation SetOnCallRules($input: OnCallRulesInput!) {\n    setOnCallRules(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetOnCallRulesDocument,
    "\n  mutation SavePageSender($input: PageSenderInput!) {\n    savePageSender(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SavePageSenderDocument,
    "\n  mutation TestPage($input: TestPageInput!) {\n    sendTestPage(input: $input) {\n      page { id deliveries { channel name sentAt deliveredAt failedAt failure attempts } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.TestPageDocument,
    "\n  query TestedPage($id: ID!) {\n    node(id: $id) { __typename id ... on Page { deliveries { channel name sentAt deliveredAt failedAt failure attempts } } }\n  }\n": typeof types.TestedPageDocument,
    "\n  query Restoration {\n    restoration { madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber }\n  }\n": typeof types.RestorationDocument,
    "\n  mutation OpenAfterRestore($input: OpenAfterRestoreInput!) {\n    openAfterRestore(input: $input) { userErrors { code message path } }\n  }\n": typeof types.OpenAfterRestoreDocument,
    "\n  query OwnKeys {\n    viewer {\n      id\n      researcher { id }\n      keys { id fingerprint armored status createdAt expiresAt }\n      keyBackups { fingerprint method sealed createdAt }\n    }\n  }\n": typeof types.OwnKeysDocument,
    "\n  mutation RevokeKey($input: RevokeKeyInput!) {\n    revokeKey(input: $input) {\n      key { id status }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RevokeKeyDocument,
    "\n  mutation UpdateKey($input: UpdateKeyInput!) {\n    updateKey(input: $input) {\n      key { id status expiresAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateKeyDocument,
    "\n  query TeamRoom {\n    viewer {\n      id\n      triager { id }\n      team { id displayName roles publicKeys { id fingerprint armored status } }\n      teamKeyGrants { teamKey { id fingerprint status holders { id } } }\n      openLeadNamings { id fingerprint text endsAt candidate { id displayName } vouchers { id displayName } }\n      formerHolders { heldSince heldUntil casesOpened person { id displayName } teamKey { id fingerprint status } }\n      teamEvents { kind at actor { id displayName } subject { id displayName } teamKey { id fingerprint } }\n    }\n    teamKey {\n      id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id fingerprint armored }\n      predecessors { id fingerprint status }\n    }\n  }\n": typeof types.TeamRoomDocument,
    "\n  query TemplatesOfReplies {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n": typeof types.TemplatesOfRepliesDocument,
    "\n  mutation SaveReplyTemplate($input: ReplyTemplateInput!) {\n    saveReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SaveReplyTemplateDocument,
    "\n  mutation RemoveReplyTemplate($input: RemoveReplyTemplateInput!) {\n    removeReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n": typeof types.RemoveReplyTemplateDocument,
    "\n  query Webhooks {\n    webhooks(first: 100) {\n      edges { node {\n        id url description eventKinds everyService onlineServices { id name } state failingSince offAt lastDeliveredAt formerSecretUntil createdAt\n        createdBy { id displayName }\n      } }\n    }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n": typeof types.WebhooksDocument,
    "\n  query WebhookDeliveries($webhook: ID!, $first: Int!) {\n    webhookDeliveries(webhook: $webhook, first: $first) {\n      edges { node { id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins } }\n      pageInfo { hasNextPage }\n    }\n  }\n": typeof types.WebhookDeliveriesDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n": typeof types.CreateWebhookDocument,
    "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) { webhook { id } userErrors { code message path } }\n  }\n": typeof types.UpdateWebhookDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n": typeof types.RotateWebhookSecretDocument,
    "\n  mutation DeleteWebhook($input: NamedWebhookInput!) {\n    deleteWebhook(input: $input) { userErrors { code message path } }\n  }\n": typeof types.DeleteWebhookDocument,
    "\n  mutation TestWebhook($input: NamedWebhookInput!) {\n    testWebhook(input: $input) { delivery { id } userErrors { code message path } }\n  }\n": typeof types.TestWebhookDocument,
    "\n  mutation Redeliver($input: RedeliverInput!) {\n    redeliver(input: $input) { delivery { id } userErrors { code message path } }\n  }\n": typeof types.RedeliverDocument,
    "\n  query SortTray($state: InboundState!, $after: String) {\n    inboundMails(first: 50, after: $after, state: $state) {\n      pageInfo { hasNextPage endCursor }\n      edges { cursor node { id arrivedAt from sizeBytes state reason responseDueAt authentication spam words isWhole downloadUrl sortedAt sortedBy { id displayName } } }\n    }\n  }\n": typeof types.SortTrayDocument,
    "\n  query SortServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": typeof types.SortServicesDocument,
    "\n  mutation SortMail($input: SortMailInput!) {\n    sortMail(input: $input) { mail { id state } case { id number version } userErrors { code message path } }\n  }\n": typeof types.SortMailDocument,
    "\n  mutation ClassifySorted($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.ClassifySortedDocument,
    "\n  mutation TitleSorted($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.TitleSortedDocument,
    "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } predecessors { id fingerprint status } }\n  }\n": typeof types.TeamKeyPageDocument,
    "\n  query OwnStatements {\n    viewer { id keys { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } } }\n  }\n": typeof types.OwnStatementsDocument,
    "\n  query TeamStatements {\n    teamKey { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } }\n  }\n": typeof types.TeamStatementsDocument,
    "\n  query BulkCases($query: String!) {\n    cases(query: $query, first: 50) {\n      edges { cursor node { id number version state viewerCan issueType onlineService { id name } assignee { id displayName } labels { id name colour } } }\n    }\n  }\n": typeof types.BulkCasesDocument,
    "\n  query BulkClosing($query: String!) {\n    cases(query: $query, first: 50) {\n      edges {\n        cursor\n        node {\n          id number version source state severity viewerCan viewerCloses hearsInPlain\n          onlineService { id name }\n          reporter { id handle displayName publicKeys { id fingerprint armored status } }\n          participants { role researcher { id publicKeys { id fingerprint armored status } } }\n          report { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n": typeof types.BulkClosingDocument,
    "\n  query BulkChoices {\n    viewer { id triager { id displayName } team { id displayName } replyTemplates { id name words nextUpdateDays } }\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": typeof types.BulkChoicesDocument,
    "\n  mutation BulkAssign($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.BulkAssignDocument,
    "\n  mutation BulkClassify($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.BulkClassifyDocument,
    "\n  mutation BulkClose($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": typeof types.BulkCloseDocument,
    "\n  query CaseGraph($number: String!, $first: Int!) {\n    case(number: $number) {\n      ...RelatedCase\n      weakness\n      onlineService { id name }\n      duplicateOf { number state severity }\n      related {\n        duplicates(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameService(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameWeakness(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameReporter(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n      }\n    }\n  }\n  fragment RelatedCase on Case {\n    id number state resolution severity submittedAt\n    reporter { id publicKeys { id armored } }\n    title { id sha256 armored }\n  }\n": typeof types.CaseGraphDocument,
    "\n  query AlikeCases($query: String!, $first: Int!) {\n    cases(query: $query, first: $first) {\n      edges { node { id number state resolution severity submittedAt reporter { id publicKeys { id armored } } title { id sha256 armored } } }\n    }\n  }\n": typeof types.AlikeCasesDocument,
    "\n  query Tracker {\n    viewer { id trackerUrl }\n  }\n": typeof types.TrackerDocument,
    "\n  mutation HandToEngineering($input: HandToEngineeringInput!) {\n    handToEngineering(input: $input) { case { id } userErrors { code message path } }\n  }\n": typeof types.HandToEngineeringDocument,
    "\n  mutation SetTracker($input: SetTrackerInput!) {\n    setTracker(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetTrackerDocument,
    "\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n": typeof types.KeyChallengeDocument,
    "\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RegisterReportersKeyDocument,
    "\n  query ExportCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType installedSoftware weakness severity cvss { vector score }\n          submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n          advisoryUrl reporterReference wordsDestroyedAt\n          onlineService { id name }\n          assignee { id displayName }\n          duplicateOf { number }\n          consent { state }\n          reporter { id handle displayName publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n": typeof types.ExportCasesDocument,
    "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored expiresAt certifiers { id fingerprint armored } leadNamings { id statements keys } }\n  }\n": typeof types.KeyRingDocument,
    "\n  query Labels {\n    labels(first: 100) { edges { cursor node { id name colour } } }\n  }\n": typeof types.LabelsDocument,
    "\n  mutation SaveLabel($input: SaveLabelInput!) {\n    saveLabel(input: $input) { label { id name colour } userErrors { code message path } }\n  }\n": typeof types.SaveLabelDocument,
    "\n  mutation RemoveLabel($input: RemoveLabelInput!) {\n    removeLabel(input: $input) { userErrors { code message path } }\n  }\n": typeof types.RemoveLabelDocument,
    "\n  mutation LabelCase($input: LabelCaseInput!) {\n    labelCase(input: $input) { added removed userErrors { code message path } }\n  }\n": typeof types.LabelCaseDocument,
    "\n  subscription FollowCases($after: ID) {\n    caseChanged(after: $after) { __typename id at actorRole case { id number } }\n  }\n": typeof types.FollowCasesDocument,
    "\n  query CaseClocks($number: String!) {\n    case(number: $number) {\n      id number state resolution submittedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      timeline(last: 100) {\n        pageInfo { hasPreviousPage }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            ... on CaseMoved { fromState toState resolution }\n            ... on MessagePosted { isResponse }\n            ... on ClockPassed { clock }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CaseClocksDocument,
    "\n  query CaseHistory($query: String) {\n    caseHistory(query: $query) {\n      total { value hasMore } responseHours medianResponseHours answeredInTime answeredLate overdue pending notOwed\n      byMonth { month counts { state resolution cases } }\n      responseTimes { fromHours toHours inTime late }\n      fixTimes { severity cases medianDays lowerQuartileDays upperQuartileDays days }\n    }\n  }\n": typeof types.CaseHistoryDocument,
    "\n  query WordsOfCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number issueType state resolution submittedAt wordsDestroyedAt\n          onlineService { id }\n          reporter { id publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n": typeof types.WordsOfCasesDocument,
    "\n  mutation SaveOnCallShift($input: OnCallShiftInput!) {\n    saveOnCallShift(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SaveOnCallShiftDocument,
    "\n  mutation SetResponseHours($input: ResponseHoursInput!) {\n    setResponseHours(input: $input) { userErrors { code message path } }\n  }\n": typeof types.SetResponseHoursDocument,
    "\n  query OnCallSettings {\n    onCall {\n      responseHours acknowledgeMinutes contactName contactEmail\n      shifts { id weekdays startsAt endsAt timeZone person { id displayName } deputy { id displayName } }\n      exceptions { id fromDay untilDay timeZone away { id displayName } cover { id displayName } }\n      senders { id kind name host createdAt }\n      people { id displayName }\n      coverage { startsAt endsAt names }\n    }\n  }\n": typeof types.OnCallSettingsDocument,
    "\n  query OwnRewrapPage($first: Int!, $after: String) {\n    viewer {\n      id\n      researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds keyPackets } }\n              }\n              attachments { id internal sha256 keyPackets }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OwnRewrapPageDocument,
    "\n  query OwnRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds keyPackets } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": typeof types.OwnRewrapCaseDocument,
    "\n  query HandedRewrapPage($researcher: ID!, $first: Int!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds } }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.HandedRewrapPageDocument,
    "\n  query HandedRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds armored } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": typeof types.HandedRewrapCaseDocument,
    "\n  query RewrapReader($researcher: ID!) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher { id handle displayName publicKeys { id fingerprint armored status } }\n    }\n    viewer { id team { id publicKeys { id fingerprint armored status } } }\n  }\n": typeof types.RewrapReaderDocument,
    "\n  mutation GrantCasesAccess($input: GrantCasesAccessInput!) {\n    grantCasesAccess(input: $input) {\n      cases { number userErrors { code message path } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.GrantCasesAccessDocument,
    "\n  query OwnKeyChallenge {\n    viewer { id keyChallenge }\n  }\n": typeof types.OwnKeyChallengeDocument,
    "\n  query OwnBackups {\n    viewer { id keyBackups { fingerprint method sealed } }\n  }\n": typeof types.OwnBackupsDocument,
    "\n  mutation StoreKeyBackup($input: StoreKeyBackupInput!) {\n    storeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.StoreKeyBackupDocument,
    "\n  mutation RemoveKeyBackup($input: RemoveKeyBackupInput!) {\n    removeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RemoveKeyBackupDocument,
    "\n  mutation RegisterOwnKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint status }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RegisterOwnKeyDocument,
    "\n  query SetupFacts {\n    viewer { id triager { id } }\n    teamKey { id fingerprint recoveryRestoredAt }\n    policy(slug: DISCLOSURE) { slug version }\n    onCall { responseHours shifts { id } }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules responsible } } }\n  }\n": typeof types.SetupFactsDocument,
    "\n  mutation RotateTeamKey($input: RotateTeamKeyInput!) {\n    rotateTeamKey(input: $input) {\n      teamKey { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RotateTeamKeyDocument,
    "\n  mutation GrantTeamKey($input: GrantTeamKeyInput!) {\n    grantTeamKey(input: $input) {\n      teamKey { id holderCount }\n      userErrors { code message path }\n    }\n  }\n": typeof types.GrantTeamKeyDocument,
    "\n  mutation CertifyKey($input: CertifyKeyInput!) {\n    certifyKey(input: $input) {\n      key { id fingerprint armored }\n      teamKey { id fingerprint armored }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CertifyKeyDocument,
    "\n  mutation ConfirmTeamKeyRecovery($input: ConfirmTeamKeyRecoveryInput!) {\n    confirmTeamKeyRecovery(input: $input) {\n      teamKey { id recoveryRestoredAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ConfirmTeamKeyRecoveryDocument,
    "\n  mutation ExtendTeamKey($input: ExtendTeamKeyInput!) {\n    extendTeamKey(input: $input) {\n      teamKey { id expiresAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ExtendTeamKeyDocument,
    "\n  mutation VouchForLead($input: VouchForLeadInput!) {\n    vouchForLead(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.VouchForLeadDocument,
    "\n  mutation TakeLeadByKit($input: TakeLeadByKitInput!) {\n    takeLeadByKit(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.TakeLeadByKitDocument,
    "\n  query PolicyDraft($slug: PolicySlug!) {\n    policyDraft(slug: $slug)\n    policy(slug: $slug) { slug version markdown publishedAt }\n  }\n": typeof types.PolicyDraftDocument,
    "\n  mutation AdoptPolicy($input: AdoptPolicyInput!) {\n    adoptPolicy(input: $input) {\n      policy { slug version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.AdoptPolicyDocument,
    "\n  mutation CreateOnlineService($input: CreateOnlineServiceInput!) {\n    createOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateOnlineServiceDocument,
    "\n  mutation UpdateOnlineService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateOnlineServiceDocument,
};
const documents: Documents = {
    "\n  query AttachmentLink($id: ID!) {\n    node(id: $id) { id ... on Attachment { downloadUrl } }\n  }\n": types.AttachmentLinkDocument,
    "\n  query PastThanksShown($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n": types.PastThanksShownDocument,
    "\n  query Listings($year: Int, $query: String, $after: String) {\n    acknowledgments(year: $year, query: $query, first: 100, after: $after) {\n      edges {\n        node {\n          id publishedName url organization writeUpUrl year month role\n          onlineService { id name }\n          researcher { id handle }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ListingsDocument,
    "\n  query OldestListing {\n    acknowledgments(last: 1) { edges { node { id year } } }\n  }\n": types.OldestListingDocument,
    "\n  query SoftwareContact {\n    softwareContact { email publicKey fingerprint }\n  }\n": types.SoftwareContactDocument,
    "\n  mutation SetSoftwareContact($input: SoftwareContactInput!) {\n    setSoftwareContact(input: $input) { userErrors { code message path } }\n  }\n": types.SetSoftwareContactDocument,
    "\n  query Installation {\n    installation {\n      organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion\n    }\n  }\n": types.InstallationDocument,
    "\n  mutation ChangeSettings($input: ChangeSettingsInput!) {\n    changeSettings(input: $input) { userErrors { code message path } }\n  }\n": types.ChangeSettingsDocument,
    "\n  mutation AskContactAddress($input: ContactAddressInput!) {\n    askContactAddress(input: $input) { userErrors { code message path } }\n  }\n": types.AskContactAddressDocument,
    "\n  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {\n    confirmContactAddress(input: $input) { userErrors { code message path } }\n  }\n": types.ConfirmContactAddressDocument,
    "\n  query AllServices {\n    onlineServices(first: 100, archived: true) { edges { node { id slug name inScope hostnames testingRules responsible archivedAt } } }\n  }\n": types.AllServicesDocument,
    "\n  mutation ArchiveService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) { onlineService { id } userErrors { code message path } }\n  }\n": types.ArchiveServiceDocument,
    "\n  mutation OrderServices($input: OrderOnlineServicesInput!) {\n    orderOnlineServices(input: $input) { userErrors { code message path } }\n  }\n": types.OrderServicesDocument,
    "\n  query PastThanksList($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n": types.PastThanksListDocument,
    "\n  mutation ImportPastThanks($input: ImportPastThanksInput!) {\n    importPastThanks(input: $input) { rows { index state message } imported userErrors { code message path } }\n  }\n": types.ImportPastThanksDocument,
    "\n  mutation RemovePastThanks($input: RemovePastThanksInput!) {\n    removePastThanks(input: $input) { removed userErrors { code message path } }\n  }\n": types.RemovePastThanksDocument,
    "\n  query AuditLog($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String, $after: String) {\n    auditLog(first: 50, kinds: $kinds, person: $person, from: $from, until: $until, search: $search, after: $after) {\n      edges { node { id at kind actorId actorName subjectId subjectName facts origin position } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditLogDocument,
    "\n  query AuditState {\n    auditState { condition entries waiting signedAt restorations }\n  }\n": types.AuditStateDocument,
    "\n  query Partners {\n    accessTokens(first: 100) {\n      edges { node {\n        id name scopes everyService onlineServices { id name } state owner { id displayName } ownerlessSince createdBy { id displayName } createdAt\n        expiresAt revokedAt lastUsedAt replacedBy { id name }\n      } }\n      pageInfo { hasNextPage }\n    }\n    partnerPages { origins }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n": types.PartnersDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n": types.CreateAccessTokenDocument,
    "\n  mutation RotateAccessToken($input: RotateAccessTokenInput!) {\n    rotateAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n": types.RotateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) { id userErrors { code message path } }\n  }\n": types.RevokeAccessTokenDocument,
    "\n  mutation TakeOverAccessToken($input: TakeOverAccessTokenInput!) {\n    takeOverAccessToken(input: $input) { id userErrors { code message path } }\n  }\n": types.TakeOverAccessTokenDocument,
    "\n  mutation SetPartnerOrigins($input: SetPartnerOriginsInput!) {\n    setPartnerOrigins(input: $input) { userErrors { code message path } }\n  }\n": types.SetPartnerOriginsDocument,
    "\n  query Retention($days: Int) {\n    retention(days: $days) {\n      days askedDays secondLook disclosure destroyed filesLeaving\n      months { year month cases texts files bytes }\n      kept { number reason since }\n    }\n  }\n": types.RetentionDocument,
    "\n  mutation SetRetention($input: RetentionInput!) {\n    setRetention(input: $input) { userErrors { code message path } }\n  }\n": types.SetRetentionDocument,
    "\n  mutation KeepWords($input: KeepWordsInput!) {\n    keepWords(input: $input) { userErrors { code message path } }\n  }\n": types.KeepWordsDocument,
    "\n  query AdvisoryCase($number: String!) {\n    case(number: $number) {\n      id number installedSoftware weakness fixedAt advisoryUrl consent { state }\n      cvss { vector }\n      onlineService { id name }\n      acknowledgment { id publishedName url organization role }\n      duplicates(first: 100) { edges { cursor node { id acknowledgment { id publishedName url organization role } } } }\n    }\n  }\n": types.AdvisoryCaseDocument,
    "\n  query CaseCalls($number: String!) {\n    case(number: $number) {\n      id\n      pages {\n        id kind at dueAt caseCount skipped fellToLeads acknowledgedAt settledAt\n        acknowledgedBy { id displayName }\n        deliveries { reason channel name sentAt deliveredAt failedAt failure attempts acknowledgedAt person { id displayName } }\n      }\n      mails { kind recipientRole state status queuedAt at }\n    }\n  }\n": types.CaseCallsDocument,
    "\n  mutation AcknowledgePage($input: AcknowledgePageInput!) {\n    acknowledgePage(input: $input) { userErrors { code message path } }\n  }\n": types.AcknowledgePageDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) { message { id } userErrors { code message path } }\n  }\n": types.PostMessageDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.MoveCaseDocument,
    "\n  mutation AssignCase($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.AssignCaseDocument,
    "\n  mutation AssessCase($input: AssessCaseInput!) {\n    assessCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AssessCaseDocument,
    "\n  mutation ClassifyCase($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.ClassifyCaseDocument,
    "\n  mutation TitleCase($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.TitleCaseDocument,
    "\n  mutation PlanDisclosure($input: PlanDisclosureInput!) {\n    planDisclosure(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.PlanDisclosureDocument,
    "\n  mutation FollowUp($input: CaseInput!) {\n    followUp(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.FollowUpDocument,
    "\n  mutation ChooseReplyBy($input: ChooseReplyByInput!) {\n    chooseReplyBy(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.ChooseReplyByDocument,
    "\n  mutation MarkRead($input: CaseInput!) {\n    markRead(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.MarkReadDocument,
    "\n  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AnswerConsentOnCaseDocument,
    "\n  mutation WithdrawConsent($input: CaseInput!) {\n    withdrawConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.WithdrawConsentDocument,
    "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": types.GrantCaseAccessDocument,
    "\n  mutation AddParticipant($input: AddParticipantInput!) {\n    addParticipant(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": types.AddParticipantDocument,
    "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.RemoveParticipantDocument,
    "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.InviteParticipantDocument,
    "\n  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {\n    withdrawInvitation(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.WithdrawInvitationDocument,
    "\n  mutation HandOnReport($input: HandOnReportInput!) {\n    handOnReport(input: $input) { case { id } userErrors { code message path missing } }\n  }\n": types.HandOnReportDocument,
    "\n  query CasePage($number: String!, $last: Int!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } lastListing { choice publishedName url organization } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware handedOnAt weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      reporterKeys\n      assignee { id displayName }\n      participants { role addedAt missingTexts researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      participantInvitations { id email role invitedAt researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt replyBy hearsInPlain\n      advisoryUrl wordsDestroyedAt wordsEndAt reporterGoneAt unreadCount viewerCan engineeringTicket\n      labels { id name colour }\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds readerMarks }\n      attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n      inboundMails { id arrivedAt from reason state }\n      receipt { signedText receivedAt policyVersion logIndex inclusionProof checkpoint }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: $last, before: $before) {\n        totalCount { value hasMore }\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message {\n                id internal body { id armored sha256 recipientKeyIds }\n                attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n              } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted readerRole\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n            ... on HandedToEngineering { way }\n          }\n        }\n      }\n    }\n  }\n": types.CasePageDocument,
    "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": types.CaseServicesDocument,
    "\n  query ReplyTemplates {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n": types.ReplyTemplatesDocument,
    "\n  query CaseColleagues {\n    viewer { id team { id displayName } }\n  }\n": types.CaseColleaguesDocument,
    "\n  query CaseTexts($number: String!, $after: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id kind armored } } }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": types.CaseTextsDocument,
    "\n  query ResearcherByHandle($handle: String!) {\n    researcher(handle: $handle) { id handle displayName publicKeys { id fingerprint armored status } }\n  }\n": types.ResearcherByHandleDocument,
    "\n  query CaseSoftwareContact {\n    softwareContact { email publicKey }\n  }\n": types.CaseSoftwareContactDocument,
    "\n  query ReporterRecord($number: String!) {\n    case(number: $number) {\n      id\n      reporter {\n        id displayName nameMarks\n        record {\n          since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam\n        }\n      }\n    }\n  }\n": types.ReporterRecordDocument,
    "\n  query OpenCasesOfReporter($number: String!) {\n    case(number: $number) {\n      id\n      reporter { id cases(query: \"is:open\", first: 100) { pageInfo { hasNextPage } edges { node { id number state submittedAt firstRespondedAt verifiedAt } } } }\n    }\n  }\n": types.OpenCasesOfReporterDocument,
    "\n  mutation CloseAllAsSpam($input: CloseAllAsSpamInput!) {\n    closeAllAsSpam(input: $input) { closed left { number message } userErrors { code message path } }\n  }\n": types.CloseAllAsSpamDocument,
    "\n  query CaseList($query: String, $first: Int!, $after: String, $withMore: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } displayName @include(if: $withMore) handle @include(if: $withMore) }\n          title { id armored sha256 }\n          weakness @include(if: $withMore)\n          cvss @include(if: $withMore) { score }\n          labels @include(if: $withMore) { id name colour }\n          verifiedAt @include(if: $withMore)\n          fixedAt @include(if: $withMore)\n          closedAt @include(if: $withMore)\n        }\n      }\n    }\n  }\n": types.CaseListDocument,
    "\n  query SavedViews {\n    viewer { savedViews { id name query shared } }\n  }\n": types.SavedViewsDocument,
    "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) { savedView { id } userErrors { code message path } }\n  }\n": types.SaveViewDocument,
    "\n  mutation DeleteSavedView($input: DeleteSavedViewInput!) {\n    deleteSavedView(input: $input) { userErrors { code message path } }\n  }\n": types.DeleteSavedViewDocument,
    "\n  query CaseFacets($query: String) {\n    caseFacets(query: $query) { field values { value count { value hasMore } } }\n  }\n": types.CaseFacetsDocument,
    "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n": types.QueryServicesDocument,
    "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) {\n      caseNumber previewName year month expiresAt serviceName\n      lastListing { choice publishedName url organization }\n    }\n  }\n": types.ConsentRequestPageDocument,
    "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.AnswerConsentByLinkDocument,
    "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received shareInTime medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n": types.HomeDocument,
    "\n  query OwnLostKeys {\n    viewer {\n      id\n      keys { id fingerprint status }\n      lostKeys { id state fingerprint askedAt readyAt endedAt declineReason }\n    }\n  }\n": types.OwnLostKeysDocument,
    "\n  query LostKeysOfOthers {\n    viewer {\n      id\n      triager { id }\n      lostKeysOfOthers {\n        id state fingerprint askedAt readyAt endedAt declineReason agreedByViewer cases\n        researcher { id handle displayName publicKeys { id fingerprint status armored } }\n      }\n    }\n  }\n": types.LostKeysOfOthersDocument,
    "\n  query CasesOfLoser($researcher: ID!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: 100, after: $after, orderBy: { field: SUBMITTED_AT, direction: DESC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges { cursor node { id number submittedAt title { id armored sha256 } report { id armored sha256 } } }\n        }\n      }\n    }\n  }\n": types.CasesOfLoserDocument,
    "\n  query ObjectionBackups($id: ID!) {\n    objectionBackups(id: $id) { fingerprint sealed }\n  }\n": types.ObjectionBackupsDocument,
    "\n  mutation AskLostKey($input: AskLostKeyInput!) {\n    askLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.AskLostKeyDocument,
    "\n  mutation CancelLostKey($input: LostKeyInput!) {\n    cancelLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.CancelLostKeyDocument,
    "\n  mutation ObjectLostKey($input: ObjectLostKeyInput!) {\n    objectLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.ObjectLostKeyDocument,
    "\n  mutation ApproveLostKey($input: ApproveLostKeyInput!) {\n    approveLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.ApproveLostKeyDocument,
    "\n  mutation DeclineLostKey($input: DeclineLostKeyInput!) {\n    declineLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.DeclineLostKeyDocument,
    "\n  mutation ReplaceLostKey($input: ReplaceLostKeyInput!) {\n    replaceLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n": types.ReplaceLostKeyDocument,
    "\n  mutation AcknowledgeByLink($token: String!) {\n    acknowledgePage(input: { token: $token }) { userErrors { code message path } }\n  }\n": types.AcknowledgeByLinkDocument,
    "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n": types.PolicyTextDocument,
    "\n  query PrintedCases($query: String, $after: String) {\n    cases(query: $query, first: 100, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number state resolution severity submittedAt firstRespondedAt fixedAt closedAt\n          onlineService { id name }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n": types.PrintedCasesDocument,
    "\n  query Queue($query: String!, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number version source state resolution severity submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          labels { id name colour }\n        }\n      }\n    }\n  }\n": types.QueueDocument,
    "\n  query QueueCounts($answer: String!, $mine: String!, $nobody: String!, $updates: String!, $looks: String!, $open: String!) {\n    viewer { id triager { id displayName } }\n    answer: cases(query: $answer, first: 1) { totalCount { value hasMore } }\n    mine: cases(query: $mine, first: 1) { totalCount { value hasMore } }\n    nobody: cases(query: $nobody, first: 1) { totalCount { value hasMore } }\n    updates: cases(query: $updates, first: 1) { totalCount { value hasMore } }\n    looks: cases(query: $looks, first: 1) { totalCount { value hasMore } }\n    open: cases(query: $open, first: 1) { totalCount { value hasMore } }\n    inboundMails(first: 100) { pageInfo { hasNextPage } edges { cursor } }\n  }\n": types.QueueCountsDocument,
    "\n  query CasePreview($number: String!) {\n    case(number: $number) {\n      id number version source state resolution issueType severity weakness submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n      wordsDestroyedAt installedSoftware viewerCan\n      cvss { score }\n      onlineService { id slug name }\n      assignee { id displayName }\n      reporter { id handle displayName publicKeys { id armored } }\n      title { id armored sha256 }\n      report { id armored sha256 recipientKeyIds }\n    }\n  }\n": types.CasePreviewDocument,
    "\n  query QueueServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": types.QueueServicesDocument,
    "\n  mutation AssignFromQueue($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version assignee { id displayName } } userErrors { code message path } }\n  }\n": types.AssignFromQueueDocument,
    "\n  mutation RecordInternalCase($input: RecordInternalCaseInput!) {\n    recordInternalCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n": types.RecordInternalCaseDocument,
    "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n": types.ReportFactsDocument,
    "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n": types.SubmitReportDocument,
    "\n  query ReceiptInLog($number: String!) {\n    case(number: $number) { id receipt { signedText logIndex inclusionProof checkpoint } }\n  }\n": types.ReceiptInLogDocument,
    "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n": types.ResearcherPageDocument,
    "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      responseHours days received answeredInTime answeredLate overdueNow pendingNow updatesMissed updatesMissedInDays notOwed\n      shareInTime medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue updatesMissed }\n    }\n  }\n": types.ResponseFiguresDocument,
    "\n  query Scope {\n    installation { thanksWording }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n": types.ScopeDocument,
    "\n  query AccountEntries {\n    viewer { id accountEntries { id at kind actorId actorName subjectId origin } }\n  }\n": types.AccountEntriesDocument,
    "\n  query ListedNames { viewer { id listedNames { choice publishedName listings } } }\n": types.ListedNamesDocument,
    "\n  mutation WriteAcknowledgmentLetter($input: WriteLetterInput!) {\n    writeAcknowledgmentLetter(input: $input) { letter { publishedName writtenAt signedText } userErrors { code message path } }\n  }\n": types.WriteAcknowledgmentLetterDocument,
    "\n  query ImportedMails($idempotencyKeys: [ID!]!) {\n    importedMails(idempotencyKeys: $idempotencyKeys)\n  }\n": types.ImportedMailsDocument,
    "\n  mutation ImportCase($input: ImportCaseInput!) {\n    importCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n": types.ImportCaseDocument,
    "\n  query MailPreferencesOfViewer {\n    viewer {\n      id\n      keys { id status fingerprint }\n      keyBackups { fingerprint }\n      mailPreferences { sealed switchedOff digest digestHour digestWeekday digestZone }\n    }\n  }\n": types.MailPreferencesOfViewerDocument,
    "\n  mutation SetMailPreferences($input: MailPreferencesInput!) {\n    setMailPreferences(input: $input) { userErrors { code message path } }\n  }\n": types.SetMailPreferencesDocument,
    "\n  mutation AddOnCallException($input: OnCallExceptionInput!) {\n    addOnCallException(input: $input) { userErrors { code message path } }\n  }\n": types.AddOnCallExceptionDocument,
    "\n  mutation RemoveOnCallItem($input: OnCallItemInput!) {\n    removeOnCallItem(input: $input) { userErrors { code message path } }\n  }\n": types.RemoveOnCallItemDocument,
    "\n  mutation SetOnCallRules($input: OnCallRulesInput!) {\n    setOnCallRules(input: $input) { userErrors { code message path } }\n  }\n": types.SetOnCallRulesDocument,
    "\n  mutation SavePageSender($input: PageSenderInput!) {\n    savePageSender(input: $input) { userErrors { code message path } }\n  }\n": types.SavePageSenderDocument,
    "\n  mutation TestPage($input: TestPageInput!) {\n    sendTestPage(input: $input) {\n      page { id deliveries { channel name sentAt deliveredAt failedAt failure attempts } }\n      userErrors { code message path }\n    }\n  }\n": types.TestPageDocument,
    "\n  query TestedPage($id: ID!) {\n    node(id: $id) { __typename id ... on Page { deliveries { channel name sentAt deliveredAt failedAt failure attempts } } }\n  }\n": types.TestedPageDocument,
    "\n  query Restoration {\n    restoration { madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber }\n  }\n": types.RestorationDocument,
    "\n  mutation OpenAfterRestore($input: OpenAfterRestoreInput!) {\n    openAfterRestore(input: $input) { userErrors { code message path } }\n  }\n": types.OpenAfterRestoreDocument,
    "\n  query OwnKeys {\n    viewer {\n      id\n      researcher { id }\n      keys { id fingerprint armored status createdAt expiresAt }\n      keyBackups { fingerprint method sealed createdAt }\n    }\n  }\n": types.OwnKeysDocument,
    "\n  mutation RevokeKey($input: RevokeKeyInput!) {\n    revokeKey(input: $input) {\n      key { id status }\n      userErrors { code message path }\n    }\n  }\n": types.RevokeKeyDocument,
    "\n  mutation UpdateKey($input: UpdateKeyInput!) {\n    updateKey(input: $input) {\n      key { id status expiresAt }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateKeyDocument,
    "\n  query TeamRoom {\n    viewer {\n      id\n      triager { id }\n      team { id displayName roles publicKeys { id fingerprint armored status } }\n      teamKeyGrants { teamKey { id fingerprint status holders { id } } }\n      openLeadNamings { id fingerprint text endsAt candidate { id displayName } vouchers { id displayName } }\n      formerHolders { heldSince heldUntil casesOpened person { id displayName } teamKey { id fingerprint status } }\n      teamEvents { kind at actor { id displayName } subject { id displayName } teamKey { id fingerprint } }\n    }\n    teamKey {\n      id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id fingerprint armored }\n      predecessors { id fingerprint status }\n    }\n  }\n": types.TeamRoomDocument,
    "\n  query TemplatesOfReplies {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n": types.TemplatesOfRepliesDocument,
    "\n  mutation SaveReplyTemplate($input: ReplyTemplateInput!) {\n    saveReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n": types.SaveReplyTemplateDocument,
    "\n  mutation RemoveReplyTemplate($input: RemoveReplyTemplateInput!) {\n    removeReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n": types.RemoveReplyTemplateDocument,
    "\n  query Webhooks {\n    webhooks(first: 100) {\n      edges { node {\n        id url description eventKinds everyService onlineServices { id name } state failingSince offAt lastDeliveredAt formerSecretUntil createdAt\n        createdBy { id displayName }\n      } }\n    }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n": types.WebhooksDocument,
    "\n  query WebhookDeliveries($webhook: ID!, $first: Int!) {\n    webhookDeliveries(webhook: $webhook, first: $first) {\n      edges { node { id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins } }\n      pageInfo { hasNextPage }\n    }\n  }\n": types.WebhookDeliveriesDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n": types.CreateWebhookDocument,
    "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) { webhook { id } userErrors { code message path } }\n  }\n": types.UpdateWebhookDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n": types.RotateWebhookSecretDocument,
    "\n  mutation DeleteWebhook($input: NamedWebhookInput!) {\n    deleteWebhook(input: $input) { userErrors { code message path } }\n  }\n": types.DeleteWebhookDocument,
    "\n  mutation TestWebhook($input: NamedWebhookInput!) {\n    testWebhook(input: $input) { delivery { id } userErrors { code message path } }\n  }\n": types.TestWebhookDocument,
    "\n  mutation Redeliver($input: RedeliverInput!) {\n    redeliver(input: $input) { delivery { id } userErrors { code message path } }\n  }\n": types.RedeliverDocument,
    "\n  query SortTray($state: InboundState!, $after: String) {\n    inboundMails(first: 50, after: $after, state: $state) {\n      pageInfo { hasNextPage endCursor }\n      edges { cursor node { id arrivedAt from sizeBytes state reason responseDueAt authentication spam words isWhole downloadUrl sortedAt sortedBy { id displayName } } }\n    }\n  }\n": types.SortTrayDocument,
    "\n  query SortServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": types.SortServicesDocument,
    "\n  mutation SortMail($input: SortMailInput!) {\n    sortMail(input: $input) { mail { id state } case { id number version } userErrors { code message path } }\n  }\n": types.SortMailDocument,
    "\n  mutation ClassifySorted($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.ClassifySortedDocument,
    "\n  mutation TitleSorted($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.TitleSortedDocument,
    "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } predecessors { id fingerprint status } }\n  }\n": types.TeamKeyPageDocument,
    "\n  query OwnStatements {\n    viewer { id keys { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } } }\n  }\n": types.OwnStatementsDocument,
    "\n  query TeamStatements {\n    teamKey { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } }\n  }\n": types.TeamStatementsDocument,
    "\n  query BulkCases($query: String!) {\n    cases(query: $query, first: 50) {\n      edges { cursor node { id number version state viewerCan issueType onlineService { id name } assignee { id displayName } labels { id name colour } } }\n    }\n  }\n": types.BulkCasesDocument,
    "\n  query BulkClosing($query: String!) {\n    cases(query: $query, first: 50) {\n      edges {\n        cursor\n        node {\n          id number version source state severity viewerCan viewerCloses hearsInPlain\n          onlineService { id name }\n          reporter { id handle displayName publicKeys { id fingerprint armored status } }\n          participants { role researcher { id publicKeys { id fingerprint armored status } } }\n          report { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n": types.BulkClosingDocument,
    "\n  query BulkChoices {\n    viewer { id triager { id displayName } team { id displayName } replyTemplates { id name words nextUpdateDays } }\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n": types.BulkChoicesDocument,
    "\n  mutation BulkAssign($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.BulkAssignDocument,
    "\n  mutation BulkClassify($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.BulkClassifyDocument,
    "\n  mutation BulkClose($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n": types.BulkCloseDocument,
    "\n  query CaseGraph($number: String!, $first: Int!) {\n    case(number: $number) {\n      ...RelatedCase\n      weakness\n      onlineService { id name }\n      duplicateOf { number state severity }\n      related {\n        duplicates(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameService(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameWeakness(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameReporter(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n      }\n    }\n  }\n  fragment RelatedCase on Case {\n    id number state resolution severity submittedAt\n    reporter { id publicKeys { id armored } }\n    title { id sha256 armored }\n  }\n": types.CaseGraphDocument,
    "\n  query AlikeCases($query: String!, $first: Int!) {\n    cases(query: $query, first: $first) {\n      edges { node { id number state resolution severity submittedAt reporter { id publicKeys { id armored } } title { id sha256 armored } } }\n    }\n  }\n": types.AlikeCasesDocument,
    "\n  query Tracker {\n    viewer { id trackerUrl }\n  }\n": types.TrackerDocument,
    "\n  mutation HandToEngineering($input: HandToEngineeringInput!) {\n    handToEngineering(input: $input) { case { id } userErrors { code message path } }\n  }\n": types.HandToEngineeringDocument,
    "\n  mutation SetTracker($input: SetTrackerInput!) {\n    setTracker(input: $input) { userErrors { code message path } }\n  }\n": types.SetTrackerDocument,
    "\n  query KeyChallenge {\n    viewer { id keyChallenge keys { id fingerprint } }\n  }\n": types.KeyChallengeDocument,
    "\n  mutation RegisterReportersKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": types.RegisterReportersKeyDocument,
    "\n  query ExportCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType installedSoftware weakness severity cvss { vector score }\n          submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n          advisoryUrl reporterReference wordsDestroyedAt\n          onlineService { id name }\n          assignee { id displayName }\n          duplicateOf { number }\n          consent { state }\n          reporter { id handle displayName publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n": types.ExportCasesDocument,
    "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored expiresAt certifiers { id fingerprint armored } leadNamings { id statements keys } }\n  }\n": types.KeyRingDocument,
    "\n  query Labels {\n    labels(first: 100) { edges { cursor node { id name colour } } }\n  }\n": types.LabelsDocument,
    "\n  mutation SaveLabel($input: SaveLabelInput!) {\n    saveLabel(input: $input) { label { id name colour } userErrors { code message path } }\n  }\n": types.SaveLabelDocument,
    "\n  mutation RemoveLabel($input: RemoveLabelInput!) {\n    removeLabel(input: $input) { userErrors { code message path } }\n  }\n": types.RemoveLabelDocument,
    "\n  mutation LabelCase($input: LabelCaseInput!) {\n    labelCase(input: $input) { added removed userErrors { code message path } }\n  }\n": types.LabelCaseDocument,
    "\n  subscription FollowCases($after: ID) {\n    caseChanged(after: $after) { __typename id at actorRole case { id number } }\n  }\n": types.FollowCasesDocument,
    "\n  query CaseClocks($number: String!) {\n    case(number: $number) {\n      id number state resolution submittedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      timeline(last: 100) {\n        pageInfo { hasPreviousPage }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            ... on CaseMoved { fromState toState resolution }\n            ... on MessagePosted { isResponse }\n            ... on ClockPassed { clock }\n          }\n        }\n      }\n    }\n  }\n": types.CaseClocksDocument,
    "\n  query CaseHistory($query: String) {\n    caseHistory(query: $query) {\n      total { value hasMore } responseHours medianResponseHours answeredInTime answeredLate overdue pending notOwed\n      byMonth { month counts { state resolution cases } }\n      responseTimes { fromHours toHours inTime late }\n      fixTimes { severity cases medianDays lowerQuartileDays upperQuartileDays days }\n    }\n  }\n": types.CaseHistoryDocument,
    "\n  query WordsOfCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number issueType state resolution submittedAt wordsDestroyedAt\n          onlineService { id }\n          reporter { id publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n": types.WordsOfCasesDocument,
    "\n  mutation SaveOnCallShift($input: OnCallShiftInput!) {\n    saveOnCallShift(input: $input) { userErrors { code message path } }\n  }\n": types.SaveOnCallShiftDocument,
    "\n  mutation SetResponseHours($input: ResponseHoursInput!) {\n    setResponseHours(input: $input) { userErrors { code message path } }\n  }\n": types.SetResponseHoursDocument,
    "\n  query OnCallSettings {\n    onCall {\n      responseHours acknowledgeMinutes contactName contactEmail\n      shifts { id weekdays startsAt endsAt timeZone person { id displayName } deputy { id displayName } }\n      exceptions { id fromDay untilDay timeZone away { id displayName } cover { id displayName } }\n      senders { id kind name host createdAt }\n      people { id displayName }\n      coverage { startsAt endsAt names }\n    }\n  }\n": types.OnCallSettingsDocument,
    "\n  query OwnRewrapPage($first: Int!, $after: String) {\n    viewer {\n      id\n      researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds keyPackets } }\n              }\n              attachments { id internal sha256 keyPackets }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OwnRewrapPageDocument,
    "\n  query OwnRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds keyPackets } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": types.OwnRewrapCaseDocument,
    "\n  query HandedRewrapPage($researcher: ID!, $first: Int!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds } }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.HandedRewrapPageDocument,
    "\n  query HandedRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds armored } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n": types.HandedRewrapCaseDocument,
    "\n  query RewrapReader($researcher: ID!) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher { id handle displayName publicKeys { id fingerprint armored status } }\n    }\n    viewer { id team { id publicKeys { id fingerprint armored status } } }\n  }\n": types.RewrapReaderDocument,
    "\n  mutation GrantCasesAccess($input: GrantCasesAccessInput!) {\n    grantCasesAccess(input: $input) {\n      cases { number userErrors { code message path } }\n      userErrors { code message path }\n    }\n  }\n": types.GrantCasesAccessDocument,
    "\n  query OwnKeyChallenge {\n    viewer { id keyChallenge }\n  }\n": types.OwnKeyChallengeDocument,
    "\n  query OwnBackups {\n    viewer { id keyBackups { fingerprint method sealed } }\n  }\n": types.OwnBackupsDocument,
    "\n  mutation StoreKeyBackup($input: StoreKeyBackupInput!) {\n    storeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n": types.StoreKeyBackupDocument,
    "\n  mutation RemoveKeyBackup($input: RemoveKeyBackupInput!) {\n    removeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n": types.RemoveKeyBackupDocument,
    "\n  mutation RegisterOwnKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint status }\n      userErrors { code message path }\n    }\n  }\n": types.RegisterOwnKeyDocument,
    "\n  query SetupFacts {\n    viewer { id triager { id } }\n    teamKey { id fingerprint recoveryRestoredAt }\n    policy(slug: DISCLOSURE) { slug version }\n    onCall { responseHours shifts { id } }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules responsible } } }\n  }\n": types.SetupFactsDocument,
    "\n  mutation RotateTeamKey($input: RotateTeamKeyInput!) {\n    rotateTeamKey(input: $input) {\n      teamKey { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n": types.RotateTeamKeyDocument,
    "\n  mutation GrantTeamKey($input: GrantTeamKeyInput!) {\n    grantTeamKey(input: $input) {\n      teamKey { id holderCount }\n      userErrors { code message path }\n    }\n  }\n": types.GrantTeamKeyDocument,
    "\n  mutation CertifyKey($input: CertifyKeyInput!) {\n    certifyKey(input: $input) {\n      key { id fingerprint armored }\n      teamKey { id fingerprint armored }\n      userErrors { code message path }\n    }\n  }\n": types.CertifyKeyDocument,
    "\n  mutation ConfirmTeamKeyRecovery($input: ConfirmTeamKeyRecoveryInput!) {\n    confirmTeamKeyRecovery(input: $input) {\n      teamKey { id recoveryRestoredAt }\n      userErrors { code message path }\n    }\n  }\n": types.ConfirmTeamKeyRecoveryDocument,
    "\n  mutation ExtendTeamKey($input: ExtendTeamKeyInput!) {\n    extendTeamKey(input: $input) {\n      teamKey { id expiresAt }\n      userErrors { code message path }\n    }\n  }\n": types.ExtendTeamKeyDocument,
    "\n  mutation VouchForLead($input: VouchForLeadInput!) {\n    vouchForLead(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n": types.VouchForLeadDocument,
    "\n  mutation TakeLeadByKit($input: TakeLeadByKitInput!) {\n    takeLeadByKit(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n": types.TakeLeadByKitDocument,
    "\n  query PolicyDraft($slug: PolicySlug!) {\n    policyDraft(slug: $slug)\n    policy(slug: $slug) { slug version markdown publishedAt }\n  }\n": types.PolicyDraftDocument,
    "\n  mutation AdoptPolicy($input: AdoptPolicyInput!) {\n    adoptPolicy(input: $input) {\n      policy { slug version }\n      userErrors { code message path }\n    }\n  }\n": types.AdoptPolicyDocument,
    "\n  mutation CreateOnlineService($input: CreateOnlineServiceInput!) {\n    createOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n": types.CreateOnlineServiceDocument,
    "\n  mutation UpdateOnlineService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateOnlineServiceDocument,
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
export function graphql(source: "\n  query AttachmentLink($id: ID!) {\n    node(id: $id) { id ... on Attachment { downloadUrl } }\n  }\n"): (typeof documents)["\n  query AttachmentLink($id: ID!) {\n    node(id: $id) { id ... on Attachment { downloadUrl } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PastThanksShown($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query PastThanksShown($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n"];
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
export function graphql(source: "\n  query SoftwareContact {\n    softwareContact { email publicKey fingerprint }\n  }\n"): (typeof documents)["\n  query SoftwareContact {\n    softwareContact { email publicKey fingerprint }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSoftwareContact($input: SoftwareContactInput!) {\n    setSoftwareContact(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetSoftwareContact($input: SoftwareContactInput!) {\n    setSoftwareContact(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Installation {\n    installation {\n      organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion\n    }\n  }\n"): (typeof documents)["\n  query Installation {\n    installation {\n      organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeSettings($input: ChangeSettingsInput!) {\n    changeSettings(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ChangeSettings($input: ChangeSettingsInput!) {\n    changeSettings(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskContactAddress($input: ContactAddressInput!) {\n    askContactAddress(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskContactAddress($input: ContactAddressInput!) {\n    askContactAddress(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {\n    confirmContactAddress(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {\n    confirmContactAddress(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllServices {\n    onlineServices(first: 100, archived: true) { edges { node { id slug name inScope hostnames testingRules responsible archivedAt } } }\n  }\n"): (typeof documents)["\n  query AllServices {\n    onlineServices(first: 100, archived: true) { edges { node { id slug name inScope hostnames testingRules responsible archivedAt } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) { onlineService { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ArchiveService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) { onlineService { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderServices($input: OrderOnlineServicesInput!) {\n    orderOnlineServices(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation OrderServices($input: OrderOnlineServicesInput!) {\n    orderOnlineServices(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PastThanksList($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query PastThanksList($after: String) {\n    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportPastThanks($input: ImportPastThanksInput!) {\n    importPastThanks(input: $input) { rows { index state message } imported userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ImportPastThanks($input: ImportPastThanksInput!) {\n    importPastThanks(input: $input) { rows { index state message } imported userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePastThanks($input: RemovePastThanksInput!) {\n    removePastThanks(input: $input) { removed userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemovePastThanks($input: RemovePastThanksInput!) {\n    removePastThanks(input: $input) { removed userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String, $after: String) {\n    auditLog(first: 50, kinds: $kinds, person: $person, from: $from, until: $until, search: $search, after: $after) {\n      edges { node { id at kind actorId actorName subjectId subjectName facts origin position } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query AuditLog($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String, $after: String) {\n    auditLog(first: 50, kinds: $kinds, person: $person, from: $from, until: $until, search: $search, after: $after) {\n      edges { node { id at kind actorId actorName subjectId subjectName facts origin position } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditState {\n    auditState { condition entries waiting signedAt restorations }\n  }\n"): (typeof documents)["\n  query AuditState {\n    auditState { condition entries waiting signedAt restorations }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Partners {\n    accessTokens(first: 100) {\n      edges { node {\n        id name scopes everyService onlineServices { id name } state owner { id displayName } ownerlessSince createdBy { id displayName } createdAt\n        expiresAt revokedAt lastUsedAt replacedBy { id name }\n      } }\n      pageInfo { hasNextPage }\n    }\n    partnerPages { origins }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n"): (typeof documents)["\n  query Partners {\n    accessTokens(first: 100) {\n      edges { node {\n        id name scopes everyService onlineServices { id name } state owner { id displayName } ownerlessSince createdBy { id displayName } createdAt\n        expiresAt revokedAt lastUsedAt replacedBy { id name }\n      } }\n      pageInfo { hasNextPage }\n    }\n    partnerPages { origins }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateAccessToken($input: RotateAccessTokenInput!) {\n    rotateAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RotateAccessToken($input: RotateAccessTokenInput!) {\n    rotateAccessToken(input: $input) { id secret userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) { id userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) { id userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeOverAccessToken($input: TakeOverAccessTokenInput!) {\n    takeOverAccessToken(input: $input) { id userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation TakeOverAccessToken($input: TakeOverAccessTokenInput!) {\n    takeOverAccessToken(input: $input) { id userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPartnerOrigins($input: SetPartnerOriginsInput!) {\n    setPartnerOrigins(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetPartnerOrigins($input: SetPartnerOriginsInput!) {\n    setPartnerOrigins(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Retention($days: Int) {\n    retention(days: $days) {\n      days askedDays secondLook disclosure destroyed filesLeaving\n      months { year month cases texts files bytes }\n      kept { number reason since }\n    }\n  }\n"): (typeof documents)["\n  query Retention($days: Int) {\n    retention(days: $days) {\n      days askedDays secondLook disclosure destroyed filesLeaving\n      months { year month cases texts files bytes }\n      kept { number reason since }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetRetention($input: RetentionInput!) {\n    setRetention(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetRetention($input: RetentionInput!) {\n    setRetention(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepWords($input: KeepWordsInput!) {\n    keepWords(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation KeepWords($input: KeepWordsInput!) {\n    keepWords(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdvisoryCase($number: String!) {\n    case(number: $number) {\n      id number installedSoftware weakness fixedAt advisoryUrl consent { state }\n      cvss { vector }\n      onlineService { id name }\n      acknowledgment { id publishedName url organization role }\n      duplicates(first: 100) { edges { cursor node { id acknowledgment { id publishedName url organization role } } } }\n    }\n  }\n"): (typeof documents)["\n  query AdvisoryCase($number: String!) {\n    case(number: $number) {\n      id number installedSoftware weakness fixedAt advisoryUrl consent { state }\n      cvss { vector }\n      onlineService { id name }\n      acknowledgment { id publishedName url organization role }\n      duplicates(first: 100) { edges { cursor node { id acknowledgment { id publishedName url organization role } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseCalls($number: String!) {\n    case(number: $number) {\n      id\n      pages {\n        id kind at dueAt caseCount skipped fellToLeads acknowledgedAt settledAt\n        acknowledgedBy { id displayName }\n        deliveries { reason channel name sentAt deliveredAt failedAt failure attempts acknowledgedAt person { id displayName } }\n      }\n      mails { kind recipientRole state status queuedAt at }\n    }\n  }\n"): (typeof documents)["\n  query CaseCalls($number: String!) {\n    case(number: $number) {\n      id\n      pages {\n        id kind at dueAt caseCount skipped fellToLeads acknowledgedAt settledAt\n        acknowledgedBy { id displayName }\n        deliveries { reason channel name sentAt deliveredAt failedAt failure attempts acknowledgedAt person { id displayName } }\n      }\n      mails { kind recipientRole state status queuedAt at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgePage($input: AcknowledgePageInput!) {\n    acknowledgePage(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcknowledgePage($input: AcknowledgePageInput!) {\n    acknowledgePage(input: $input) { userErrors { code message path } }\n  }\n"];
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
export function graphql(source: "\n  mutation ChooseReplyBy($input: ChooseReplyByInput!) {\n    chooseReplyBy(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ChooseReplyBy($input: ChooseReplyByInput!) {\n    chooseReplyBy(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
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
export function graphql(source: "\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"): (typeof documents)["\n  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {\n    grantCaseAccess(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddParticipant($input: AddParticipantInput!) {\n    addParticipant(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"): (typeof documents)["\n  mutation AddParticipant($input: AddParticipantInput!) {\n    addParticipant(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveParticipant($input: RemoveParticipantInput!) {\n    removeParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {\n    withdrawInvitation(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {\n    withdrawInvitation(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandOnReport($input: HandOnReportInput!) {\n    handOnReport(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"): (typeof documents)["\n  mutation HandOnReport($input: HandOnReportInput!) {\n    handOnReport(input: $input) { case { id } userErrors { code message path missing } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePage($number: String!, $last: Int!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } lastListing { choice publishedName url organization } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware handedOnAt weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      reporterKeys\n      assignee { id displayName }\n      participants { role addedAt missingTexts researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      participantInvitations { id email role invitedAt researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt replyBy hearsInPlain\n      advisoryUrl wordsDestroyedAt wordsEndAt reporterGoneAt unreadCount viewerCan engineeringTicket\n      labels { id name colour }\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds readerMarks }\n      attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n      inboundMails { id arrivedAt from reason state }\n      receipt { signedText receivedAt policyVersion logIndex inclusionProof checkpoint }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: $last, before: $before) {\n        totalCount { value hasMore }\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message {\n                id internal body { id armored sha256 recipientKeyIds }\n                attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n              } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted readerRole\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n            ... on HandedToEngineering { way }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasePage($number: String!, $last: Int!, $before: String) {\n    viewer { id researcher { id } triager { id displayName } lastListing { choice publishedName url organization } }\n    teamKey { id fingerprint holderCount }\n    case(number: $number) {\n      id number version source state resolution issueType installedSoftware handedOnAt weakness severity reporterReference\n      cvss { vector version score severity }\n      onlineService { id slug name hostnames }\n      reporter { id handle displayName publicKeys { id fingerprint armored status } }\n      reporterKeys\n      assignee { id displayName }\n      participants { role addedAt missingTexts researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      participantInvitations { id email role invitedAt researcher { id handle displayName publicKeys { id fingerprint armored status } } }\n      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt replyBy hearsInPlain\n      advisoryUrl wordsDestroyedAt wordsEndAt reporterGoneAt unreadCount viewerCan engineeringTicket\n      labels { id name colour }\n      disclosurePlan { plannedAt answer until writeUpUrl }\n      duplicateOf { number state severity submittedAt fixedAt }\n      duplicates(first: 20) { edges { cursor node { id number state resolution } } }\n      title { id armored sha256 recipientKeyIds }\n      report { id armored sha256 recipientKeyIds readerMarks }\n      attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n      inboundMails { id arrivedAt from reason state }\n      receipt { signedText receivedAt policyVersion logIndex inclusionProof checkpoint }\n      consent { state choice askedAt answeredAt }\n      acknowledgment { id publishedName url organization year month }\n      timeline(last: $last, before: $before) {\n        totalCount { value hasMore }\n        pageInfo { hasPreviousPage startCursor }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            actor {\n              __typename\n              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }\n              ... on Triager { id displayName publicKeys { id fingerprint armored status } }\n            }\n            ... on CaseReceived { source }\n            ... on CaseMoved { move fromState toState resolution }\n            ... on MessagePosted { isResponse message {\n                id internal body { id armored sha256 recipientKeyIds }\n                attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }\n              } }\n            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }\n            ... on CaseAssigned { assignee { id displayName } }\n            ... on ClockPassed { clock }\n            ... on AccessChanged {\n              granted readerRole\n              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }\n            }\n            ... on ConsentChanged { state }\n            ... on HandedToEngineering { way }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"): (typeof documents)["\n  query CaseServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReplyTemplates {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n"): (typeof documents)["\n  query ReplyTemplates {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseColleagues {\n    viewer { id team { id displayName } }\n  }\n"): (typeof documents)["\n  query CaseColleagues {\n    viewer { id team { id displayName } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseTexts($number: String!, $after: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id kind armored } } }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"): (typeof documents)["\n  query CaseTexts($number: String!, $after: String, $first: Int!) {\n    case(number: $number) {\n      id\n      sealedTexts(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id kind armored } } }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResearcherByHandle($handle: String!) {\n    researcher(handle: $handle) { id handle displayName publicKeys { id fingerprint armored status } }\n  }\n"): (typeof documents)["\n  query ResearcherByHandle($handle: String!) {\n    researcher(handle: $handle) { id handle displayName publicKeys { id fingerprint armored status } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseSoftwareContact {\n    softwareContact { email publicKey }\n  }\n"): (typeof documents)["\n  query CaseSoftwareContact {\n    softwareContact { email publicKey }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReporterRecord($number: String!) {\n    case(number: $number) {\n      id\n      reporter {\n        id displayName nameMarks\n        record {\n          since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReporterRecord($number: String!) {\n    case(number: $number) {\n      id\n      reporter {\n        id displayName nameMarks\n        record {\n          since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenCasesOfReporter($number: String!) {\n    case(number: $number) {\n      id\n      reporter { id cases(query: \"is:open\", first: 100) { pageInfo { hasNextPage } edges { node { id number state submittedAt firstRespondedAt verifiedAt } } } }\n    }\n  }\n"): (typeof documents)["\n  query OpenCasesOfReporter($number: String!) {\n    case(number: $number) {\n      id\n      reporter { id cases(query: \"is:open\", first: 100) { pageInfo { hasNextPage } edges { node { id number state submittedAt firstRespondedAt verifiedAt } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseAllAsSpam($input: CloseAllAsSpamInput!) {\n    closeAllAsSpam(input: $input) { closed left { number message } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation CloseAllAsSpam($input: CloseAllAsSpamInput!) {\n    closeAllAsSpam(input: $input) { closed left { number message } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseList($query: String, $first: Int!, $after: String, $withMore: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } displayName @include(if: $withMore) handle @include(if: $withMore) }\n          title { id armored sha256 }\n          weakness @include(if: $withMore)\n          cvss @include(if: $withMore) { score }\n          labels @include(if: $withMore) { id name colour }\n          verifiedAt @include(if: $withMore)\n          fixedAt @include(if: $withMore)\n          closedAt @include(if: $withMore)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseList($query: String, $first: Int!, $after: String, $withMore: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } displayName @include(if: $withMore) handle @include(if: $withMore) }\n          title { id armored sha256 }\n          weakness @include(if: $withMore)\n          cvss @include(if: $withMore) { score }\n          labels @include(if: $withMore) { id name colour }\n          verifiedAt @include(if: $withMore)\n          fixedAt @include(if: $withMore)\n          closedAt @include(if: $withMore)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedViews {\n    viewer { savedViews { id name query shared } }\n  }\n"): (typeof documents)["\n  query SavedViews {\n    viewer { savedViews { id name query shared } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) { savedView { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) { savedView { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSavedView($input: DeleteSavedViewInput!) {\n    deleteSavedView(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeleteSavedView($input: DeleteSavedViewInput!) {\n    deleteSavedView(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseFacets($query: String) {\n    caseFacets(query: $query) { field values { value count { value hasMore } } }\n  }\n"): (typeof documents)["\n  query CaseFacets($query: String) {\n    caseFacets(query: $query) { field values { value count { value hasMore } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"): (typeof documents)["\n  query QueryServices {\n    onlineServices(first: 100) { edges { cursor node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) {\n      caseNumber previewName year month expiresAt serviceName\n      lastListing { choice publishedName url organization }\n    }\n  }\n"): (typeof documents)["\n  query ConsentRequestPage($token: String!) {\n    consentRequest(token: $token) {\n      caseNumber previewName year month expiresAt serviceName\n      lastListing { choice publishedName url organization }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AnswerConsentByLink($input: AnswerConsentInput!) {\n    answerConsent(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received shareInTime medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    teamKey { id fingerprint }\n    policy(slug: DISCLOSURE) { slug version }\n    onlineServices(first: 50) { edges { node { id name inScope } } }\n    acknowledgments(first: 5) {\n      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }\n    }\n    responseStatistics(days: 90) {\n      days received shareInTime medianHours\n      byWeek { startsAt inTime late overdue }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnLostKeys {\n    viewer {\n      id\n      keys { id fingerprint status }\n      lostKeys { id state fingerprint askedAt readyAt endedAt declineReason }\n    }\n  }\n"): (typeof documents)["\n  query OwnLostKeys {\n    viewer {\n      id\n      keys { id fingerprint status }\n      lostKeys { id state fingerprint askedAt readyAt endedAt declineReason }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LostKeysOfOthers {\n    viewer {\n      id\n      triager { id }\n      lostKeysOfOthers {\n        id state fingerprint askedAt readyAt endedAt declineReason agreedByViewer cases\n        researcher { id handle displayName publicKeys { id fingerprint status armored } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LostKeysOfOthers {\n    viewer {\n      id\n      triager { id }\n      lostKeysOfOthers {\n        id state fingerprint askedAt readyAt endedAt declineReason agreedByViewer cases\n        researcher { id handle displayName publicKeys { id fingerprint status armored } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasesOfLoser($researcher: ID!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: 100, after: $after, orderBy: { field: SUBMITTED_AT, direction: DESC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges { cursor node { id number submittedAt title { id armored sha256 } report { id armored sha256 } } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasesOfLoser($researcher: ID!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: 100, after: $after, orderBy: { field: SUBMITTED_AT, direction: DESC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges { cursor node { id number submittedAt title { id armored sha256 } report { id armored sha256 } } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ObjectionBackups($id: ID!) {\n    objectionBackups(id: $id) { fingerprint sealed }\n  }\n"): (typeof documents)["\n  query ObjectionBackups($id: ID!) {\n    objectionBackups(id: $id) { fingerprint sealed }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskLostKey($input: AskLostKeyInput!) {\n    askLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskLostKey($input: AskLostKeyInput!) {\n    askLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelLostKey($input: LostKeyInput!) {\n    cancelLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation CancelLostKey($input: LostKeyInput!) {\n    cancelLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ObjectLostKey($input: ObjectLostKeyInput!) {\n    objectLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ObjectLostKey($input: ObjectLostKeyInput!) {\n    objectLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveLostKey($input: ApproveLostKeyInput!) {\n    approveLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ApproveLostKey($input: ApproveLostKeyInput!) {\n    approveLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineLostKey($input: DeclineLostKeyInput!) {\n    declineLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeclineLostKey($input: DeclineLostKeyInput!) {\n    declineLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceLostKey($input: ReplaceLostKeyInput!) {\n    replaceLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ReplaceLostKey($input: ReplaceLostKeyInput!) {\n    replaceLostKey(input: $input) { lostKey { id state } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeByLink($token: String!) {\n    acknowledgePage(input: { token: $token }) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcknowledgeByLink($token: String!) {\n    acknowledgePage(input: { token: $token }) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n"): (typeof documents)["\n  query PolicyText($slug: PolicySlug!, $version: Int) {\n    policy(slug: $slug, version: $version) { slug version markdown publishedAt }\n    newest: policy(slug: $slug) { slug version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PrintedCases($query: String, $after: String) {\n    cases(query: $query, first: 100, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number state resolution severity submittedAt firstRespondedAt fixedAt closedAt\n          onlineService { id name }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PrintedCases($query: String, $after: String) {\n    cases(query: $query, first: 100, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number state resolution severity submittedAt firstRespondedAt fixedAt closedAt\n          onlineService { id name }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Queue($query: String!, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number version source state resolution severity submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          labels { id name colour }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Queue($query: String!, $first: Int!, $after: String) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number version source state resolution severity submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n          wordsDestroyedAt unreadCount\n          onlineService { id slug name }\n          assignee { id displayName }\n          reporter { id publicKeys { id armored } }\n          title { id armored sha256 }\n          labels { id name colour }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueCounts($answer: String!, $mine: String!, $nobody: String!, $updates: String!, $looks: String!, $open: String!) {\n    viewer { id triager { id displayName } }\n    answer: cases(query: $answer, first: 1) { totalCount { value hasMore } }\n    mine: cases(query: $mine, first: 1) { totalCount { value hasMore } }\n    nobody: cases(query: $nobody, first: 1) { totalCount { value hasMore } }\n    updates: cases(query: $updates, first: 1) { totalCount { value hasMore } }\n    looks: cases(query: $looks, first: 1) { totalCount { value hasMore } }\n    open: cases(query: $open, first: 1) { totalCount { value hasMore } }\n    inboundMails(first: 100) { pageInfo { hasNextPage } edges { cursor } }\n  }\n"): (typeof documents)["\n  query QueueCounts($answer: String!, $mine: String!, $nobody: String!, $updates: String!, $looks: String!, $open: String!) {\n    viewer { id triager { id displayName } }\n    answer: cases(query: $answer, first: 1) { totalCount { value hasMore } }\n    mine: cases(query: $mine, first: 1) { totalCount { value hasMore } }\n    nobody: cases(query: $nobody, first: 1) { totalCount { value hasMore } }\n    updates: cases(query: $updates, first: 1) { totalCount { value hasMore } }\n    looks: cases(query: $looks, first: 1) { totalCount { value hasMore } }\n    open: cases(query: $open, first: 1) { totalCount { value hasMore } }\n    inboundMails(first: 100) { pageInfo { hasNextPage } edges { cursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePreview($number: String!) {\n    case(number: $number) {\n      id number version source state resolution issueType severity weakness submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n      wordsDestroyedAt installedSoftware viewerCan\n      cvss { score }\n      onlineService { id slug name }\n      assignee { id displayName }\n      reporter { id handle displayName publicKeys { id armored } }\n      title { id armored sha256 }\n      report { id armored sha256 recipientKeyIds }\n    }\n  }\n"): (typeof documents)["\n  query CasePreview($number: String!) {\n    case(number: $number) {\n      id number version source state resolution issueType severity weakness submittedAt responseDueAt firstRespondedAt nextUpdateDueAt\n      wordsDestroyedAt installedSoftware viewerCan\n      cvss { score }\n      onlineService { id slug name }\n      assignee { id displayName }\n      reporter { id handle displayName publicKeys { id armored } }\n      title { id armored sha256 }\n      report { id armored sha256 recipientKeyIds }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"): (typeof documents)["\n  query QueueServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignFromQueue($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version assignee { id displayName } } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AssignFromQueue($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version assignee { id displayName } } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordInternalCase($input: RecordInternalCaseInput!) {\n    recordInternalCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RecordInternalCase($input: RecordInternalCaseInput!) {\n    recordInternalCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n"): (typeof documents)["\n  query ReportFacts {\n    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }\n    policy(slug: DISCLOSURE) { version }\n    teamKey { id fingerprint }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitReport($input: SubmitReportInput!) {\n    submitReport(input: $input) {\n      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceiptInLog($number: String!) {\n    case(number: $number) { id receipt { signedText logIndex inclusionProof checkpoint } }\n  }\n"): (typeof documents)["\n  query ReceiptInLog($number: String!) {\n    case(number: $number) { id receipt { signedText logIndex inclusionProof checkpoint } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ResearcherPage($handle: String!) {\n    researcher(handle: $handle) {\n      id handle displayName\n      acknowledgments(first: 100) {\n        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      responseHours days received answeredInTime answeredLate overdueNow pendingNow updatesMissed updatesMissedInDays notOwed\n      shareInTime medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue updatesMissed }\n    }\n  }\n"): (typeof documents)["\n  query ResponseFigures($days: Int!) {\n    responseStatistics(days: $days) {\n      responseHours days received answeredInTime answeredLate overdueNow pendingNow updatesMissed updatesMissedInDays notOwed\n      shareInTime medianHours percentile90Hours answersByHour\n      byWeek { startsAt inTime late overdue updatesMissed }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scope {\n    installation { thanksWording }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n"): (typeof documents)["\n  query Scope {\n    installation { thanksWording }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountEntries {\n    viewer { id accountEntries { id at kind actorId actorName subjectId origin } }\n  }\n"): (typeof documents)["\n  query AccountEntries {\n    viewer { id accountEntries { id at kind actorId actorName subjectId origin } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListedNames { viewer { id listedNames { choice publishedName listings } } }\n"): (typeof documents)["\n  query ListedNames { viewer { id listedNames { choice publishedName listings } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteAcknowledgmentLetter($input: WriteLetterInput!) {\n    writeAcknowledgmentLetter(input: $input) { letter { publishedName writtenAt signedText } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation WriteAcknowledgmentLetter($input: WriteLetterInput!) {\n    writeAcknowledgmentLetter(input: $input) { letter { publishedName writtenAt signedText } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportedMails($idempotencyKeys: [ID!]!) {\n    importedMails(idempotencyKeys: $idempotencyKeys)\n  }\n"): (typeof documents)["\n  query ImportedMails($idempotencyKeys: [ID!]!) {\n    importedMails(idempotencyKeys: $idempotencyKeys)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportCase($input: ImportCaseInput!) {\n    importCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ImportCase($input: ImportCaseInput!) {\n    importCase(input: $input) { case { id number } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailPreferencesOfViewer {\n    viewer {\n      id\n      keys { id status fingerprint }\n      keyBackups { fingerprint }\n      mailPreferences { sealed switchedOff digest digestHour digestWeekday digestZone }\n    }\n  }\n"): (typeof documents)["\n  query MailPreferencesOfViewer {\n    viewer {\n      id\n      keys { id status fingerprint }\n      keyBackups { fingerprint }\n      mailPreferences { sealed switchedOff digest digestHour digestWeekday digestZone }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMailPreferences($input: MailPreferencesInput!) {\n    setMailPreferences(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetMailPreferences($input: MailPreferencesInput!) {\n    setMailPreferences(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOnCallException($input: OnCallExceptionInput!) {\n    addOnCallException(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation AddOnCallException($input: OnCallExceptionInput!) {\n    addOnCallException(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveOnCallItem($input: OnCallItemInput!) {\n    removeOnCallItem(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveOnCallItem($input: OnCallItemInput!) {\n    removeOnCallItem(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetOnCallRules($input: OnCallRulesInput!) {\n    setOnCallRules(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetOnCallRules($input: OnCallRulesInput!) {\n    setOnCallRules(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePageSender($input: PageSenderInput!) {\n    savePageSender(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SavePageSender($input: PageSenderInput!) {\n    savePageSender(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestPage($input: TestPageInput!) {\n    sendTestPage(input: $input) {\n      page { id deliveries { channel name sentAt deliveredAt failedAt failure attempts } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation TestPage($input: TestPageInput!) {\n    sendTestPage(input: $input) {\n      page { id deliveries { channel name sentAt deliveredAt failedAt failure attempts } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestedPage($id: ID!) {\n    node(id: $id) { __typename id ... on Page { deliveries { channel name sentAt deliveredAt failedAt failure attempts } } }\n  }\n"): (typeof documents)["\n  query TestedPage($id: ID!) {\n    node(id: $id) { __typename id ... on Page { deliveries { channel name sentAt deliveredAt failedAt failure attempts } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Restoration {\n    restoration { madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber }\n  }\n"): (typeof documents)["\n  query Restoration {\n    restoration { madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenAfterRestore($input: OpenAfterRestoreInput!) {\n    openAfterRestore(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation OpenAfterRestore($input: OpenAfterRestoreInput!) {\n    openAfterRestore(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnKeys {\n    viewer {\n      id\n      researcher { id }\n      keys { id fingerprint armored status createdAt expiresAt }\n      keyBackups { fingerprint method sealed createdAt }\n    }\n  }\n"): (typeof documents)["\n  query OwnKeys {\n    viewer {\n      id\n      researcher { id }\n      keys { id fingerprint armored status createdAt expiresAt }\n      keyBackups { fingerprint method sealed createdAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeKey($input: RevokeKeyInput!) {\n    revokeKey(input: $input) {\n      key { id status }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeKey($input: RevokeKeyInput!) {\n    revokeKey(input: $input) {\n      key { id status }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateKey($input: UpdateKeyInput!) {\n    updateKey(input: $input) {\n      key { id status expiresAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateKey($input: UpdateKeyInput!) {\n    updateKey(input: $input) {\n      key { id status expiresAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamRoom {\n    viewer {\n      id\n      triager { id }\n      team { id displayName roles publicKeys { id fingerprint armored status } }\n      teamKeyGrants { teamKey { id fingerprint status holders { id } } }\n      openLeadNamings { id fingerprint text endsAt candidate { id displayName } vouchers { id displayName } }\n      formerHolders { heldSince heldUntil casesOpened person { id displayName } teamKey { id fingerprint status } }\n      teamEvents { kind at actor { id displayName } subject { id displayName } teamKey { id fingerprint } }\n    }\n    teamKey {\n      id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id fingerprint armored }\n      predecessors { id fingerprint status }\n    }\n  }\n"): (typeof documents)["\n  query TeamRoom {\n    viewer {\n      id\n      triager { id }\n      team { id displayName roles publicKeys { id fingerprint armored status } }\n      teamKeyGrants { teamKey { id fingerprint status holders { id } } }\n      openLeadNamings { id fingerprint text endsAt candidate { id displayName } vouchers { id displayName } }\n      formerHolders { heldSince heldUntil casesOpened person { id displayName } teamKey { id fingerprint status } }\n      teamEvents { kind at actor { id displayName } subject { id displayName } teamKey { id fingerprint } }\n    }\n    teamKey {\n      id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id fingerprint armored }\n      predecessors { id fingerprint status }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplatesOfReplies {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n"): (typeof documents)["\n  query TemplatesOfReplies {\n    viewer { id replyTemplates { id name words nextUpdateDays } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveReplyTemplate($input: ReplyTemplateInput!) {\n    saveReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveReplyTemplate($input: ReplyTemplateInput!) {\n    saveReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveReplyTemplate($input: RemoveReplyTemplateInput!) {\n    removeReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveReplyTemplate($input: RemoveReplyTemplateInput!) {\n    removeReplyTemplate(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Webhooks {\n    webhooks(first: 100) {\n      edges { node {\n        id url description eventKinds everyService onlineServices { id name } state failingSince offAt lastDeliveredAt formerSecretUntil createdAt\n        createdBy { id displayName }\n      } }\n    }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n"): (typeof documents)["\n  query Webhooks {\n    webhooks(first: 100) {\n      edges { node {\n        id url description eventKinds everyService onlineServices { id name } state failingSince offAt lastDeliveredAt formerSecretUntil createdAt\n        createdBy { id displayName }\n      } }\n    }\n    onlineServices(first: 100) { edges { node { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookDeliveries($webhook: ID!, $first: Int!) {\n    webhookDeliveries(webhook: $webhook, first: $first) {\n      edges { node { id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins } }\n      pageInfo { hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query WebhookDeliveries($webhook: ID!, $first: Int!) {\n    webhookDeliveries(webhook: $webhook, first: $first) {\n      edges { node { id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins } }\n      pageInfo { hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) { webhook { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) { webhook { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret webhook { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteWebhook($input: NamedWebhookInput!) {\n    deleteWebhook(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeleteWebhook($input: NamedWebhookInput!) {\n    deleteWebhook(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestWebhook($input: NamedWebhookInput!) {\n    testWebhook(input: $input) { delivery { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation TestWebhook($input: NamedWebhookInput!) {\n    testWebhook(input: $input) { delivery { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Redeliver($input: RedeliverInput!) {\n    redeliver(input: $input) { delivery { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation Redeliver($input: RedeliverInput!) {\n    redeliver(input: $input) { delivery { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SortTray($state: InboundState!, $after: String) {\n    inboundMails(first: 50, after: $after, state: $state) {\n      pageInfo { hasNextPage endCursor }\n      edges { cursor node { id arrivedAt from sizeBytes state reason responseDueAt authentication spam words isWhole downloadUrl sortedAt sortedBy { id displayName } } }\n    }\n  }\n"): (typeof documents)["\n  query SortTray($state: InboundState!, $after: String) {\n    inboundMails(first: 50, after: $after, state: $state) {\n      pageInfo { hasNextPage endCursor }\n      edges { cursor node { id arrivedAt from sizeBytes state reason responseDueAt authentication spam words isWhole downloadUrl sortedAt sortedBy { id displayName } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SortServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"): (typeof documents)["\n  query SortServices {\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SortMail($input: SortMailInput!) {\n    sortMail(input: $input) { mail { id state } case { id number version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SortMail($input: SortMailInput!) {\n    sortMail(input: $input) { mail { id state } case { id number version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClassifySorted($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation ClassifySorted($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TitleSorted($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation TitleSorted($input: TitleCaseInput!) {\n    titleCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } predecessors { id fingerprint status } }\n  }\n"): (typeof documents)["\n  query TeamKeyPage {\n    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } predecessors { id fingerprint status } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnStatements {\n    viewer { id keys { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } } }\n  }\n"): (typeof documents)["\n  query OwnStatements {\n    viewer { id keys { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamStatements {\n    teamKey { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } }\n  }\n"): (typeof documents)["\n  query TeamStatements {\n    teamKey { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkCases($query: String!) {\n    cases(query: $query, first: 50) {\n      edges { cursor node { id number version state viewerCan issueType onlineService { id name } assignee { id displayName } labels { id name colour } } }\n    }\n  }\n"): (typeof documents)["\n  query BulkCases($query: String!) {\n    cases(query: $query, first: 50) {\n      edges { cursor node { id number version state viewerCan issueType onlineService { id name } assignee { id displayName } labels { id name colour } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkClosing($query: String!) {\n    cases(query: $query, first: 50) {\n      edges {\n        cursor\n        node {\n          id number version source state severity viewerCan viewerCloses hearsInPlain\n          onlineService { id name }\n          reporter { id handle displayName publicKeys { id fingerprint armored status } }\n          participants { role researcher { id publicKeys { id fingerprint armored status } } }\n          report { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BulkClosing($query: String!) {\n    cases(query: $query, first: 50) {\n      edges {\n        cursor\n        node {\n          id number version source state severity viewerCan viewerCloses hearsInPlain\n          onlineService { id name }\n          reporter { id handle displayName publicKeys { id fingerprint armored status } }\n          participants { role researcher { id publicKeys { id fingerprint armored status } } }\n          report { id armored sha256 }\n          receipt { signedText }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkChoices {\n    viewer { id triager { id displayName } team { id displayName } replyTemplates { id name words nextUpdateDays } }\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"): (typeof documents)["\n  query BulkChoices {\n    viewer { id triager { id displayName } team { id displayName } replyTemplates { id name words nextUpdateDays } }\n    onlineServices(first: 100) { edges { cursor node { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkAssign($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation BulkAssign($input: AssignCaseInput!) {\n    assignCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkClassify($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation BulkClassify($input: ClassifyCaseInput!) {\n    classifyCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkClose($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation BulkClose($input: MoveCaseInput!) {\n    moveCase(input: $input) { case { id version } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseGraph($number: String!, $first: Int!) {\n    case(number: $number) {\n      ...RelatedCase\n      weakness\n      onlineService { id name }\n      duplicateOf { number state severity }\n      related {\n        duplicates(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameService(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameWeakness(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameReporter(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n      }\n    }\n  }\n  fragment RelatedCase on Case {\n    id number state resolution severity submittedAt\n    reporter { id publicKeys { id armored } }\n    title { id sha256 armored }\n  }\n"): (typeof documents)["\n  query CaseGraph($number: String!, $first: Int!) {\n    case(number: $number) {\n      ...RelatedCase\n      weakness\n      onlineService { id name }\n      duplicateOf { number state severity }\n      related {\n        duplicates(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameService(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameWeakness(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n        sameReporter(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }\n      }\n    }\n  }\n  fragment RelatedCase on Case {\n    id number state resolution severity submittedAt\n    reporter { id publicKeys { id armored } }\n    title { id sha256 armored }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlikeCases($query: String!, $first: Int!) {\n    cases(query: $query, first: $first) {\n      edges { node { id number state resolution severity submittedAt reporter { id publicKeys { id armored } } title { id sha256 armored } } }\n    }\n  }\n"): (typeof documents)["\n  query AlikeCases($query: String!, $first: Int!) {\n    cases(query: $query, first: $first) {\n      edges { node { id number state resolution severity submittedAt reporter { id publicKeys { id armored } } title { id sha256 armored } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tracker {\n    viewer { id trackerUrl }\n  }\n"): (typeof documents)["\n  query Tracker {\n    viewer { id trackerUrl }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandToEngineering($input: HandToEngineeringInput!) {\n    handToEngineering(input: $input) { case { id } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation HandToEngineering($input: HandToEngineeringInput!) {\n    handToEngineering(input: $input) { case { id } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTracker($input: SetTrackerInput!) {\n    setTracker(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetTracker($input: SetTrackerInput!) {\n    setTracker(input: $input) { userErrors { code message path } }\n  }\n"];
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
export function graphql(source: "\n  query ExportCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType installedSoftware weakness severity cvss { vector score }\n          submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n          advisoryUrl reporterReference wordsDestroyedAt\n          onlineService { id name }\n          assignee { id displayName }\n          duplicateOf { number }\n          consent { state }\n          reporter { id handle displayName publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExportCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number source state resolution issueType installedSoftware weakness severity cvss { vector score }\n          submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n          advisoryUrl reporterReference wordsDestroyedAt\n          onlineService { id name }\n          assignee { id displayName }\n          duplicateOf { number }\n          consent { state }\n          reporter { id handle displayName publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored expiresAt certifiers { id fingerprint armored } leadNamings { id statements keys } }\n  }\n"): (typeof documents)["\n  query KeyRing {\n    viewer {\n      id\n      keys { id fingerprint armored status }\n      keyBackups { fingerprint method sealed }\n      teamKeyGrants { sealedPrivateKey }\n    }\n    teamKey { id fingerprint armored expiresAt certifiers { id fingerprint armored } leadNamings { id statements keys } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Labels {\n    labels(first: 100) { edges { cursor node { id name colour } } }\n  }\n"): (typeof documents)["\n  query Labels {\n    labels(first: 100) { edges { cursor node { id name colour } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLabel($input: SaveLabelInput!) {\n    saveLabel(input: $input) { label { id name colour } userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveLabel($input: SaveLabelInput!) {\n    saveLabel(input: $input) { label { id name colour } userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLabel($input: RemoveLabelInput!) {\n    removeLabel(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveLabel($input: RemoveLabelInput!) {\n    removeLabel(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LabelCase($input: LabelCaseInput!) {\n    labelCase(input: $input) { added removed userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation LabelCase($input: LabelCaseInput!) {\n    labelCase(input: $input) { added removed userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowCases($after: ID) {\n    caseChanged(after: $after) { __typename id at actorRole case { id number } }\n  }\n"): (typeof documents)["\n  subscription FollowCases($after: ID) {\n    caseChanged(after: $after) { __typename id at actorRole case { id number } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseClocks($number: String!) {\n    case(number: $number) {\n      id number state resolution submittedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      timeline(last: 100) {\n        pageInfo { hasPreviousPage }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            ... on CaseMoved { fromState toState resolution }\n            ... on MessagePosted { isResponse }\n            ... on ClockPassed { clock }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseClocks($number: String!) {\n    case(number: $number) {\n      id number state resolution submittedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt\n      timeline(last: 100) {\n        pageInfo { hasPreviousPage }\n        edges {\n          cursor\n          node {\n            __typename id at actorRole\n            ... on CaseMoved { fromState toState resolution }\n            ... on MessagePosted { isResponse }\n            ... on ClockPassed { clock }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseHistory($query: String) {\n    caseHistory(query: $query) {\n      total { value hasMore } responseHours medianResponseHours answeredInTime answeredLate overdue pending notOwed\n      byMonth { month counts { state resolution cases } }\n      responseTimes { fromHours toHours inTime late }\n      fixTimes { severity cases medianDays lowerQuartileDays upperQuartileDays days }\n    }\n  }\n"): (typeof documents)["\n  query CaseHistory($query: String) {\n    caseHistory(query: $query) {\n      total { value hasMore } responseHours medianResponseHours answeredInTime answeredLate overdue pending notOwed\n      byMonth { month counts { state resolution cases } }\n      responseTimes { fromHours toHours inTime late }\n      fixTimes { severity cases medianDays lowerQuartileDays upperQuartileDays days }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WordsOfCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number issueType state resolution submittedAt wordsDestroyedAt\n          onlineService { id }\n          reporter { id publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WordsOfCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {\n    cases(query: $query, first: $first, after: $after) {\n      totalCount { value hasMore }\n      pageInfo { hasNextPage endCursor }\n      edges {\n        cursor\n        node {\n          id number issueType state resolution submittedAt wordsDestroyedAt\n          onlineService { id }\n          reporter { id publicKeys { id armored @include(if: $whole) } }\n          title { id sha256 armored @include(if: $whole) }\n          report { id sha256 armored @include(if: $whole) }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveOnCallShift($input: OnCallShiftInput!) {\n    saveOnCallShift(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveOnCallShift($input: OnCallShiftInput!) {\n    saveOnCallShift(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetResponseHours($input: ResponseHoursInput!) {\n    setResponseHours(input: $input) { userErrors { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetResponseHours($input: ResponseHoursInput!) {\n    setResponseHours(input: $input) { userErrors { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OnCallSettings {\n    onCall {\n      responseHours acknowledgeMinutes contactName contactEmail\n      shifts { id weekdays startsAt endsAt timeZone person { id displayName } deputy { id displayName } }\n      exceptions { id fromDay untilDay timeZone away { id displayName } cover { id displayName } }\n      senders { id kind name host createdAt }\n      people { id displayName }\n      coverage { startsAt endsAt names }\n    }\n  }\n"): (typeof documents)["\n  query OnCallSettings {\n    onCall {\n      responseHours acknowledgeMinutes contactName contactEmail\n      shifts { id weekdays startsAt endsAt timeZone person { id displayName } deputy { id displayName } }\n      exceptions { id fromDay untilDay timeZone away { id displayName } cover { id displayName } }\n      senders { id kind name host createdAt }\n      people { id displayName }\n      coverage { startsAt endsAt names }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnRewrapPage($first: Int!, $after: String) {\n    viewer {\n      id\n      researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds keyPackets } }\n              }\n              attachments { id internal sha256 keyPackets }\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnRewrapPage($first: Int!, $after: String) {\n    viewer {\n      id\n      researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds keyPackets } }\n              }\n              attachments { id internal sha256 keyPackets }\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds keyPackets } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"): (typeof documents)["\n  query OwnRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds keyPackets } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HandedRewrapPage($researcher: ID!, $first: Int!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds } }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HandedRewrapPage($researcher: ID!, $first: Int!, $after: String) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher {\n        id\n        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {\n          totalCount { value }\n          pageInfo { hasNextPage endCursor }\n          edges {\n            cursor\n            node {\n              id number\n              sealedTexts(first: 100) {\n                pageInfo { hasNextPage }\n                edges { cursor node { id kind recipientKeyIds } }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HandedRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds armored } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"): (typeof documents)["\n  query HandedRewrapCase($number: String!, $after: String) {\n    case(number: $number) {\n      id\n      sealedTexts(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { cursor node { id kind recipientKeyIds armored } }\n      }\n      attachments { id internal sha256 keyPackets }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RewrapReader($researcher: ID!) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher { id handle displayName publicKeys { id fingerprint armored status } }\n    }\n    viewer { id team { id publicKeys { id fingerprint armored status } } }\n  }\n"): (typeof documents)["\n  query RewrapReader($researcher: ID!) {\n    node(id: $researcher) {\n      __typename\n      ... on Researcher { id handle displayName publicKeys { id fingerprint armored status } }\n    }\n    viewer { id team { id publicKeys { id fingerprint armored status } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantCasesAccess($input: GrantCasesAccessInput!) {\n    grantCasesAccess(input: $input) {\n      cases { number userErrors { code message path } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantCasesAccess($input: GrantCasesAccessInput!) {\n    grantCasesAccess(input: $input) {\n      cases { number userErrors { code message path } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnKeyChallenge {\n    viewer { id keyChallenge }\n  }\n"): (typeof documents)["\n  query OwnKeyChallenge {\n    viewer { id keyChallenge }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnBackups {\n    viewer { id keyBackups { fingerprint method sealed } }\n  }\n"): (typeof documents)["\n  query OwnBackups {\n    viewer { id keyBackups { fingerprint method sealed } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StoreKeyBackup($input: StoreKeyBackupInput!) {\n    storeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation StoreKeyBackup($input: StoreKeyBackupInput!) {\n    storeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveKeyBackup($input: RemoveKeyBackupInput!) {\n    removeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveKeyBackup($input: RemoveKeyBackupInput!) {\n    removeKeyBackup(input: $input) {\n      key { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterOwnKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint status }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterOwnKey($input: RegisterKeyInput!) {\n    registerKey(input: $input) {\n      key { id fingerprint status }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetupFacts {\n    viewer { id triager { id } }\n    teamKey { id fingerprint recoveryRestoredAt }\n    policy(slug: DISCLOSURE) { slug version }\n    onCall { responseHours shifts { id } }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules responsible } } }\n  }\n"): (typeof documents)["\n  query SetupFacts {\n    viewer { id triager { id } }\n    teamKey { id fingerprint recoveryRestoredAt }\n    policy(slug: DISCLOSURE) { slug version }\n    onCall { responseHours shifts { id } }\n    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules responsible } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateTeamKey($input: RotateTeamKeyInput!) {\n    rotateTeamKey(input: $input) {\n      teamKey { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateTeamKey($input: RotateTeamKeyInput!) {\n    rotateTeamKey(input: $input) {\n      teamKey { id fingerprint }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantTeamKey($input: GrantTeamKeyInput!) {\n    grantTeamKey(input: $input) {\n      teamKey { id holderCount }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantTeamKey($input: GrantTeamKeyInput!) {\n    grantTeamKey(input: $input) {\n      teamKey { id holderCount }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CertifyKey($input: CertifyKeyInput!) {\n    certifyKey(input: $input) {\n      key { id fingerprint armored }\n      teamKey { id fingerprint armored }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CertifyKey($input: CertifyKeyInput!) {\n    certifyKey(input: $input) {\n      key { id fingerprint armored }\n      teamKey { id fingerprint armored }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTeamKeyRecovery($input: ConfirmTeamKeyRecoveryInput!) {\n    confirmTeamKeyRecovery(input: $input) {\n      teamKey { id recoveryRestoredAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmTeamKeyRecovery($input: ConfirmTeamKeyRecoveryInput!) {\n    confirmTeamKeyRecovery(input: $input) {\n      teamKey { id recoveryRestoredAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendTeamKey($input: ExtendTeamKeyInput!) {\n    extendTeamKey(input: $input) {\n      teamKey { id expiresAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ExtendTeamKey($input: ExtendTeamKeyInput!) {\n    extendTeamKey(input: $input) {\n      teamKey { id expiresAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VouchForLead($input: VouchForLeadInput!) {\n    vouchForLead(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation VouchForLead($input: VouchForLeadInput!) {\n    vouchForLead(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeLeadByKit($input: TakeLeadByKitInput!) {\n    takeLeadByKit(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeLeadByKit($input: TakeLeadByKitInput!) {\n    takeLeadByKit(input: $input) {\n      leadNaming { id namedAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyDraft($slug: PolicySlug!) {\n    policyDraft(slug: $slug)\n    policy(slug: $slug) { slug version markdown publishedAt }\n  }\n"): (typeof documents)["\n  query PolicyDraft($slug: PolicySlug!) {\n    policyDraft(slug: $slug)\n    policy(slug: $slug) { slug version markdown publishedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptPolicy($input: AdoptPolicyInput!) {\n    adoptPolicy(input: $input) {\n      policy { slug version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AdoptPolicy($input: AdoptPolicyInput!) {\n    adoptPolicy(input: $input) {\n      policy { slug version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOnlineService($input: CreateOnlineServiceInput!) {\n    createOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateOnlineService($input: CreateOnlineServiceInput!) {\n    createOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOnlineService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateOnlineService($input: UpdateOnlineServiceInput!) {\n    updateOnlineService(input: $input) {\n      onlineService { id }\n      userErrors { code message path }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;