/**
 * "What is exported opens in a spreadsheet and does nothing there."
 *
 * RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection), the full-width signs that some
 * take for the same too: at the start of a cell, and after whatever parts cells for programs that take no comma. Pure; imports nothing.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|^[\t\r\n]/u;
/** Where a list is parted by semicolons, a quote within what begins without one quotes nothing: there each of these starts a cell. */
const afterParting = /(?<=[;\t\n\v\f\r\u0085\u2028\u2029])/u;
const startsFormulaWithin = /^["\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]/u;

/** One line, with its CRLF. Every cell is quoted. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const parts = text.split(afterParting).map((part, at) => ((at === 0 ? startsFormula : startsFormulaWithin).test(part) ? `'${part}` : part));
  return `"${parts.join('').replaceAll('"', '""')}"`;
}
