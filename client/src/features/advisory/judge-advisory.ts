/** Whether what was written can be published as files, and as which facts. */
import type { AdvisoryCredit, AdvisoryFacts, AdvisoryRevision, AdvisoryScore } from '../../../../schema/advisory/advisory-facts.ts';
import { scoreOf, severityOfScore } from '../../session/cvss/cvss-score.ts';
import type { AdvisoryDraft, AdvisoryField } from './advisory-draft.ts';

export type FaultCode = 'MISSING' | 'TOO_LONG' | 'NUMBER' | 'HTTPS' | 'DAY' | 'WEAKNESS' | 'VECTOR' | 'CVE' | 'ORGANIZATION' | 'SHORT_NAME';
export interface AdvisoryFault {
  readonly field: AdvisoryField;
  readonly code: FaultCode;
}
export interface AdvisoryContext {
  readonly publisher: AdvisoryFacts['publisher'];
  readonly credits: readonly AdvisoryCredit[];
  readonly now: Date;
}

const longest: Readonly<Partial<Record<AdvisoryField, number>>> = { number: 60, title: 200, summary: 4_000, details: 20_000, remediation: 4_000, product: 200, versions: 200, fixedIn: 100, note: 500 };
const required: readonly AdvisoryField[] = ['number', 'page', 'title', 'summary', 'remediation', 'product'];
const versions = { 'CVSS:3.0': '3.0', 'CVSS:3.1': '3.1', 'CVSS:4.0': '4.0' } as const;

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Asked only where something is written. */
const forms: readonly (readonly [AdvisoryField, FaultCode, (text: string) => boolean])[] = [
  ['number', 'NUMBER', (text) => /^[A-Za-z0-9][\w.+-]*$/.test(text)],
  ['page', 'HTTPS', isHttps],
  ['fixedOn', 'DAY', isDay],
  ['weakness', 'WEAKNESS', (text) => /^CWE-[1-9]\d{0,4}$/.test(text)],
  ['cveId', 'CVE', (text) => /^CVE-\d{4}-\d{4,19}$/.test(text)],
  ['references', 'HTTPS', (text) => linesOf(text).every(isHttps)],
  ['orgId', 'ORGANIZATION', (text) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(text)],
  ['shortName', 'SHORT_NAME', (text) => text.length >= 2 && text.length <= 32],
];

const trimmed = (draft: AdvisoryDraft): AdvisoryDraft =>
  Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])) as AdvisoryDraft;

/** Null where the text is no whole base vector, and where it holds more: what is published is the base score. */
async function scoredBy(vector: string): Promise<AdvisoryScore | null> {
  const [name = '', ...metrics] = vector.split('/');
  const version = Object.hasOwn(versions, name) && metrics.length === (name === 'CVSS:4.0' ? 11 : 8) ? versions[name as keyof typeof versions] : undefined;
  const score = version === undefined ? null : await scoreOf(vector);
  return score === null || version === undefined ? null : { vector, version, score, severity: severityOfScore(score) };
}

/** @returns what is wrong, in the order of the form; or the facts that the files are written from, with this release as the last */
export async function judgeAdvisory(given: AdvisoryDraft, { publisher, credits, now }: AdvisoryContext): Promise<readonly AdvisoryFault[] | AdvisoryFacts> {
  const draft = trimmed(given);
  const isSoftware = draft.kind === 'SOFTWARE';
  const isRevised = draft.revisions.length > 0;
  const score = draft.vector === '' ? null : await scoredBy(draft.vector);
  const missing = [...required, ...(isSoftware ? ['versions'] as const : []), ...(isRevised ? ['note'] as const : [])].filter((field) => draft[field] === '');
  const faults: readonly AdvisoryFault[] = [
    ...missing.map((field) => ({ field, code: 'MISSING' as const })),
    ...Object.entries(longest).flatMap(([field, most]) => (draft[field as AdvisoryField].length > most ? [{ field: field as AdvisoryField, code: 'TOO_LONG' as const }] : [])),
    ...forms.flatMap(([field, code, fits]) => (draft[field] === '' || fits(draft[field]) ? [] : [{ field, code }])),
    ...(draft.vector !== '' && score === null ? [{ field: 'vector', code: 'VECTOR' } as const] : []),
  ];
  if (faults.length > 0) return faults;
  return {
    number: draft.number, page: draft.page, title: draft.title, summary: draft.summary, details: draft.details || null, remediation: draft.remediation, product: draft.product,
    versions: isSoftware ? draft.versions : null, fixedIn: isSoftware ? draft.fixedIn || null : null, fixedOn: isSoftware ? null : draft.fixedOn || null,
    weakness: draft.weakness || null, cveId: draft.cveId || null, references: linesOf(draft.references), score, credits, publisher,
    revisions: [...draft.revisions, nextRevision(draft, now)],
    assigner: draft.orgId === '' ? null : { orgId: draft.orgId, shortName: draft.shortName || null },
  };
}

const nextRevision = ({ revisions, note }: AdvisoryDraft, now: Date): AdvisoryRevision =>
  ({ number: (revisions.at(-1)?.number ?? 0) + 1, at: now.toISOString(), note: revisions.length === 0 ? 'First published' : note });
