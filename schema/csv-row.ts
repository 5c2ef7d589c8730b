/**
 * "What is exported opens in a spreadsheet and does nothing there."
 *
 * RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection), the full-width signs
 * that some take for the same too. Pure; imports nothing.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|^[\t\r\n]/u;

/** One line, with its CRLF. Every cell is quoted. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const harmless = startsFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
