/** The coverage of the next days, cut at the midnights of whoever looks at it. Pure. */

export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly names: readonly string[];
}

export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Shares of the day, 0 to 1; of a day of 23 or 25 hours too. */
  readonly from: number;
  readonly until: number;
  readonly names: readonly string[];
}

export interface CoverageDay {
  /** Its midnight. */
  readonly day: Date;
  readonly stretches: readonly Stretch[];
}

const midnight = (of: Date, daysLater = 0): Date => new Date(of.getFullYear(), of.getMonth(), of.getDate() + daysLater);

/** @param spans without a hole, oldest first */
export function coverageDays(spans: readonly Span[]): readonly CoverageDay[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const days: CoverageDay[] = [];
  const end = new Date(last.endsAt);
  for (let day = midnight(new Date(first.startsAt)); day < end; day = midnight(day, 1)) days.push({ day, stretches: stretchesOf(spans, day) });
  return days;
}

function stretchesOf(spans: readonly Span[], day: Date): readonly Stretch[] {
  const [start, end] = [day.getTime(), midnight(day, 1).getTime()];
  const share = (at: number): number => (at - start) / (end - start);
  return spans.flatMap(({ startsAt, endsAt, names }) => {
    const [from, until] = [Math.max(Date.parse(startsAt), start), Math.min(Date.parse(endsAt), end)];
    return from < until ? [{ startsAt: new Date(from), endsAt: new Date(until), from: share(from), until: share(until), names }] : [];
  });
}

/** Who is on call now, and the next stretch with somebody else, or nobody. */
export const nowAndNext = (spans: readonly Span[]): { readonly now: Span | null; readonly next: Span | null } => ({ now: spans[0] ?? null, next: spans[1] ?? null });
