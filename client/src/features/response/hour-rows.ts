export interface HourRow {
  readonly id: string;
  readonly from: number;
  /** Null: more than `from` hours. */
  readonly to: number | null;
  readonly answers: number;
  /** Share of all answers that had come by then, 0 to 1. */
  readonly shareSoFar: number;
}

const edges = [0, 1, 2, 3, 4, 6, 12, 24, 48, 96, 168, 336];

/** The table behind the chart of hours: 24 values and one for all later, in rows that get wider. */
export function hourRows(answersByHour: readonly number[]): readonly HourRow[] {
  const hours = answersByHour.length - 1;
  const all = answersByHour.reduce((sum, count) => sum + count, 0);
  const bounds = [...edges.filter((edge) => edge < hours), hours];
  let soFar = 0;
  const rows = bounds.map((from, index): HourRow => {
    const to = bounds[index + 1] ?? null;
    const answers = answersByHour.slice(from, to ?? undefined).reduce((sum, count) => sum + count, 0);
    soFar += answers;
    return { id: String(from), from, to, answers, shareSoFar: all === 0 ? 0 : soFar / all };
  });
  return rows;
}
