import { csvRow } from '../../../../schema/csv-row.ts';

/** What stands behind a picture: shown as a table, saved as CSV. */
export interface PictureTable {
  readonly caption: string;
  /** The first column names its row. */
  readonly head: readonly string[];
  readonly rows: readonly PictureRow[];
}
export interface PictureRow {
  readonly id: string;
  /** Terms of a case query that find what the row counts. */
  readonly terms?: string;
  readonly cells: readonly (string | number | null)[];
}

/** By which spreadsheets know that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

export const csvOf = ({ head, rows }: PictureTable): string =>
  byteOrderMark + [head, ...rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : String(cell))))].map(csvRow).join('');
