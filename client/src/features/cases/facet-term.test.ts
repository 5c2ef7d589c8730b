import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { printCaseQuery } from '../../../../schema/case-query/print-case-query.ts';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { chosenValues, type FacetTerm, isChosen, toggleTerm } from './facet-term.ts';

const { team, researcher } = vocabularies;
const toggle = (text: string, field: FacetTerm['field'], value: string): string => printCaseQuery(toggleTerm(parseCaseQuery(text, team), { field, value }, team));

describe('a value of a facet', () => {
  it.each([
    ['', 'state', 'TRIAGING', 'state:triaging'],
    ['is:open', 'state', 'TRIAGING', 'is:open state:triaging'],
    ['state:verified is:open', 'state', 'FIXED', 'state:verified,fixed is:open'],
    ['state:verified,fixed', 'state', 'FIXED', 'state:verified'],
    ['state:fixed is:open', 'state', 'FIXED', 'is:open'],
    ['state:fixed', 'state', 'FIXED', ''],
    ['service:mail', 'service', 'unset', 'service:mail,unset'],
    ['assignee:me', 'assignee', '"Ana Lima"', 'assignee:me,"ana lima"'],
    ['', 'label', '"needs \\"care\\" (now)"', 'label:"needs \\"care\\" (now)"'],
  ] as const)('turns “%s” with %s:%s into “%s”', (before, field, value, after) => {
    expect(toggle(before, field, value)).toBe(after);
  });

  it('leaves words and order as they are', () => {
    expect(toggle('calendar "two words" sort:due', 'type', 'CROSS_SITE_SCRIPTING')).toBe('type:xss sort:due calendar "two words"');
  });

  it('stands beside alternatives in brackets', () => {
    expect(toggle('is:open or type:xss', 'state', 'FIXED')).toBe('(is:open or type:xss) state:fixed');
    expect(toggle('(state:fixed or type:xss)', 'state', 'FIXED')).toBe('(state:fixed or type:xss) state:fixed');
  });

  it('takes the place of a bound, and of what left it out', () => {
    expect(toggle('severity:>=high', 'severity', 'LOW')).toBe('severity:low');
    expect(toggle('-state:closed,fixed', 'state', 'FIXED')).toBe('-state:closed state:fixed');
    expect(toggle('-state:closed', 'state', 'CLOSED')).toBe('state:closed');
    expect(toggle('state:fixed -state:closed', 'state', 'FIXED')).toBe('-state:closed');
  });

  it('comes back to the query it began with', () => {
    for (const text of ['', 'is:open', '-resolution:duplicate submitted:>2026-01 sort:due', 'is:open or is:overdue']) {
      const once = toggle(text, 'type', 'OTHER');
      expect(printCaseQuery(parseCaseQuery(toggle(once, 'type', 'OTHER')))).toBe(printCaseQuery(parseCaseQuery(text === 'is:open or is:overdue' ? `(${text})` : text)));
    }
  });

  it('is chosen where the query asks for it outside of brackets', () => {
    const chosen = (text: string): boolean => isChosen(parseCaseQuery(text, team), { field: 'state', value: 'FIXED' }, team);
    expect(['state:fixed', 'STATE:verified,FIXED is:open'].every(chosen)).toBe(true);
    expect(['', 'state:verified', '-state:fixed', 'state:fixed or is:open'].some(chosen)).toBe(false);
  });

  it('is among those that the query names, in the words it prints', () => {
    expect(chosenValues(parseCaseQuery('assignee:me,"Ana Lima",unset type:XSS (state:fixed or is:open) -state:closed', team), 'assignee')).toEqual(['me', '"ana lima"', 'unset']);
    expect(chosenValues(parseCaseQuery('type:CROSS_SITE_SCRIPTING', team), 'type')).toEqual(['xss']);
    expect(chosenValues(parseCaseQuery('severity:>low state:fixed or is:open', team), 'state')).toEqual([]);
  });

  it('is unknown to whom its field is', () => {
    expect(() => toggleTerm(parseCaseQuery('', researcher), { field: 'label', value: 'a' }, researcher)).toThrow('There is no field');
  });
});
