/**
 * "You will receive a response from a person on our team within 24 hours, weekends included", and how it was kept: everything
 * that the promise covers, late answers and missed ones included. Pure: from groups of cases that PostgreSQL counted.
 */
import type { ResponseStatus } from '../cases/case-facts.ts';

/** Below this many answers a median would tell about single cases. */
export const fewestAnswers = 20;
const weekMs = 7 * 86_400_000;

/** Cases received in one week (its Monday 00:00 UTC) that stand alike. `hour`: full hours from receipt to answer, the promised hours for any later one. */
export interface AnswerGroup {
  readonly week: Date;
  readonly status: ResponseStatus;
  readonly hour: number | null;
  readonly cases: number;
}

/** Internal and imported cases are in none of this. */
export interface ResponseFacts {
  /** When the counting took place. */
  readonly now: Date;
  readonly groups: readonly AnswerGroup[];
  readonly medianSeconds: number | null;
  readonly percentile90Seconds: number | null;
  /** Announced updates that are overdue now, however old their cases. */
  readonly updatesMissed: number;
  /** Announced updates whose date passed without a word, by the week (its Monday 00:00 UTC) in which it did. */
  readonly missedByWeek: readonly { readonly week: Date; readonly updates: number }[];
  /** The promise, as it is set now. */
  readonly responseHours: number;
}

export interface ResponseWeekCounts {
  readonly startsAt: Date;
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Announced updates that did not come by their date in this week, those that came later included. */
  readonly updatesMissed: number;
}
export interface ResponseCounts {
  readonly responseHours: number;
  readonly days: number;
  /** What owes a response: the sum of the next four. */
  readonly received: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly overdueNow: number;
  readonly pendingNow: number;
  /** Overdue now. */
  readonly updatesMissed: number;
  /** In these days, those that came later included. */
  readonly updatesMissedInDays: number;
  /** Spam and withdrawn, unless they were late before. */
  readonly notOwed: number;
  /** In percent, rounded down to a tenth. */
  readonly shareInTime: number | null;
  readonly medianHours: number | null;
  readonly percentile90Hours: number | null;
  readonly answersByHour: readonly number[];
  readonly byWeek: readonly ResponseWeekCounts[];
}

/** Monday 00:00 UTC of the week. */
export function weekOf(at: Date): Date {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - sinceMonday));
}

const hours = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds / 36) / 100);

function countWeeks({ groups, missedByWeek, now }: ResponseFacts, days: number): ResponseWeekCounts[] {
  const first = weekOf(new Date(now.getTime() - days * 86_400_000)).getTime();
  const weeks: ResponseWeekCounts[] = [];
  for (let week = first; week <= now.getTime(); week += weekMs) {
    const count = (status: ResponseStatus): number => sum(groups.filter((group) => group.week.getTime() === week && group.status === status));
    weeks.push({ startsAt: new Date(week), inTime: count('MET'), late: count('ANSWERED_LATE'), overdue: count('OVERDUE'), updatesMissed: missedByWeek.find((one) => one.week.getTime() === week)?.updates ?? 0 });
  }
  return weeks;
}

const sum = (groups: readonly AnswerGroup[]): number => groups.reduce((total, { cases }) => total + cases, 0);

/** The published figures for the cases received in the last `days` days. */
export function countResponses(facts: ResponseFacts, days: number): ResponseCounts {
  const { groups, medianSeconds, percentile90Seconds, updatesMissed, missedByWeek, responseHours } = facts;
  const count = (status: ResponseStatus): number => sum(groups.filter((group) => group.status === status));
  const [answeredInTime, answeredLate, overdueNow, pendingNow] = [count('MET'), count('ANSWERED_LATE'), count('OVERDUE'), count('PENDING')];
  const answered = groups.filter(({ status }) => status === 'MET' || status === 'ANSWERED_LATE');
  const isEnough = answeredInTime + answeredLate >= fewestAnswers;
  return {
    responseHours, days, answeredInTime, answeredLate, overdueNow, pendingNow, updatesMissed,
    updatesMissedInDays: missedByWeek.reduce((total, { updates }) => total + updates, 0),
    received: answeredInTime + answeredLate + overdueNow + pendingNow,
    notOwed: count('NOT_OWED'),
    shareInTime: shareInTime({ answeredInTime, answeredLate, overdueNow }),
    medianHours: isEnough ? hours(medianSeconds) : null,
    percentile90Hours: isEnough ? hours(percentile90Seconds) : null,
    answersByHour: Array.from({ length: responseHours + 1 }, (_, hour) => sum(answered.filter((group) => group.hour === hour))),
    byWeek: countWeeks(facts, days),
  };
}

/** Of the cases whose deadline is decided, how many were answered in time, in percent; null below 20. */
function shareInTime({ answeredInTime, answeredLate, overdueNow }: Pick<ResponseCounts, 'answeredInTime' | 'answeredLate' | 'overdueNow'>): number | null {
  const decided = answeredInTime + answeredLate + overdueNow;
  // Rounded down: 100 % is said only where nothing was late.
  return decided < fewestAnswers ? null : Math.floor((answeredInTime * 1_000) / decided) / 10;
}
