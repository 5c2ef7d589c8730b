/** Months of a history as they are drawn: without gaps, in four kinds of state. Pure. */
import type { MonthCounts } from './picture-query.ts';

/** In the order in which they stand on each other, from the ground up. */
export const kinds = ['settled', 'closed', 'confirmed', 'checked'] as const;
export type Kind = (typeof kinds)[number];
export interface Month {
  /** 2026-11, in UTC. */
  readonly month: string;
  readonly cases: Readonly<Record<Kind, number>>;
  readonly total: number;
}

/** Terms of a case query that find what a kind counts. */
export const termsOf: Readonly<Record<Kind, string>> = {
  settled: 'resolution:resolved,accepted_risk',
  closed: 'state:closed -resolution:resolved,accepted_risk',
  confirmed: 'state:verified,remediating,fixed',
  checked: 'state:received,triaging,needs_information',
};

export function kindOf(state: string, resolution: string | null): Kind {
  if (state === 'CLOSED') return resolution === 'RESOLVED' || resolution === 'ACCEPTED_RISK' ? 'settled' : 'closed';
  return state === 'VERIFIED' || state === 'REMEDIATING' || state === 'FIXED' ? 'confirmed' : 'checked';
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function countKinds(month: string, counts: MonthCounts['counts']): Month {
  const cases: Record<Kind, number> = { settled: 0, closed: 0, confirmed: 0, checked: 0 };
  for (const one of counts) cases[kindOf(one.state, one.resolution)] += one.cases;
  return { month, cases, total: counts.reduce((total, one) => total + one.cases, 0) };
}

/** From the first month with cases to the last, months without any too; oldest first. */
export function monthsOf(byMonth: readonly MonthCounts[]): Month[] {
  const [first, last] = [byMonth[0]?.month, byMonth.at(-1)?.month];
  const months: Month[] = [];
  if (first === undefined || last === undefined) return months;
  for (let month = first; month <= last; month = following(month)) {
    months.push(countKinds(month, byMonth.find((one) => one.month === month)?.counts ?? []));
  }
  return months;
}

/** The states that occur, each once, in the order of the first month that has them. */
export const statesIn = (byMonth: readonly MonthCounts[]): readonly Pick<MonthCounts['counts'][number], 'state' | 'resolution'>[] =>
  [...new Map(byMonth.flatMap(({ counts }) => counts).map(({ state, resolution }) => [`${state} ${resolution}`, { state, resolution }])).values()];

/** "November 2026" */
export const monthName = (month: string, locale: string, length: 'long' | 'short' = 'long'): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { month: length, year: 'numeric', timeZone: 'UTC' });
