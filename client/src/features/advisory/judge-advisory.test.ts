import { describe, expect, it } from 'vitest';
import { csafText } from '../../../../schema/advisory/csaf.ts';
import { cveText } from '../../../../schema/advisory/cve-record.ts';
import { csafComplaints, cveComplaints } from '../../../../schema/advisory/judge-files.ts';
import { readCsaf } from '../../../../schema/advisory/read-csaf.ts';
import { type AdvisoryDraft, draftFrom, emptyDraft, readDraft } from './advisory-draft.ts';
import { type AdvisoryCase, creditsOf } from './advisory-query.ts';
import { judgeAdvisory } from './judge-advisory.ts';

const listed = { id: 'a', publishedName: 'Rea Porter', url: 'https://rea.example', organization: null, role: 'FINDER' } as const;
const facts: AdvisoryCase = {
  id: 'c', number: 'LRL-2026-000042', installedSoftware: false, weakness: 'CWE-352', fixedAt: '2026-11-30T08:00:00.000Z', advisoryUrl: null, consent: null,
  cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N' }, onlineService: { id: 's', name: 'Calendar' }, acknowledgment: listed,
  duplicates: { edges: [{ cursor: '1', node: { id: 'd', acknowledgment: null } }, { cursor: '2', node: { id: 'e', acknowledgment: { ...listed, id: 'b', publishedName: null, url: null, role: 'CO_FINDER' } } }] },
};
const empty = emptyDraft(facts);
const written: AdvisoryDraft = {
  ...empty, page: 'https://example.org/advisories/1', title: 'Forged requests could add events', summary: 'A page of somebody else could add events.', remediation: 'Nothing: it is fixed for everybody.',
};
const context = { publisher: { name: 'Example', namespace: 'https://security.example.org', contact: 'security@example.org' }, credits: creditsOf(facts), now: new Date('2026-12-01T09:00:00Z') };
const faultsOf = async (part: Partial<AdvisoryDraft>): Promise<readonly string[]> => {
  const judged = await judgeAdvisory({ ...written, ...part }, context);
  return 'length' in judged ? judged.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('an advisory that is written', () => {
  it('begins with public facts and without a word', () => {
    expect(empty).toMatchObject({ number: 'LRL-SA-2026-000042', product: 'Calendar', fixedOn: '2026-11-30', weakness: 'CWE-352', title: '', summary: '', details: '', remediation: '' });
  });

  it('becomes files that their judges take, with whoever agreed to be named', async () => {
    const judged = await judgeAdvisory({ ...written, cveId: 'CVE-2026-12345', orgId: '6b35e9e2-5c1e-4a2c-9a0e-3a4f5b6c7d8e' }, context);
    if ('length' in judged) throw new Error(JSON.stringify(judged));
    expect(await csafComplaints(csafText(judged))).toEqual([]);
    expect(cveComplaints(cveText(judged) ?? '')).toEqual([]);
    expect(judged.score).toEqual({ vector: facts.cvss?.vector, version: '3.1', score: 6.5, severity: 'MEDIUM' });
    expect(judged.credits.map(({ name, role }) => [name, role])).toEqual([['Rea Porter', 'FINDER'], [null, 'CO_FINDER']]);
  });

  it('is released again from its file, under its number and with its history', async () => {
    const first = await judgeAdvisory(written, context);
    if ('length' in first) throw new Error('refused');
    const published = readCsaf(csafText(first));
    if (!published) throw new Error('not read');
    const again = draftFrom(published, empty);
    expect(again).toMatchObject({ ...written, note: '', revisions: [{ number: 1, note: 'First published' }] });
    const judge = async (note: string) => judgeAdvisory({ ...again, note }, { ...context, now: new Date('2026-12-08T09:00:00Z') });
    expect(await judge(' ')).toEqual([{ field: 'note', code: 'MISSING' }]);
    expect(await judge('The fix came earlier.')).toMatchObject({ revisions: [{ number: 1, at: '2026-12-01T09:00:00.000Z' }, { number: 2, at: '2026-12-08T09:00:00.000Z', note: 'The fix came earlier.' }] });
  });

  it.each([
    [{ title: ' ', summary: '', remediation: '\n' }, ['title MISSING', 'summary MISSING', 'remediation MISSING']],
    [{ page: 'http://example.org' }, ['page HTTPS']], [{ page: 'example.org/a' }, ['page HTTPS']], [{ references: 'https://a.example\njavascript:alert(1)' }, ['references HTTPS']],
    [{ number: '../a' }, ['number NUMBER']], [{ fixedOn: '2026-02-30' }, ['fixedOn DAY']], [{ fixedOn: 'yesterday' }, ['fixedOn DAY']], [{ weakness: '79' }, ['weakness WEAKNESS']],
    [{ vector: 'CVSS:3.1/AV:N' }, ['vector VECTOR']], [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N/E:P' }, ['vector VECTOR']], [{ vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, ['vector VECTOR']], [{ cveId: 'CVE-26-1' }, ['cveId CVE']],
    [{ orgId: 'example' }, ['orgId ORGANIZATION']], [{ orgId: '6b35e9e2-5c1e-4a2c-9a0e-3a4f5b6c7d8e', shortName: 'x' }, ['shortName SHORT_NAME']],
    [{ kind: 'SOFTWARE' }, ['versions MISSING']], [{ title: 'x'.repeat(201) }, ['title TOO_LONG']],
  ] as const)('with %o says what is wrong where', async (part, faults) => expect(await faultsOf(part)).toEqual(faults));

  it('is kept as JSON, and what is none of it is left', () => {
    expect(readDraft(JSON.stringify(written), empty)).toEqual(written);
    for (const kept of ['', '{', '{"title": 7}', 'null']) expect(readDraft(kept, empty)).toEqual(empty);
  });
});
