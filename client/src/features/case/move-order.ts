/** In which order the page offers what a viewer may do. It adds nothing: Case.viewerCan says what there is. Pure. */
import type { CaseAction } from '../../generated/graphql.ts';
import type { Audience } from '../../ui/names.ts';

interface Standing {
  readonly viewerCan: readonly CaseAction[];
  readonly firstRespondedAt: string | null;
  readonly responseDueAt: string | null;
  readonly consent: { readonly state: string } | null;
  readonly weakness: string | null;
}

const teamOrder: readonly CaseAction[] = [
  'GRANT_SECOND_LOOK',
  'VERIFY',
  'START_TRIAGE',
  'ASSESS',
  'START_REMEDIATION',
  'MARK_FIXED',
  'REPLY',
  'NOTE',
  'CLOSE',
];
const reporterOrder: readonly CaseAction[] = ['FOLLOW_UP', 'REPLY', 'ASK_SECOND_LOOK'];

/** As people look for them: first what moves the case on, then what keeps it in order, then what ends it. */
const listed: readonly CaseAction[] = [
  'FOLLOW_UP',
  'REPLY',
  'NOTE',
  'START_TRIAGE',
  'ASK_FOR_INFORMATION',
  'ASSESS',
  'VERIFY',
  'START_REMEDIATION',
  'MARK_FIXED',
  'REPORT_FIX_FAILS',
  'GRANT_SECOND_LOOK',
  'REFUSE_SECOND_LOOK',
  'ASK_SECOND_LOOK',
  'REOPEN',
  'ASSIGN',
  'CLASSIFY',
  'TITLE',
  'PLAN_DISCLOSURE',
  'ANSWER_CONSENT',
  'UNVERIFY',
  'CLOSE',
  'WITHDRAW',
];

/** What comes next; null where nothing can be done. */
export function primaryAction(facts: Standing, audience: Audience): CaseAction | null {
  const can = (action: CaseAction): boolean => facts.viewerCan.includes(action);
  if (audience === 'reporter') {
    if (can('ANSWER_CONSENT') && facts.consent?.state === 'ASKED') return 'ANSWER_CONSENT';
    return reporterOrder.find(can) ?? null;
  }
  const owesAnswer = facts.firstRespondedAt === null && facts.responseDueAt !== null;
  if (owesAnswer && can('REPLY')) return 'REPLY';
  // An assessment that is there can be mended, but is not what comes next.
  return teamOrder.find((action) => can(action) && (action !== 'ASSESS' || facts.weakness === null)) ?? null;
}

/** All the rest, in order. GRANT_ACCESS has a place of its own, where it is needed. */
export function otherActions(facts: Standing, audience: Audience): readonly CaseAction[] {
  const primary = primaryAction(facts, audience);
  return listed.filter((action) => action !== primary && facts.viewerCan.includes(action));
}
