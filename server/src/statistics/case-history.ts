/** The numbers behind the pictures of a history. Pure: from groups of cases that PostgreSQL counted. */
import { type CaseState, type Resolution, type ResponseStatus, severities, type Severity } from '../cases/case-facts.ts';
import { mostCounted } from '../cases/newest-cases.ts';

/** Up to here each fix is a dot of its own; quartiles of fewer would hide more than they show. */
export const mostDots = 12;
/** Into how many parts the promised hours are cut; as many follow behind the deadline, and one for all that came later still. */
export const spansInPromise = 8;

export interface CaseHistoryFacts {
  /** One more than `mostCounted` where there are more. */
  readonly found: number;
  readonly responseHours: number;
  readonly medianSeconds: number | null;
  readonly months: readonly { readonly month: string; readonly state: CaseState; readonly resolution: Resolution | null; readonly cases: number }[];
  /** `span`: in which part after receipt the answer came; null without one. */
  readonly answers: readonly { readonly status: ResponseStatus; readonly span: number | null; readonly cases: number }[];
  readonly fixes: readonly {
    readonly severity: Severity | null; readonly cases: number; readonly quartiles: readonly [number, number, number]; readonly dots: readonly number[];
  }[];
}

export interface HistoryCount {
  readonly state: CaseState;
  readonly resolution: Resolution | null;
  readonly cases: number;
}
export interface HistoryMonth {
  /** 2026-11, in UTC. */
  readonly month: string;
  readonly counts: readonly HistoryCount[];
}
export interface ResponseSpan {
  readonly fromHours: number;
  /** Null: without an end. */
  readonly toHours: number | null;
  readonly inTime: number;
  readonly late: number;
}
export interface FixTimes {
  readonly severity: Severity | null;
  readonly cases: number;
  readonly medianDays: number;
  readonly lowerQuartileDays: number;
  readonly upperQuartileDays: number;
  /** Each, shortest first, where they are few; else empty. */
  readonly days: readonly number[];
}
export interface CaseHistoryCounts {
  readonly total: { readonly value: number; readonly hasMore: boolean };
  readonly responseHours: number;
  readonly byMonth: readonly HistoryMonth[];
  readonly responseTimes: readonly ResponseSpan[];
  readonly medianResponseHours: number | null;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly overdue: number;
  readonly pending: number;
  readonly notOwed: number;
  readonly fixTimes: readonly FixTimes[];
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const sum = (groups: readonly { readonly cases: number }[]): number => groups.reduce((total, { cases }) => total + cases, 0);

function monthsOf({ months }: CaseHistoryFacts): HistoryMonth[] {
  const names = [...new Set(months.map(({ month }) => month))];
  return names.map((name) => ({
    month: name,
    counts: months.filter(({ month }) => month === name).map(({ state, resolution, cases }) => ({ state, resolution, cases })),
  }));
}

/** Answers of cases that owe one: those of spam and withdrawn reports are in none of it, unless they were late. */
function spansOf({ answers, responseHours }: CaseHistoryFacts): ResponseSpan[] {
  const last = 2 * spansInPromise;
  const hoursAt = (span: number): number => hundredths((span * responseHours) / spansInPromise);
  return Array.from({ length: last + 1 }, (_, span) => {
    const count = (wanted: ResponseStatus): number => sum(answers.filter((group) => group.span === span && group.status === wanted));
    return { fromHours: hoursAt(span), toHours: span === last ? null : hoursAt(span + 1), inTime: count('MET'), late: count('ANSWERED_LATE') };
  });
}

function fixesOf({ fixes }: CaseHistoryFacts): FixTimes[] {
  return [null, ...severities].reverse().flatMap((severity) => fixes.filter((one) => one.severity === severity))
    .map(({ severity, cases, quartiles: [lower, median, upper], dots }) => ({
      severity, cases, medianDays: hundredths(median), lowerQuartileDays: hundredths(lower), upperQuartileDays: hundredths(upper), days: dots.map(hundredths),
    }));
}

/** Severities come gravest first, what nobody assessed behind them. */
export function countHistory(facts: CaseHistoryFacts): CaseHistoryCounts {
  const { found, responseHours, medianSeconds, answers } = facts;
  const count = (wanted: ResponseStatus): number => sum(answers.filter(({ status }) => status === wanted));
  return {
    total: { value: Math.min(found, mostCounted), hasMore: found > mostCounted },
    responseHours,
    byMonth: monthsOf(facts),
    responseTimes: spansOf(facts),
    medianResponseHours: medianSeconds === null ? null : hundredths(medianSeconds / 3_600),
    answeredInTime: count('MET'), answeredLate: count('ANSWERED_LATE'), overdue: count('OVERDUE'), pending: count('PENDING'), notOwed: count('NOT_OWED'),
    fixTimes: fixesOf(facts),
  };
}
