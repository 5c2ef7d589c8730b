import { describe, expect, it } from 'vitest';
import { csafText } from './csaf.ts';
import { csafComplaints } from './judge-files.ts';
import { madeAdvisory } from './made-advisories.ts';

const advisories = Array.from({ length: 300 }, (_, seed) => madeAdvisory(seed + 1));

describe('an advisory as CSAF 2.0', () => {
  it('passes schema, mandatory and optional tests of the validator, whatever it holds', async () => {
    for (const facts of advisories) {
      const found = await csafComplaints(csafText(facts));
      // Without a vector of CVSS 3 there is no score that CSAF 2.0 could take.
      const hasScore = facts.score !== null && facts.score.version !== '4.0';
      expect(found.filter(({ test }) => hasScore || test !== 'optionalTest_6_2_3'), facts.number).toEqual([]);
    }
  }, 30_000);

  it('is seen through by the same tests once it is broken', async () => {
    const text = csafText(madeAdvisory(1));
    expect(await csafComplaints(text.replace('"final"', '"finished"'))).not.toEqual([]);
    expect(await csafComplaints(text.replaceAll('CSAFPID-0001"', 'CSAFPID-9"').replace('CSAFPID-9"', 'CSAFPID-8"'))).not.toEqual([]);
  });

  it('keeps what CSAF 2.0 has no field for in a note', () => {
    const by4 = advisories.find(({ score }) => score?.version === '4.0');
    expect(by4 && csafText(by4)).toContain(by4?.score?.vector);
    expect(by4 && csafText(by4)).not.toContain('cvss_v3');
    const unlisted = advisories.find(({ weakness }) => weakness === 'CWE-99999');
    expect(unlisted && JSON.parse(csafText(unlisted)).vulnerabilities[0]).toMatchObject({ notes: expect.arrayContaining([{ category: 'other', title: 'Weakness', text: 'CWE-99999' }]) });
  });

  it('names whom it may, and counts the others', () => {
    const credits = [{ name: 'Sam', url: 'https://sam.example', organization: 'Acme', role: 'FINDER' }, { name: null, url: null, organization: null, role: 'CO_FINDER' }] as const;
    const { acknowledgments, notes } = JSON.parse(csafText({ ...madeAdvisory(3), credits })).vulnerabilities[0];
    expect(acknowledgments).toEqual([{ names: ['Sam'], organization: 'Acme', summary: 'Found and reported it', urls: ['https://sam.example'] }]);
    expect(notes).toContainEqual({ category: 'other', title: 'Credit', text: 'One researcher chose not to be named.' });
  });
});
