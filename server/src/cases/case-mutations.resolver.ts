/** Mutations on cases: ids in, a command, the case read again with the viewer's rights. No rule lives here. */
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { withUserErrors } from '../user-errors.ts';
import {
  AssessCaseInput, AssignCaseInput, CaseInput, ChooseReplyByInput, ClassifyCaseInput, MoveCaseInput, PlanDisclosureInput, PostMessageInput,
  RecordInternalCaseInput, SubmitReportInput, TitleCaseInput,
} from './case.inputs.ts';
import { CasePayload, MessagePayload } from './case-payloads.ts';
import { assessCase } from './commands/assess-case.ts';
import { chooseReplyBy } from './commands/choose-reply-by.ts';
import { followUp, markRead, planDisclosure } from './commands/follow-case.ts';
import { moveCase } from './commands/move-case.ts';
import { postMessage } from './commands/post-message.ts';
import { recordInternalCase } from './commands/record-internal-case.ts';
import { assignCase, classifyCase, titleCase } from './commands/sort-case.ts';
import { submitReport } from './commands/submit-report.ts';

@Resolver()
export class CaseMutations {
  @Mutation(() => CasePayload, { description: 'Takes a sealed report and gives the case with its receipt.' })
  async submitReport(@Input(() => SubmitReportInput, 'The sealed report, and the clear facts that route it.') input: SubmitReportInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => submitReport(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Opened by somebody of the team: a finding from inside, or a report that came by telephone.' })
  async recordInternalCase(@Input(() => RecordInternalCaseInput, 'The sealed words of a case that nobody reported.') input: RecordInternalCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => recordInternalCase(app, viewer, input));
  }

  @Mutation(() => MessagePayload, { description: 'A sealed text to the other side, or a note within the team.' })
  async postMessage(@Input(() => PostMessageInput, 'One sealed text, its case, and who is to read it.') input: PostMessageInput, @Ctx() { app, viewer }: Context): Promise<MessagePayload> {
    return withUserErrors(async () => postMessage(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'What was written until now is read.' })
  async markRead(@Input(() => CaseInput, 'In which case.') input: CaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => markRead(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Open to the reporter when a response or an announced update is overdue. Never resets a clock.' })
  async followUp(@Input(() => CaseInput, 'On which case: one whose answer or update is late.') input: CaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => followUp(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Every change of state. Case.viewerCan lists what is allowed now.' })
  async moveCase(@Input(() => MoveCaseInput, 'Which move of which case, and the sealed message that goes with it.') input: MoveCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => moveCase(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Who works on the case.' })
  async assignCase(@Input(() => AssignCaseInput, 'Which case, and whose it is from now on; without an assignee nobody’s.') input: AssignCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => assignCase(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Weakness and severity, which verification needs.' })
  async assessCase(@Input(() => AssessCaseInput, 'CWE, CVSS vector or severity, with the version of the case that was judged.') input: AssessCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => assessCase(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Service and type of issue, which mail and gpg reports come without.' })
  async classifyCase(@Input(() => ClassifyCaseInput, 'Which service, and which kind of vulnerability.') input: ClassifyCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => classifyCase(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'A title sealed to the readers of the case, where the report brought none or a poor one.' })
  async titleCase(@Input(() => TitleCaseInput, 'The sealed title.') input: TitleCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => titleCase(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'When the reporter means to publish, and what the team answers.' })
  async planDisclosure(@Input(() => PlanDisclosureInput, 'Of the reporter a date or a link, of the team an answer.') input: PlanDisclosureInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => planDisclosure(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'How the reporter of a case hears as long as they have no key.' })
  async chooseReplyBy(@Input(() => ChooseReplyByInput, 'Which case, and which way.') input: ChooseReplyByInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => chooseReplyBy(app, viewer, input));
  }
}
