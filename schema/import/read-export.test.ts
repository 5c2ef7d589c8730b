import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { timeOf } from './fields.ts';
import { readExport } from './read-export.ts';

const doc = await readFile(new URL('../../docs/moving-here.md', import.meta.url), 'utf8');
const sample = (name: string): string => {
  const [, text] = new RegExp(`^\`\`\`${name}\\n([\\s\\S]+?)^\`\`\``, 'm').exec(doc) ?? [];
  if (text === undefined) throw new Error(`docs/moving-here.md has no sample ${name}.`);
  return text;
};
const faults = (text: string): unknown => readExport(text).leftOut.map(({ place, fault }) => [place, fault]);

describe('the documented exports', () => {
  it('of HackerOne: reports with their comments', () => {
    expect(readExport(sample('json hackerone'))).toEqual({ leftOut: [], reports: [{
      id: 'hackerone.1234', title: 'Reset tokens can be guessed', text: 'Tokens are made of the time.', reporter: 'ana', receivedAt: '2023-02-01T10:00:00.000Z', closedAs: 'RESOLVED',
      facts: [['HackerOne report', '1234'], ['State', 'resolved'], ['Severity', 'high'], ['CVSS score', '7.5'], ['Weakness', 'CWE-331'], ['Closed', '2023-03-01T00:00:00.000Z']],
      comments: [{ by: 'kim', at: '2023-02-20T09:00:00.000Z', text: 'Fixed on Monday.' }],
    }] });
  });

  it('of HackerOne: one report, its internal comments marked', () => {
    const one = JSON.stringify({ data: JSON.parse(sample('json hackerone')).data[0] }).replace('"internal":false', '"internal":true');
    expect(readExport(one).reports[0]?.comments[0]?.text).toBe('[Internal]\n\nFixed on Monday.');
  });

  it('of GitHub: advisories, by whoever is credited with the finding', () => {
    expect(readExport(sample('json github'))).toEqual({ leftOut: [], reports: [{
      id: 'github.GHSA-2345-6789-CFGH', title: 'Open redirect after sign-in', text: 'The parameter next takes any address.', reporter: 'bo', receivedAt: '2023-05-01T10:00:00.000Z', closedAs: 'RESOLVED', comments: [],
      facts: [['GitHub advisory', 'GHSA-2345-6789-cfgh'], ['State', 'published'], ['Severity', 'medium'], ['Weakness', 'CWE-601'], ['CVE', 'CVE-2023-0001'], ['Credits', 'bo'], ['Published', '2023-06-01T10:00:00.000Z']],
    }] });
  });

  it('of one’s own: as CSV, with commas or semicolons, and as JSON', () => {
    const csv = sample('csv own');
    const report = { id: 'own.T-7', title: 'Stored script, in a name', text: 'Set your name to <b>.\nIt shows to all.', reporter: 'Chi', receivedAt: '2022-03-04T00:00:00.000Z', closedAs: null, facts: [['severity', 'low']], comments: [] };
    expect(readExport(csv)).toEqual({ leftOut: [], reports: [report] });
    expect(readExport(`\ufeff${csv.replaceAll(/,(?! )/g, ';').replaceAll('\n', '\r\n')}`).reports).toMatchObject([{ id: 'own.T-7', receivedAt: report.receivedAt }]);
    expect(readExport(sample('json own'))).toEqual({ leftOut: [], reports: [{
      id: 'own.T-8', title: 'Old server answers', text: 'It still answers on port 8080.', reporter: 'Dee', receivedAt: '2022-05-06T07:08:09.000Z', closedAs: 'BY_DESIGN', facts: [],
      comments: [{ by: 'Kim', at: '2022-05-07T00:00:00.000Z', text: 'Switched off.' }],
    }] });
  });
});

describe('how a report ended', () => {
  const hackerOne = (state: string) => readExport(JSON.stringify({ data: [{ id: '1', type: 'report', attributes: { title: 'a', state, created_at: '2023-02-01T10:00:00Z', vulnerability_information: 'b' } }] })).reports[0]?.closedAs;
  it('is told in our words, and whatever else it is leaves the case open', () => {
    expect(['resolved', 'informative', 'duplicate', 'not-applicable', 'spam', 'new', 'triaged', 'needs-more-info', 'constructor'].map(hackerOne))
      .toEqual(['RESOLVED', 'INFORMATIVE', 'INFORMATIVE', 'OUT_OF_SCOPE', 'SPAM', null, null, null, null]);
    const own = readExport('id,report,received_at,closed_as\n1,a,2020-01-01,Accepted risk\n2,a,2020-01-01,duplicate\n3,a,2020-01-01,\n').reports;
    expect(own.map(({ closedAs, facts }) => [closedAs, facts])).toEqual([['ACCEPTED_RISK', []], [null, [['closed_as', 'duplicate']]], [null, []]]);
  });
});

describe('what is broken', () => {
  it.each([
    ['', 'EMPTY'], ['\ufeff \n', 'EMPTY'], ['[]', 'EMPTY'], ['{"data":', 'NOT_JSON'], ['{}', 'UNKNOWN_EXPORT'], ['[1, null]', 'UNKNOWN_EXPORT'],
    ['{"data":[]}', 'UNKNOWN_EXPORT'], ['{"data":[{"type":"user"}]}', 'UNKNOWN_EXPORT'], ['a,b\n1,2\n', 'NO_HEADINGS'], ['id,report,received_at\n', 'EMPTY'],
    ['id,report,received_at\n1,"x,2020-01-01\n', 'OPEN_QUOTE'], ['[{"__proto__":{"report":"x"}}]', 'UNKNOWN_EXPORT'],
  ])('as a whole says why: %j', (text, fault) => {
    expect(faults(text)).toEqual([[null, fault]]);
  });

  it('in one report leaves the others alone, and says where', () => {
    const { reports } = readExport('id,report,received_at\n,words,2020-01-01\n2,,2020-01-01\n3,words,soon\n4,words,2999-01-01\n5,words,2020-01-01\n');
    expect(reports.map(({ id }) => id)).toEqual(['own.5']);
    expect(faults('id,report,received_at\n,words,2020-01-01\n2,,2020-01-01\n3,words,soon\n4,words,2999-01-01\n')).toEqual([['line 2', 'NO_ID'], ['line 3', 'NO_TEXT'], ['line 4', 'NO_DATE'], ['line 5', 'NO_DATE']]);
  });
});

it.each([
  ['2020-02-03', '2020-02-03T00:00:00.000Z'], ['2020-02-03 04:05:06 UTC', '2020-02-03T04:05:06.000Z'], ['2020-02-03T04:05', '2020-02-03T04:05:00.000Z'],
  ['2020-02-03T04:05:06+01:00', '2020-02-03T03:05:06.000Z'], ['03/02/2020', null], ['2020-13-01', null], ['', null], [null, null],
])('reads a time only where one can be meant: %j', (text, time) => {
  expect(timeOf(text)).toBe(time);
});
