/** Reads what another portal exported, whichever it is. Pure. */
import { csvRecords, separatorOf } from '../csv-records.ts';
import { gitHubAdvisories } from './github.ts';
import { hackerOneReports } from './hackerone.ts';
import { type ExportFault, judged, type ReadExport } from './imported-report.ts';
import { ownCsv, ownJson } from './own-format.ts';

const faulty = (fault: ExportFault): ReadExport => ({ reports: [], leftOut: [{ place: null, fault, title: null }] });

function fromJson(text: string): ReadExport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return faulty('NOT_JSON');
  }
  const raw = hackerOneReports(json) ?? gitHubAdvisories(json) ?? ownJson(json);
  return raw === null ? faulty(Array.isArray(json) && json.length === 0 ? 'EMPTY' : 'UNKNOWN_EXPORT') : judged(raw);
}

function fromCsv(text: string): ReadExport {
  const records = csvRecords(text, separatorOf(text));
  if (records === null) return faulty('OPEN_QUOTE');
  const raw = ownCsv(records);
  if (raw === null) return faulty('NO_HEADINGS');
  return raw.length === 0 ? faulty('EMPTY') : judged(raw);
}

/** @param text UTF-8, with or without a byte order mark */
export function readExport(text: string): ReadExport {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return faulty('EMPTY');
  return /^\s*[[{]/.test(plain) ? fromJson(plain) : fromCsv(plain);
}
