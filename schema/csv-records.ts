/** Records of a CSV (RFC 4180; commas or semicolons), each with the line of the file on which it begins. Pure. */

export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** By the line of headings: semicolons where it has no comma, as spreadsheets of many languages write. */
export function separatorOf(text: string): ',' | ';' {
  const [heading = ''] = text.split(/\r?\n/, 1);
  return heading.includes(';') && !heading.includes(',') ? ';' : ',';
}

/** Null where a quote is never closed. */
export function csvRecords(text: string, separator: string): readonly CsvRecord[] | null {
  const records: CsvRecord[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  let [line, current]: [number, { line: number; fields: string[] }] = [1, { line: 1, fields: [] }];
  while (field.lastIndex < text.length || current.fields.length > 0) {
    const match = field.exec(text);
    if (match === null) return null;
    const [whole, quoted, plain = '', end = ''] = match;
    current.fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    records.push(current);
    current = { line, fields: [] };
    if (end === '') break;
  }
  return records;
}
