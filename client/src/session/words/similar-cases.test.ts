import { describe, expect, it } from 'vitest';
import { SimilarCases } from './similar-cases.ts';
import { madeReports } from './testing/made-reports.ts';
import { TextIndex } from './text-index.ts';
import type { OpenedCase, WordsFacts } from './words-api.ts';

const opened = (number: string, title: string, report: string): OpenedCase =>
  ({ number, key: number, title: { text: title, mark: 'NONE' }, report: { text: report, mark: 'NONE' }, hasFault: false });
const facts = (service: string): WordsFacts => ({ service, issueType: 'CROSS_SITE_SCRIPTING', state: 'TRIAGING', resolution: null, submittedAt: '2026-01-01T00:00:00.000Z' });

describe('similar cases', () => {
  it('finds who told of the same flaw before, and keeps quiet of the others', () => {
    const { facts: clear, cases, pairs, singles } = madeReports();
    const index = new TextIndex();
    for (const one of cases) index.add(one);
    const similar = new SimilarCases(index);
    for (const [number, each] of clear) similar.setFacts(number, each);
    const shown = (number: string): string[] => similar.similar({ number }, 3).map((one) => one.number);
    const found = pairs.filter(([one, other]) => shown(one).includes(other)).length;
    const first = pairs.filter(([one, other]) => shown(one)[0] === other).length;
    const alarms = singles.filter((number) => shown(number).length > 0).length;
    expect({ cases: cases.length, pairs: pairs.length, found, first, singles: singles.length, alarms }).toMatchInlineSnapshot(`
      {
        "alarms": 20,
        "cases": 200,
        "first": 39,
        "found": 40,
        "pairs": 40,
        "singles": 120,
      }
    `);
  });

  it('says why, in what both have', () => {
    const index = new TextIndex();
    index.add(opened('A', 'Stored XSS in invitations', 'The summary of an invitation at https://calendar.example.org/share runs script in the attendee list.'));
    index.add(opened('B', 'Script in an invitation', 'Attendee list of calendar.example.org runs the summary as script when shared.'));
    for (let at = 0; at < 30; at += 1) index.add(opened(`F${at}`, `Finding ${at}`, `Completely unrelated prose number ${at} about billing, quotas and archives ${at * 7}.`));
    const similar = new SimilarCases(index);
    similar.setFacts('A', facts('calendar'));
    similar.setFacts('B', facts('calendar'));
    const [first, ...others] = similar.similar({ number: 'B' }, 5);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ number: 'A', title: 'Stored XSS in invitations', facts: { state: 'TRIAGING' }, why: { hosts: ['calendar.example.org'], sameService: true, sameIssueType: true } });
    expect(first?.why.terms).toContain('summary');
    expect(similar.similar({ text: 'An attendee list that runs the summary of an invitation as script' }, 5)[0]?.number).toMatch(/[AB]/);
  });

  it('finds nothing for a case that is gone, and none of what is gone', () => {
    const index = new TextIndex();
    const similar = new SimilarCases(index);
    index.add(opened('A', 'Open redirect', 'next leads anywhere'));
    index.add(opened('B', 'Open redirect', 'next leads anywhere'));
    index.remove('A');
    similar.remove('A');
    expect([similar.similar({ number: 'A' }, 5), similar.similar({ number: 'B' }, 5)]).toEqual([[], []]);
  });
});
