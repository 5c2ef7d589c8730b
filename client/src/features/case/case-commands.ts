/** What the case page writes. Every answer is the case anew, so the page asks only what went wrong. */
import { graphql } from '../../generated/index.ts';

export const postMessageMutation = graphql(`
  mutation PostMessage($input: PostMessageInput!) {
    postMessage(input: $input) { message { id } userErrors { code message path } }
  }
`);

export const moveCaseMutation = graphql(`
  mutation MoveCase($input: MoveCaseInput!) {
    moveCase(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const assignCaseMutation = graphql(`
  mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export const assessCaseMutation = graphql(`
  mutation AssessCase($input: AssessCaseInput!) {
    assessCase(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const classifyCaseMutation = graphql(`
  mutation ClassifyCase($input: ClassifyCaseInput!) {
    classifyCase(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const titleCaseMutation = graphql(`
  mutation TitleCase($input: TitleCaseInput!) {
    titleCase(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const planDisclosureMutation = graphql(`
  mutation PlanDisclosure($input: PlanDisclosureInput!) {
    planDisclosure(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const followUpMutation = graphql(`
  mutation FollowUp($input: CaseInput!) {
    followUp(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const chooseReplyByMutation = graphql(`
  mutation ChooseReplyBy($input: ChooseReplyByInput!) {
    chooseReplyBy(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const markReadMutation = graphql(`
  mutation MarkRead($input: CaseInput!) {
    markRead(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const answerConsentMutation = graphql(`
  mutation AnswerConsentOnCase($input: AnswerConsentInput!) {
    answerConsent(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const withdrawConsentMutation = graphql(`
  mutation WithdrawConsent($input: CaseInput!) {
    withdrawConsent(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const grantCaseAccessMutation = graphql(`
  mutation GrantCaseAccess($input: GrantCaseAccessInput!) {
    grantCaseAccess(input: $input) { case { id } userErrors { code message path missing } }
  }
`);

export const addParticipantMutation = graphql(`
  mutation AddParticipant($input: AddParticipantInput!) {
    addParticipant(input: $input) { case { id } userErrors { code message path missing } }
  }
`);

export const removeParticipantMutation = graphql(`
  mutation RemoveParticipant($input: RemoveParticipantInput!) {
    removeParticipant(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const inviteParticipantMutation = graphql(`
  mutation InviteParticipant($input: InviteParticipantInput!) {
    inviteParticipant(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const withdrawInvitationMutation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const handOnReportMutation = graphql(`
  mutation HandOnReport($input: HandOnReportInput!) {
    handOnReport(input: $input) { case { id } userErrors { code message path missing } }
  }
`);
