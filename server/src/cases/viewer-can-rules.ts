import { hasReporter, hats } from './actor-rules.ts';
import type { ActorRole, CaseAction, CaseActor, CaseFacts, CaseMove, ConsentState, RuleSettings } from './case-facts.ts';
import { caseActions, caseMoves } from './case-facts.ts';
import { mayFollowUp } from './follow-up-rules.ts';
import type { Problem } from './state-machine-rules.ts';
import { moveProblem, refusal } from './state-machine-rules.ts';

/**
 * "What the viewer may do now, from the same rules that the server enforces."
 *
 * Moves come from the table of moves; everything else from the table here. Commands ask `judgeAction` before they act.
 */

type OtherAction = Exclude<CaseAction, CaseMove>;
/** `othersRead`: a participant does who reads messages. */
type ReadFacts = CaseFacts & { readonly othersRead?: boolean };
type Situation = { readonly facts: ReadFacts; readonly now: Date; readonly consent: ConsentState };
interface ActionRow {
  readonly by: readonly ActorRole[];
  readonly when: (situation: Situation) => boolean;
  /** What to tell somebody who comes at the wrong time. */
  readonly else: string;
}

const team = ['TRIAGER', 'LEAD'] as const;
const always = () => true;
const isOpen = ({ facts }: Situation) => facts.state !== 'CLOSED';
const somebodyReads = ({ facts }: Situation) => hasReporter(facts);
const anybodyReads = ({ facts }: Situation) => hasReporter(facts) || facts.othersRead === true;
const nobodyReads = 'Nobody outside reported this case.';

const actionTable: Readonly<Record<OtherAction, ActionRow>> = {
  REPLY: { by: ['REPORTER', 'PARTICIPANT', ...team], when: anybodyReads, else: `${nobodyReads} Write a note instead.` },
  NOTE: { by: team, when: always, else: '' },
  FOLLOW_UP: {
    by: ['REPORTER'],
    when: ({ facts, now }) => mayFollowUp(facts, now),
    else: 'Nothing is overdue yet. Write a message instead.',
  },
  ASSIGN: { by: team, when: always, else: '' },
  ASSESS: { by: team, when: isOpen, else: 'The case is closed. Reopen it first.' },
  CLASSIFY: { by: team, when: always, else: '' },
  TITLE: { by: team, when: always, else: '' },
  PLAN_DISCLOSURE: { by: ['REPORTER', ...team], when: somebodyReads, else: nobodyReads },
  ADD_PARTICIPANT: { by: team, when: always, else: '' },
  GRANT_ACCESS: { by: team, when: somebodyReads, else: nobodyReads },
  ANSWER_CONSENT: { by: ['REPORTER'], when: ({ consent }) => consent !== 'NOT_ASKED', else: 'Nobody asked about this case yet.' },
};

/** All that the actor may do with the case at `now`, in the schema's order. Null, a partner or a stranger, may do nothing. */
export function actionsFor(
  facts: ReadFacts,
  actor: CaseActor | null,
  now: Date,
  settings: RuleSettings,
  consent: ConsentState = 'NOT_ASKED',
): CaseAction[] {
  if (actor === null) return [];
  return caseActions.filter((action) => actionProblem(facts, actor, action, now, settings, consent) === null);
}

/** Throws the refusal that stands between the actor and the action: ILLEGAL_MOVE, REQUIRED, NOT_YET_OVERDUE, NOT_ASKED, …. */
export function judgeAction(
  facts: ReadFacts,
  actor: CaseActor,
  action: CaseAction,
  now: Date,
  settings: RuleSettings,
  consent: ConsentState = 'NOT_ASKED',
): void {
  const problem = actionProblem(facts, actor, action, now, settings, consent);
  if (problem) throw refusal(problem);
}

function actionProblem(
  facts: ReadFacts,
  actor: CaseActor,
  action: CaseAction,
  now: Date,
  settings: RuleSettings,
  consent: ConsentState,
): Problem | null {
  if (isMove(action)) return moveProblem(facts, actor, action, now, settings);
  const row = actionTable[action];
  if (!hats(facts, actor).some((role) => row.by.includes(role))) return problemOf('ILLEGAL_MOVE', 'Not yours to do in this case.');
  return row.when({ facts, now, consent }) ? null : problemOf(lateCodes[action] ?? 'ILLEGAL_MOVE', row.else);
}

const lateCodes: Partial<Record<OtherAction, 'NOT_YET_OVERDUE' | 'NOT_ASKED'>> = {
  FOLLOW_UP: 'NOT_YET_OVERDUE',
  ANSWER_CONSENT: 'NOT_ASKED',
};

function problemOf(code: Problem['code'], message: string): Problem {
  return { code, message, path: ['input', 'number'] };
}

function isMove(action: CaseAction): action is CaseMove {
  return caseMoves.some((move) => move === action);
}
