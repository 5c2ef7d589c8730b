import { describe, expect, it } from 'vitest';
import { clock, lead, received, reporter, triager } from '../testing/case-samples.ts';
import { hasReporter, hats, isReporter, writesAs } from './actor-rules.ts';

const own = { ...received, reporterId: 'lead' };
const byMail = { ...received, source: 'MAIL', reporterId: null } as const;
const internal = { ...received, source: 'INTERNAL', reporterId: null } as const;

describe('who somebody is towards a case', () => {
  it('keeps both hats of a person of the team who reported it', () => {
    expect(hats(own, lead)).toEqual(['REPORTER', 'LEAD']);
    expect(hats(received, lead)).toEqual(['LEAD']);
    expect(hats(received, reporter)).toEqual(['REPORTER']);
    expect(writesAs(own, lead)).toBe('REPORTER');
    expect(writesAs(received, triager)).toBe('TEAM');
    expect(writesAs({ ...own, source: 'INTERNAL' }, lead)).toBe('TEAM');
    expect(writesAs(received, { role: 'PARTICIPANT', id: 'co-finder' })).toBe('PARTICIPANT');
  });

  it('gives a stranger and the clock nothing of the reporter', () => {
    expect(hats(received, { role: 'REPORTER', id: 'stranger' })).toEqual([]);
    expect(isReporter(internal, clock)).toBe(false);
    expect(hats(internal, clock)).toEqual(['CLOCK']);
  });

  it('knows a reporter who writes by mail and has no account', () => {
    expect(isReporter(byMail, { role: 'REPORTER', id: null })).toBe(true);
    expect([received, byMail, internal, { ...received, source: 'IMPORT', reporterId: null } as const].map(hasReporter)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
