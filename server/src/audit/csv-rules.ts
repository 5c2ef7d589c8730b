/**
 * "What is exported opens in a spreadsheet and does nothing there."
 *
 * RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
const startsFormula = /^[\s\0]*[=+\-@|]|^[\t\r\n]/u;

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const harmless = startsFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
