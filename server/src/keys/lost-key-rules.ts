/**
 * "A lost key is replaced only by two people of the team, after 72 hours, with notice to every address and the old key able to object,
 * case by case. A password reset never starts it." Pure.
 *
 * The 72 hours run from the second approval: its notice is the last one that goes out before the key changes, so whoever still holds
 * the old key has all of them, however long the team took.
 */

export const lostKeyStates = ['ASKED', 'APPROVED_ONCE', 'WAITING', 'READY', 'DONE', 'OBJECTED', 'CANCELLED', 'DECLINED'] as const;
export type LostKeyState = (typeof lostKeyStates)[number];
export const lostKeyMoves = ['APPROVE', 'DECLINE', 'PASS_TIME', 'REPLACE', 'OBJECT', 'CANCEL'] as const;
export type LostKeyMove = (typeof lostKeyMoves)[number];

/** A closed set, because words between people are sealed: NOT_REACHED by another way than the portal, NOT_CONVINCED that it is them, NO_CASES to open. */
export const declineReasons = ['NOT_REACHED', 'NOT_CONVINCED', 'NO_CASES'] as const;
export type DeclineReason = (typeof declineReasons)[number];

const HOUR_MS = 3_600_000;
export const waitingHours = 72;
/** After an objection the key that objected is alive: its holder can replace it without the team. */
export const quietDaysAfterObjection = 30;
/** So long before the end of the wait, everybody is told once more. */
const reminderHours = 24;

export const isOpenState = (state: LostKeyState): boolean => state === 'ASKED' || state === 'APPROVED_ONCE' || state === 'WAITING' || state === 'READY';

const ended = { OBJECT: 'OBJECTED', CANCEL: 'CANCELLED', DECLINE: 'DECLINED' } as const;
const table: Readonly<Record<LostKeyState, Partial<Readonly<Record<LostKeyMove, LostKeyState>>>>> = {
  ASKED: { ...ended, APPROVE: 'APPROVED_ONCE' },
  APPROVED_ONCE: { ...ended, APPROVE: 'WAITING' },
  WAITING: { ...ended, PASS_TIME: 'READY' },
  READY: { ...ended, REPLACE: 'DONE' },
  DONE: {}, OBJECTED: {}, CANCELLED: {}, DECLINED: {},
};

/** @returns the next state; null where the move is not one of this state */
export const lostKeyStep = (state: LostKeyState, move: LostKeyMove): LostKeyState | null => table[state][move] ?? null;

export interface LostKeyApproval {
  readonly approverId: string;
  readonly caseIds: readonly string[];
}
export interface LostKeyFacts {
  readonly state: LostKeyState;
  readonly ownerId: string;
  /** Of the new key. */
  readonly fingerprint: string;
  /** When the second approval came. */
  readonly waitingSince: Date | null;
  readonly approvals: readonly LostKeyApproval[];
}

export const readyAt = (waitingSince: Date): Date => new Date(waitingSince.getTime() + waitingHours * HOUR_MS);
/** At the exact hour the wait is over. */
export const isOver = ({ state, waitingSince }: LostKeyFacts, now: Date): boolean =>
  state === 'WAITING' && waitingSince !== null && now >= readyAt(waitingSince);
export const remindsAt = (waitingSince: Date): Date => new Date(readyAt(waitingSince).getTime() - reminderHours * HOUR_MS);

/** As time has it, whether the clock has written it down or not. */
export const stateAt = (facts: LostKeyFacts, now: Date): LostKeyState => (isOver(facts, now) ? 'READY' : facts.state);

/** OWN: one's own key. TWICE: somebody who approved already. OTHER_KEY: the key was exchanged since. OTHER_CASES: not all are the owner's. */
export type ApprovalFault = 'OWN' | 'TWICE' | 'OTHER_KEY' | 'OTHER_CASES' | 'STATE';

/** @param ownCaseIds the cases that the owner reported @returns null where it counts */
export function approvalFault(
  facts: LostKeyFacts, approval: LostKeyApproval & { readonly fingerprint: string }, ownCaseIds: ReadonlySet<string>, now: Date,
): ApprovalFault | null {
  if (approval.approverId === facts.ownerId) return 'OWN';
  if (facts.approvals.some(({ approverId }) => approverId === approval.approverId)) return 'TWICE';
  if (lostKeyStep(stateAt(facts, now), 'APPROVE') === null) return 'STATE';
  if (approval.fingerprint !== facts.fingerprint) return 'OTHER_KEY';
  return approval.caseIds.every((id) => ownCaseIds.has(id)) ? null : 'OTHER_CASES';
}

/** "Re-wrap of the cases that both chose." Empty before both have. */
export function chosenByBoth(approvals: readonly LostKeyApproval[]): readonly string[] {
  const [first, second] = approvals;
  if (first === undefined || second === undefined) return [];
  const chosen = new Set(second.caseIds);
  return first.caseIds.filter((id) => chosen.has(id));
}

/** Whether somebody may ask again, after what happened to the last time. */
export function mayAskAgain(last: { readonly state: LostKeyState; readonly endedAt: Date | null } | null, now: Date): boolean {
  if (last === null || last.state !== 'OBJECTED' || last.endedAt === null) return true;
  return now.getTime() >= last.endedAt.getTime() + quietDaysAfterObjection * 24 * HOUR_MS;
}
