const hourMs = 3_600_000;

export type ClockTone = 'plain' | 'soon' | 'late' | 'done';

export interface ClockFacts {
  /** RFC 3339. */
  readonly submittedAt: string;
  readonly responseDueAt: string | null;
  readonly firstRespondedAt: string | null;
  /** Where it is known: a closed case does not grow later, and one that owes nothing has no clock. */
  readonly closedAt?: string | null;
  readonly responseStatus?: string;
}

/** NONE: no answer is owed. RUNNING and LATE carry what is left or past due, ANSWERED how long the answer took; all in ms. */
export type ResponseClock =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'RUNNING' | 'LATE' | 'ANSWERED' | 'ANSWERED_LATE'; readonly tone: ClockTone; readonly ms: number; readonly gone: number };

/** The last quarter of the promised time is called soon. */
const soonFrom = 0.75;

/** How the clock of the first answer looks at `now`. It only draws: whether an answer counts, the server says. */
export function responseClock(facts: ClockFacts, now: Date): ResponseClock {
  if (facts.responseDueAt === null || facts.responseStatus === 'NOT_OWED') return { kind: 'NONE' };
  const start = Date.parse(facts.submittedAt);
  const due = Date.parse(facts.responseDueAt);
  const length = Math.max(due - start, hourMs);
  if (facts.firstRespondedAt !== null) {
    const answered = Date.parse(facts.firstRespondedAt);
    const gone = (answered - start) / length;
    if (answered < due) return { kind: 'ANSWERED', tone: 'done', ms: answered - start, gone };
    return { kind: 'ANSWERED_LATE', tone: 'late', ms: answered - due, gone: 1 };
  }
  const until = facts.closedAt ? Date.parse(facts.closedAt) : now.getTime();
  const gone = (until - start) / length;
  if (until >= due) return { kind: 'LATE', tone: 'late', ms: until - due, gone: 1 };
  return { kind: 'RUNNING', tone: gone >= soonFrom ? 'soon' : 'plain', ms: due - until, gone };
}
