import type { UserErrorCode } from '../errors.ts';
import { UserRefusal } from '../errors.ts';
import { hasReporter, hats, isReporter } from './actor-rules.ts';
import type { CaseActor, CaseFacts, CaseMove, CaseMoveRecord, CaseOutcome, Resolution, RuleSettings } from './case-facts.ts';
import { closed, closingProblem, closingsFor, closingTable, reopened } from './closing-rules.ts';
import { applyTeamMessage, outcome } from './message-rules.ts';
import type { MoveCondition, MoveRow } from './move-table-rules.ts';
import { moveTable } from './move-table-rules.ts';
import { nextUpdateAfterResponse } from './next-update-rules.ts';
import { askingProblem, decidingProblem } from './second-look-rules.ts';

/**
 * "The table of (state × move × role) is data, and a test walks all of it."
 *
 * Judges every move by `move-table-rules.ts` and `closing-rules.ts`, and says what it changes. Whether somebody may see or try at
 * all is asked of authorization before.
 */

export interface MoveInput {
  readonly move: CaseMove;
  /** For CLOSE. */
  readonly resolution?: Resolution | null;
  /** For CLOSE as DUPLICATE: the original, as `judgeDuplicate` found it at the end of its chain. */
  readonly duplicateOfId?: string | null;
  /** Whether a sealed text comes with the move. */
  readonly hasMessage: boolean;
  /** Whether the reporter can open that text. */
  readonly reachesReporter?: boolean;
}

export interface MoveOutcome extends CaseOutcome {
  readonly moved: CaseMoveRecord;
}

/** A refusal that nobody threw yet: lists of what is possible ask for many, and an Error with its stack is dear. */
export interface Problem {
  readonly code: UserErrorCode;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why the actor cannot make the move now, whatever comes with it; null where they can. */
export function moveProblem(facts: CaseFacts, actor: CaseActor, move: CaseMove, now: Date, settings: RuleSettings): Problem | null {
  const row: MoveRow = moveTable[move];
  if (move === 'VERIFY' && isReporter(facts, actor)) {
    return { code: 'REPORTER_CANNOT_VERIFY', message: 'Somebody other than the reporter verifies a case.', path: ['input', 'move'] };
  }
  if (!hats(facts, actor).some((role) => row.by.includes(role))) return illegal(`Not yours to do: ${whose(row)}.`);
  if (!row.from.includes(facts.state)) return illegal(`A case in ${facts.state} allows no ${move}; it starts from ${row.from.join(', ')}.`);
  for (const condition of row.needs) {
    const problem = conditions[condition](facts, actor, now, settings);
    if (problem === null) continue;
    return { ...illegal(problem), ...(condition === 'ASSESSED' && { code: 'REQUIRED' }) };
  }
  return null;
}

/**
 * What a move changes. Throws UserRefusal: REPORTER_CANNOT_VERIFY, ILLEGAL_MOVE, REQUIRED (message, resolution, duplicateOf, or
 * an assessment), INVALID (a resolution or an original where none belongs).
 */
export function judgeMove(facts: CaseFacts, actor: CaseActor, input: MoveInput, now: Date, settings: RuleSettings): MoveOutcome {
  const problem = moveProblem(facts, actor, input.move, now, settings);
  if (problem) throw refusal(problem);
  const resolution = judgeResolution(facts, actor, input, now, settings);
  if (!input.hasMessage && needsMessage(input.move, resolution, actor)) {
    throw new UserRefusal('REQUIRED', 'Say why in a sealed message to the other side.', ['input', 'message']);
  }
  const after = moveFacts(facts, actor, input, resolution, now);
  const told = input.hasMessage ? applyTeamMessage(after, actor, { reachesReporter: input.reachesReporter ?? true }, now, settings) : null;
  const moved = { move: input.move, fromState: facts.state, toState: after.state, resolution: after.resolution };
  return outcome(facts, withUpdateDate(told?.facts ?? after, now, settings), moved, told?.isResponse ?? false);
}

/** Whether a sealed text has to come with the move. The clock writes none. */
export function needsMessage(move: CaseMove, resolution: Resolution | null, actor: CaseActor): boolean {
  const { message }: MoveRow = moveTable[move];
  if (message !== 'BY_RESOLUTION') return message === 'REQUIRED';
  return actor.role !== 'CLOCK' && resolution !== null && closingTable[resolution].message === 'REQUIRED';
}

/** The resolution that the move gives: of the input for CLOSE, of the move itself for WITHDRAW, else none. */
function judgeResolution(facts: CaseFacts, actor: CaseActor, input: MoveInput, now: Date, settings: RuleSettings): Resolution | null {
  const resolution = input.resolution ?? null;
  if (input.move !== 'CLOSE') {
    if (resolution !== null && !(input.move === 'WITHDRAW' && resolution === 'WITHDRAWN')) {
      throw new UserRefusal('INVALID', 'Only closing takes a resolution. Leave it out.', ['input', 'resolution']);
    }
    refuseOriginal(input);
    return input.move === 'WITHDRAW' ? 'WITHDRAWN' : null;
  }
  if (resolution === null) throw new UserRefusal('REQUIRED', 'Choose with which resolution the case closes.', ['input', 'resolution']);
  if (closingTable[resolution].move !== 'CLOSE')
    throw refusal(illegal('Only the reporter withdraws a report, by the move WITHDRAW.', 'resolution'));
  const problem = closingProblem(facts, actor, resolution, now, settings);
  if (problem) throw refusal(illegal(problem, 'resolution'));
  if (resolution !== 'DUPLICATE') refuseOriginal(input);
  else if (!input.duplicateOfId) throw new UserRefusal('REQUIRED', 'Name the original case.', ['input', 'duplicateOf']);
  return resolution;
}

/** The facts after the move, before what a message adds. */
function moveFacts(facts: CaseFacts, actor: CaseActor, input: MoveInput, resolution: Resolution | null, now: Date): CaseFacts {
  const moved: CaseFacts = { ...facts, state: moveTable[input.move].to, informationAskedAt: null };
  switch (input.move) {
    case 'START_TRIAGE':
    case 'START_REMEDIATION':
      return moved;
    case 'ASK_FOR_INFORMATION':
      return { ...moved, informationAskedAt: now };
    case 'VERIFY':
      return { ...moved, verifiedAt: now, verifiedById: actor.id };
    case 'UNVERIFY':
      return { ...reopened(facts), verifiedAt: null, verifiedById: null };
    case 'MARK_FIXED':
      return { ...moved, fixedAt: now };
    case 'REPORT_FIX_FAILS':
      return { ...moved, fixedAt: null };
    case 'CLOSE':
    case 'WITHDRAW':
      return resolution === null ? moved : closed(facts, actor, resolution, input.duplicateOfId ?? null, now);
    case 'REOPEN':
      return reopened(facts);
    case 'ASK_SECOND_LOOK':
      return { ...moved, secondLookAskedAt: now };
    case 'GRANT_SECOND_LOOK':
      return reopened({ ...facts, secondLookDecidedAt: now });
    case 'REFUSE_SECOND_LOOK':
      return { ...moved, secondLookDecidedAt: now };
  }
}

/** A case that was answered before and comes back to life shows at once when the reporter hears again. */
function withUpdateDate(facts: CaseFacts, now: Date, settings: RuleSettings): CaseFacts {
  return facts.nextUpdateDueAt === null ? { ...facts, nextUpdateDueAt: nextUpdateAfterResponse(facts, null, now, settings) } : facts;
}

type Judge = (facts: CaseFacts, actor: CaseActor, now: Date, settings: RuleSettings) => string | null;
const unless = (holds: boolean, problem: string) => (holds ? null : problem);

const conditions: Readonly<Record<MoveCondition, Judge>> = {
  VERIFIED: (facts) => unless(facts.verifiedAt !== null, 'The case is not verified.'),
  NOT_VERIFIED: (facts) =>
    unless(facts.verifiedAt === null, 'The case is verified already, which rules this out. A message is always possible.'),
  ASSESSED: (facts) => unless(facts.weakness !== null && facts.severity !== null, 'Assess the case first: its weakness and severity.'),
  NOT_THE_REPORTER: (facts, actor) => unless(!isReporter(facts, actor), 'Somebody other than the reporter does this.'),
  SOMEBODY_TO_ASK: (facts) => unless(hasReporter(facts), 'Nobody outside reported this case, so there is nobody to ask.'),
  SOME_RESOLUTION: (facts, actor, now, settings) =>
    unless(closingsFor(facts, actor, now, settings).length > 0, 'You cannot close this case now.'),
  SECOND_LOOK_TO_ASK: (facts, _actor, now, settings) => askingProblem(facts, now, settings),
  SECOND_LOOK_TO_DECIDE: (facts, actor) => decidingProblem(facts, actor),
};

function refuseOriginal(input: MoveInput): void {
  if (input.duplicateOfId) throw new UserRefusal('INVALID', 'Only a duplicate names an original. Leave it out.', ['input', 'duplicateOf']);
}

function illegal(message: string, field = 'move'): Problem {
  return { code: 'ILLEGAL_MOVE', message, path: ['input', field] };
}

/** The problem as the refusal to throw. */
export function refusal({ code, message, path }: Problem): UserRefusal {
  return new UserRefusal(code, message, path);
}

function whose(row: MoveRow): string {
  if (row.by.includes('TRIAGER')) return row.by.includes('REPORTER') ? 'the reporter or the team does this' : 'the team does this';
  return row.by.includes('LEAD') ? 'a lead does this' : 'the reporter does this';
}
