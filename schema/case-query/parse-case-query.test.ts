import { describe, expect, it } from 'vitest';
import { CaseQueryError } from './case-query-error.ts';
import { longestQuery, parseCaseQuery } from './parse-case-query.ts';
import { printCaseQuery, printStructured, printWords, quoteIfNeeded } from './print-case-query.ts';
import { RandomQueries } from './random-query.ts';
import { vocabularies } from './vocabulary.ts';

const faultOf = (text: string, vocabulary = vocabularies.team): CaseQueryError => {
  try {
    parseCaseQuery(text, vocabulary);
  } catch (error) {
    if (error instanceof CaseQueryError) return error;
    throw error;
  }
  throw new Error(`“${text}” was read`);
};

describe('reading', () => {
  it.each([
    ['', ''],
    ['  is:OPEN   State:Verified,fixed ', 'is:open state:verified,fixed'],
    ['type:CROSS_SITE_SCRIPTING,SQLi,idor', 'type:xss,sqli,idor'],
    ['state:needs-information', 'state:needs_information'],
    ['severity:>=HIGH severity:low..high severity:unset', 'severity:>=high severity:low..high severity:unset'],
    ['weakness:79,CWE-89', 'weakness:cwe-79,cwe-89'],
    ['number:>=2026-42 number:LRL-2026-0000042', 'number:>=LRL-2026-000042 number:LRL-2026-000042'],
    ['CVSS:>=7.0 cvss:4..6.9 cvss:10.0,UNSET', 'cvss:>=7 cvss:4..6.9 cvss:10,unset'],
    ['Has:Attachment,title -HAS:duplicate', 'has:attachment,title -has:duplicate'],
    ['consent:not-asked,Granted,unset', 'consent:not_asked,granted,unset'],
    ['label:"Needs Info",regression,unset label:"unset" label:Zu\u0308rich', 'label:"needs info",regression,unset label:"unset" label:z\u00fcrich'],
    ['Participant:ME,"Ana Lima",unset participant:ΣΑΣ', 'participant:me,"ana lima",unset participant:σασ'],
    ['fixed:unset,2026 -verified:unset responded:<=24h due:UNSET closed:unset', 'fixed:unset,2026 -verified:unset responded:<=24h due:unset closed:unset'],
    ['IS:OPEN OR Type:XSS', 'is:open or type:xss'],
    ['is:Second-Look', 'is:second_look'],
    ['submitted:>2026-01-01 updated:2026-01..2026-02 closed:2025', 'submitted:>2026-01-01 updated:2026-01..2026-02 closed:2025'],
    ['submitted:7d due:<24h updated:2w..4w submitted:Today', 'submitted:<=7d due:<24h updated:2w..4w submitted:today'],
    ['-resolution:duplicate -is:mine', '-resolution:duplicate -is:mine'],
    ['assignee:me,unset reporter:"me" reporter:"Ana Lima"', 'assignee:me,unset reporter:"me" reporter:"ana lima"'],
    ['service:mail,"unset"', 'service:mail,"unset"'],
    ['sort:due is:open', 'is:open sort:due'],
    ['sort:due-desc', 'sort:due-desc'],
    ['sort:submitted-desc', 'sort:submitted'],
    ['calendar "stored xss" is:open -draft', 'is:open calendar "stored xss" -draft'],
    ['is:open and type:xss', 'is:open type:xss'],
    ['is:open or type:xss sort:due', '(is:open or type:xss) sort:due'],
    ['(is:open or state:fixed) word', '(is:open or state:fixed) word'],
    ['(is:open (type:xss state:fixed)) or (is:mine)', 'is:open type:xss state:fixed or is:mine'],
    ['-(is:open type:xss) -(-is:mine)', '-(is:open type:xss) -(-is:mine)'],
    ['"or" "and" "is:open"', '"or" "and" "is:open"'],
    ['"a \\" and \\\\"', '"a \\" and \\\\"'],
  ])('understands %s', (text, printed) => {
    expect(printCaseQuery(parseCaseQuery(text))).toBe(printed);
  });

  it('prints what it can read again as the same query, whatever the query', () => {
    const samples = {
      services: ['mail', 'drive', 'unset', 'me'], weaknesses: ['CWE-79', 'CWE-1'], numbers: ['LRL-2026-000001', 'LRL-2026-000100'],
      people: ['ana', 'me', 'unset', 'two words', 'with "signs" \\', 'a..b', '>x', 'x,y'], labels: ['needs info', 'unset', 'a,b', 'größe "x"'], days: ['2024-02-29', '2025-12-31', '2026-01-01'],
    };
    const queries = new RandomQueries(7, samples, vocabularies.team);
    let compared = 0;
    for (let i = 0; i < 5000; i++) {
      const query = queries.query();
      const text = printCaseQuery(query);
      if (text.length > longestQuery) continue;
      const read = parseCaseQuery(text);
      if (JSON.stringify(read) !== JSON.stringify(query)) expect(read, text).toEqual(query);
      compared++;
    }
    expect(compared).toBeGreaterThan(4900);
  });

  it.each(['unset', 'Unset', 'ME', 'two words', 'a"b', 'a..b'])('writes the name %s so that it is read as a name', (name) => {
    for (const field of ['label', 'assignee']) {
      expect(parseCaseQuery(`${field}:${quoteIfNeeded(name)}`)).toEqual(parseCaseQuery(`${field}:"${name.replace('"', '\\"')}"`));
    }
  });

  it('keeps words apart from what a server may see', () => {
    const query = parseCaseQuery('calendar is:open -"two words" sort:due');
    expect(printStructured(query)).toBe('is:open sort:due');
    expect(printWords(query.words)).toBe('calendar -"two words"');
    expect(query.words.map(({ offset }) => offset)).toEqual([0, 17]);
  });
});

describe('refusing', () => {
  it.each([
    ['stat:open', 'UNKNOWN_FIELD', 0, 'state'],
    ['is:open -severty:high', 'UNKNOWN_FIELD', 9, 'severity'],
    ['https://example.test', 'UNKNOWN_FIELD', 0, null],
    ['is:opne', 'UNKNOWN_VALUE', 3, 'open'],
    ['state:fixed,verifed', 'UNKNOWN_VALUE', 12, 'verified'],
    ['severity:>=criticl', 'UNKNOWN_VALUE', 11, 'critical'],
    ['severity:>=unset', 'UNKNOWN_VALUE', 11, null],
    ['state:unset', 'UNKNOWN_VALUE', 6, null],
    ['severity:high..low', 'UNKNOWN_VALUE', 9, null],
    ['submitted:2026-13', 'UNKNOWN_VALUE', 10, null],
    ['submitted:2026-02-30', 'UNKNOWN_VALUE', 10, null],
    ['submitted:0001', 'UNKNOWN_VALUE', 10, null],
    ['submitted:7d..2026-01', 'UNKNOWN_VALUE', 0, null],
    ['submitted:2026,7d', 'UNKNOWN_VALUE', 0, null],
    ['weakness:xss', 'UNKNOWN_VALUE', 9, null],
    ['number:42', 'UNKNOWN_VALUE', 7, null],
    ['state:>fixed', 'NOT_ORDERED', 0, null],
    ['sort:dua', 'UNKNOWN_VALUE', 5, 'due'],
    ['sort:due sort:number', 'MISPLACED', 9, null],
    ['-sort:due', 'MISPLACED', 0, null],
    ['(is:open sort:due)', 'MISPLACED', 9, null],
    ['is:open or word', 'MISPLACED', 11, null],
    ['(is:open word)', 'MISPLACED', 9, null],
    ['is:open or sort:due', 'MISPLACED', 11, null],
    ['state:', 'SYNTAX', 6, null],
    ['state: fixed', 'SYNTAX', 6, null],
    ['state:fixed,', 'SYNTAX', 12, null],
    ['(is:open', 'SYNTAX', 8, null],
    ['is:open)', 'SYNTAX', 7, null],
    ['()', 'SYNTAX', 1, null],
    ['is:open or', 'SYNTAX', 10, null],
    ['or is:open', 'SYNTAX', 0, null],
    ['is:open "unclosed', 'SYNTAX', 8, null],
    ['-', 'SYNTAX', 1, null],
  ])('says where %s stops making sense', (text, fault, offset, near) => {
    const error = faultOf(text);
    expect({ fault: error.fault, offset: error.offset, nearest: error.nearest }).toEqual({ fault, offset, nearest: near });
    expect(error.message).toMatch(/[.?]$/);
  });

  it('names what could stand there', () => {
    expect(faultOf('source:post').expected).toEqual(['portal', 'mail', 'internal', 'import']);
    expect(faultOf('state:').expected).toContain('a value');
    expect(faultOf('is:open )').expected).toContain('a field');
  });

  it('does not know a field that the asker may not filter on', () => {
    const error = faultOf('is:open assignee:me', vocabularies.partner);
    expect(error.fault).toBe('UNKNOWN_FIELD');
    expect(error.offset).toBe(8);
    expect(error.expected).not.toContain('assignee');
    expect(faultOf('is:unread', vocabularies.partner).expected).not.toContain('unread');
  });

  it('knows the same words whatever their order and case', () => {
    const text = 'is:open state:fixed -type:xss cvss:>=7 label:"needs info" assignee:me';
    const partsOf = (query: string): readonly string[] => {
      const { where } = parseCaseQuery(query);
      return where.kind === 'and' ? where.of.map((part) => JSON.stringify(part)).toSorted() : [];
    };
    expect(partsOf(text)).toHaveLength(6);
    expect(partsOf(text.split(/ (?![^"]*info)/).toReversed().join(' ').toUpperCase())).toEqual(partsOf(text));
  });

  it('stops at a length, a depth and a number of values', () => {
    expect(faultOf('x'.repeat(longestQuery + 1)).fault).toBe('TOO_LONG');
    expect(faultOf(`${'('.repeat(50)}is:open${')'.repeat(50)}`).fault).toBe('TOO_LONG');
    expect(faultOf(`weakness:${Array.from({ length: 51 }, (_, i) => i + 1).join(',')}`).fault).toBe('TOO_LONG');
    expect(faultOf(`${'('.repeat(10)}is:open${')'.repeat(10)})`).fault).toBe('SYNTAX');
    expect(faultOf(`is:open "((((((((((((" ${'('.repeat(11)}`)).toMatchObject({ fault: 'TOO_LONG', offset: 33 });
    expect(faultOf(Array.from({ length: 61 }, () => 'is:open').join(' '))).toMatchObject({ fault: 'TOO_LONG', offset: 60 * 8 });
  });

  it.each([
    ['brackets', '('], ['brackets turned around', '-('], ['closing brackets', ')'], ['empty brackets', '() '], ['quotation marks', '"'], ['open phrases', '"a '], ['backslashes', '"\\'], ['fields', 'a:'],
    ['known fields', 'is:'], ['signs of comparison', 'severity:>=<'], ['ranges', 'number:2026-1..'], ['lists', 'type:xss,'], ['commas', ','], ['alternatives', 'or '], ['alternatives of terms', 'is:open or '],
    ['dashes', '-'], ['letters', 'ﬃ'], ['flags of many units', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'], ['combining marks', 'e\u0301\u0301'], ['half characters', '\ud800'], ['directions', '\u202e'], ['spaces of other kinds', '\u2003\u3000'],
    ['NULs', '\0'], ['lines', '\r\n'], ['terms of brackets', '(is:open '], ['closed ones', '(is:open) '], ['nested alternatives', '(a or (b '],
  ])('survives two thousand characters of %s', (_what, unit) => {
    for (const around of [unit.repeat(longestQuery).slice(0, longestQuery), `is:open ${unit.repeat(30)}`, `label:"${unit.repeat(3)}"`]) {
      try {
        expect(parseCaseQuery(printCaseQuery(parseCaseQuery(around)))).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(CaseQueryError);
        expect((error as CaseQueryError).offset).toBeLessThanOrEqual(around.length);
      }
    }
  });

  it.each(['__proto__:x', 'constructor:x', 'is:constructor', 'has:toString', 'type:__proto__', 'sort:constructor', 'consent:valueOf', 'label:__proto__,constructor'])('takes %s for what it is', (text) => {
    if (text.startsWith('label')) expect(printCaseQuery(parseCaseQuery(text))).toBe(text);
    else expect(faultOf(text).fault).toMatch(/UNKNOWN/);
  });

  it('says the nearest of the new words', () => {
    expect(faultOf('particpant:me')).toMatchObject({ nearest: 'participant' });
    expect(faultOf('has:atachment').nearest).toBe('attachment');
    expect(faultOf('consent:grantd').nearest).toBe('granted');
    expect(faultOf('cvss:11')).toMatchObject({ offset: 5, expected: ['7.5', '0', '10', 'unset'] });
    expect(faultOf('cvss:7.55').fault).toBe('UNKNOWN_VALUE');
    expect(faultOf('has:unset').fault).toBe('UNKNOWN_VALUE');
    expect(faultOf('label:>a').fault).toBe('NOT_ORDERED');
    expect(faultOf('submitted:unset').fault).toBe('UNKNOWN_VALUE');
    expect(faultOf('cvss:9..4').message).toContain('backwards');
  });
});
