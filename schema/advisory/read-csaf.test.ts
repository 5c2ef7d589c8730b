import { describe, expect, it } from 'vitest';
import { csafText } from './csaf.ts';
import { madeAdvisory } from './made-advisories.ts';
import { readCsaf } from './read-csaf.ts';

describe('a CSAF file that is read back', () => {
  it('gives what was written, of a service all of it, whatever it holds', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const made = { ...madeAdvisory(seed), versions: null, fixedIn: null };
      const { title, summary, details, remediation, product, weakness, cveId, references, number, page, revisions, score } = made;
      const trimmed = (text: string | null): string | null => text?.trim() ?? null;
      expect(readCsaf(csafText(made)), number).toEqual({
        number, page, revisions, title: trimmed(title), summary: trimmed(summary), details: trimmed(details), remediation: trimmed(remediation), product: trimmed(product),
        versions: null, fixedIn: null, fixedOn: made.fixedOn, weakness, cveId, references, vector: score === null || score.version === '4.0' ? null : score.vector,
      });
    }
  });

  it('gives name and versions of a program', () => {
    const made = { ...madeAdvisory(1), product: 'Example Sync', versions: 'before 2.4.1', fixedIn: '2.4.1' };
    expect(readCsaf(csafText(made))).toMatchObject({ product: 'Example Sync', versions: 'before 2.4.1', fixedIn: '2.4.1' });
    expect(readCsaf(csafText({ ...made, fixedIn: null }))).toMatchObject({ product: 'Example Sync before 2.4.1', versions: '', fixedIn: null });
  });

  it.each(['', '{', '[]', '{"document": {"csaf_version": "2.0"}}', '{"document": {"csaf_version": "1.2", "tracking": {"id": "a", "revision_history": [{"number": "1", "date": "2026-01-01T00:00:00Z", "summary": "a"}]}}}'])(
    'is none where it is %j', (text) => expect(readCsaf(text)).toBeNull());
});
