/** What a lead writes for everybody to read, as it stands in the form. Pure. */
import * as v from 'valibot';
import type { PublishedAdvisory } from '../../../../schema/advisory/read-csaf.ts';
import type { AdvisoryCase } from './advisory-query.ts';

const text = v.string();
const revision = v.object({ number: v.number(), at: text, note: text });
const draft = v.object({
  number: text, page: text, title: text, summary: text, details: text, remediation: text, product: text, kind: v.picklist(['SERVICE', 'SOFTWARE']),
  versions: text, fixedIn: text, fixedOn: text, weakness: text, vector: text, cveId: text, references: text, orgId: text, shortName: text, note: text,
  revisions: v.array(revision),
});
export type AdvisoryDraft = Readonly<v.InferOutput<typeof draft>>;
/** What a fault can be at. */
export type AdvisoryField = Exclude<keyof AdvisoryDraft, 'kind' | 'revisions'>;

/** Facts that are public once the case is; the words are still to be written. */
export const emptyDraft = (facts: AdvisoryCase): AdvisoryDraft => ({
  number: facts.number.replace(/^LRL-/, 'LRL-SA-'), page: facts.advisoryUrl ?? '', title: '', summary: '', details: '', remediation: '',
  product: facts.onlineService?.name ?? '', kind: facts.installedSoftware ? 'SOFTWARE' : 'SERVICE', versions: '', fixedIn: '', fixedOn: facts.fixedAt?.slice(0, 10) ?? '',
  weakness: facts.weakness ?? '', vector: facts.cvss?.vector ?? '', cveId: '', references: '', orgId: '', shortName: '', note: '', revisions: [],
});

/** @param kept as JSON; what is none of ours is left */
export function readDraft(kept: string, empty: AdvisoryDraft): AdvisoryDraft {
  if (kept === '') return empty;
  const read = v.safeParse(v.pipe(text, v.parseJson(), draft), kept);
  return read.success ? read.output : empty;
}

/** A new release of one that is out: everything as it was published, and its history. */
export const draftFrom = (published: PublishedAdvisory, empty: AdvisoryDraft): AdvisoryDraft => ({
  ...empty,
  number: published.number, page: published.page ?? empty.page, title: published.title, summary: published.summary, details: published.details ?? '', remediation: published.remediation,
  product: published.product, kind: published.versions === null ? 'SERVICE' : 'SOFTWARE', versions: published.versions ?? '', fixedIn: published.fixedIn ?? '', fixedOn: published.fixedOn ?? '',
  weakness: published.weakness ?? '', vector: published.vector ?? '', cveId: published.cveId ?? '', references: published.references.join('\n'), note: '', revisions: [...published.revisions],
});
