/** An advisory that was published before, out of its CSAF file: what a new release of it begins with. Pure. */
import { at, listAt, textAt } from '../import/fields.ts';
import type { AdvisoryRevision, AdvisoryText } from './advisory-facts.ts';
import { kindNote } from './csaf.ts';

export interface PublishedAdvisory extends AdvisoryText {
  readonly number: string;
  readonly page: string | null;
  /** As the file has it, of CVSS 3; null where there is none. */
  readonly vector: string | null;
  /** Oldest first. */
  readonly revisions: readonly AdvisoryRevision[];
}

/** @returns null where it is no CSAF 2.0 document with an id and a history; what else it lacks is empty */
export function readCsaf(text: string): PublishedAdvisory | null {
  const file = jsonOf(text);
  const number = textAt(file, 'document', 'tracking', 'id');
  const revisions = revisionsOf(file);
  if (textAt(file, 'document', 'csaf_version') !== '2.0' || number === null || revisions.length === 0) return null;
  const [vulnerability] = listAt(file, 'vulnerabilities');
  const urls = (category: string): readonly string[] => listAt(file, 'document', 'references').flatMap((one) => (at(one, 'category') === category ? textAt(one, 'url') ?? [] : []));
  const [score] = listAt(vulnerability, 'scores');
  const [remediation] = listAt(vulnerability, 'remediations');
  return {
    number, revisions,
    title: textAt(file, 'document', 'title') ?? '',
    summary: noteOf(vulnerability, (note) => at(note, 'category') === 'summary') ?? '',
    details: noteOf(vulnerability, (note) => at(note, 'category') === 'details'),
    remediation: textAt(remediation, 'details') ?? '',
    ...productOf(file, vulnerability),
    weakness: textAt(vulnerability, 'cwe', 'id') ?? noteOf(vulnerability, (note) => at(note, 'title') === 'Weakness'),
    cveId: textAt(vulnerability, 'cve'),
    vector: textAt(score, 'cvss_v3', 'vectorString'),
    page: urls('self').find((url) => !url.endsWith('.json')) ?? null,
    references: urls('external'),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function revisionsOf(file: unknown): readonly AdvisoryRevision[] {
  return listAt(file, 'document', 'tracking', 'revision_history').flatMap((one) => {
    const [number, date, note] = [Number(textAt(one, 'number')), textAt(one, 'date'), textAt(one, 'summary')];
    return Number.isInteger(number) && number > 0 && date !== null && note !== null ? [{ number, at: date, note }] : [];
  }).sort((a, b) => a.number - b.number);
}

const noteOf = (vulnerability: unknown, fits: (note: unknown) => boolean): string | null => {
  const found = listAt(vulnerability, 'notes').find(fits);
  return found === undefined ? null : textAt(found, 'text');
};

const [until, since] = [/^(.*) until (\d{4}-\d{2}-\d{2})$/s, / since (\d{4}-\d{2}-\d{2})$/];

/** Of a service the two names tell the day of the fix. Of a program what they begin with alike is its name. */
function productOf(file: unknown, vulnerability: unknown): Pick<AdvisoryText, 'product' | 'versions' | 'fixedIn' | 'fixedOn'> {
  const [affected = '', fixed = null] = listAt(file, 'product_tree', 'full_product_names').map((one) => textAt(one, 'name') ?? '');
  if (noteOf(vulnerability, (note) => at(note, 'title') === kindNote) !== null) {
    const [, product = affected, fixedOn = null] = until.exec(affected) ?? [];
    return { product, versions: null, fixedIn: null, fixedOn: fixed !== null && since.test(fixed) ? fixedOn : null };
  }
  const words = affected.split(' ');
  const others = fixed?.split(' ') ?? [];
  const alike = fixed === null ? 0 : words.findIndex((word, place) => word !== others[place]);
  if (alike < 1) return { product: affected, versions: '', fixedIn: null, fixedOn: null };
  return { product: words.slice(0, alike).join(' '), versions: words.slice(alike).join(' '), fixedIn: others.slice(alike).join(' '), fixedOn: null };
}
