import { describe, expect, it, vi } from 'vitest';
import { at, caseIn, closedCase, lead, received, reporter, submittedAt, triager } from '../testing/case-samples.ts';
import type { CaseFacts, ResponseStatus } from './case-facts.ts';
import { caseSources, defaultSettings } from './case-facts.ts';
import { isResponse, responseDueAt, responseStatus } from './response-clock-rules.ts';

const spamAt = (hours: number, firstRespondedAt: Date | null = null) => closedCase('SPAM', { closedAt: at(hours), firstRespondedAt });

describe('when the response is due', () => {
  it.each([
    ['over the start of summer time in Europe', '2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z'],
    ['over the end of summer time in New York', '2026-10-31T20:00:00Z', '2026-11-01T20:00:00Z'],
    ['into a leap day', '2028-02-28T23:59:59.999Z', '2028-02-29T23:59:59.999Z'],
    ['out of a leap day', '2028-02-29T12:00:00Z', '2028-03-01T12:00:00Z'],
    ['without one', '2027-02-28T12:00:00Z', '2027-03-01T12:00:00Z'],
    ['on a weekend', '2026-03-07T12:00:00Z', '2026-03-08T12:00:00Z'],
    ['over the year', '2026-12-31T18:00:00Z', '2027-01-01T18:00:00Z'],
  ])('is 86,400 seconds on, %s', (_, from, to) => {
    const due = responseDueAt('PORTAL', new Date(from), defaultSettings);
    expect(due).toEqual(new Date(to));
    expect(due?.getTime()).toBe(new Date(from).getTime() + 86_400_000);
  });

  it.each([
    // Zone, received at this hour of the wall, due at this one: the hour that the night takes or gives shows on the wall alone.
    ['Europe/Berlin', '2026-03-28T18:00:00Z', 'Sat 19:00', 'Sun 20:00'],
    ['Europe/Berlin', '2026-10-24T17:00:00Z', 'Sat 19:00', 'Sun 18:00'],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', 'Sun 02:30', 'Mon 01:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', 'Sun 02:30', 'Mon 02:30'],
    ['America/New_York', '2026-03-07T19:00:00Z', 'Sat 14:00', 'Sun 15:00'],
    ['America/New_York', '2026-10-31T18:00:00Z', 'Sat 14:00', 'Sun 13:00'],
    ['Australia/Lord_Howe', '2026-10-03T06:00:00Z', 'Sat 16:30', 'Sun 17:00'],
    ['Australia/Lord_Howe', '2026-04-04T05:00:00Z', 'Sat 16:00', 'Sun 15:30'],
    ['Antarctica/Troll', '2026-03-28T12:00:00Z', 'Sat 12:00', 'Sun 14:00'],
    ['Africa/Casablanca', '2026-02-14T12:00:00Z', 'Sat 13:00', 'Sun 12:00'],
    ['America/Santiago', '2026-09-05T20:00:00Z', 'Sat 16:00', 'Sun 17:00'],
    ['Asia/Kathmandu', '2026-03-28T18:00:00Z', 'Sat 23:45', 'Sun 23:45'],
    ['Pacific/Kiritimati', '2026-12-31T11:00:00Z', 'Fri 01:00', 'Sat 01:00'],
    ['America/Nuuk', '2026-03-28T12:00:00Z', 'Sat 10:00', 'Sun 11:00'],
  ])('is 86,400 seconds on in %s from %s, whatever the clock on the wall does', (timeZone, from, received, due) => {
    const at = responseDueAt('PORTAL', new Date(from), defaultSettings) ?? new Date(0);
    expect(at.getTime() - Date.parse(from)).toBe(86_400_000);
    const onWall = (moment: Date): string =>
      moment.toLocaleString('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(',', '');
    expect([onWall(new Date(from)), onWall(at)]).toEqual([received, due]);
  });

  it.each(['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'])('does not ask where the node stands: %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const [night, due] = [new Date('2026-03-28T18:00:00Z'), new Date('2026-03-29T18:00:00Z')];
    expect(responseDueAt('PORTAL', night, defaultSettings)).toEqual(due);
    expect(responseStatus({ ...received, responseDueAt: due }, new Date(due.getTime() - 1))).toBe('PENDING');
    vi.unstubAllEnvs();
  });

  it.each([1, 4, 24, 48, 72, 720])('is %i hours on to the millisecond where the setting says so', (responseHours) => {
    const from = new Date('2027-12-31T23:59:59.999Z');
    expect(responseDueAt('PORTAL', from, { ...defaultSettings, responseHours })?.getTime()).toBe(from.getTime() + responseHours * 3_600_000);
  });

  it('follows the setting, and is owed for what comes from outside', () => {
    expect(responseDueAt('MAIL', submittedAt, { ...defaultSettings, responseHours: 72 })).toEqual(at(72));
    expect(caseSources.map((source) => responseDueAt(source, submittedAt, defaultSettings))).toEqual([at(24), at(24), null, null]);
  });
});

describe('how the promise stands', () => {
  const table: readonly (readonly [string, CaseFacts, Date, ResponseStatus])[] = [
    ['just received', received, submittedAt, 'PENDING'],
    ['a moment before the deadline', received, new Date(at(24).getTime() - 1), 'PENDING'],
    ['at the deadline', received, at(24), 'OVERDUE'],
    ['long after', received, at(1000), 'OVERDUE'],
    ['answered in time', { ...received, firstRespondedAt: at(2) }, at(1000), 'MET'],
    ['answered a moment before the deadline', { ...received, firstRespondedAt: new Date(at(24).getTime() - 1) }, at(24), 'MET'],
    ['answered at the deadline', { ...received, firstRespondedAt: at(24) }, at(24), 'ANSWERED_LATE'],
    ['answered late, long ago', { ...received, firstRespondedAt: at(25) }, at(9999), 'ANSWERED_LATE'],
    ['spam closed in time', spamAt(5), at(1000), 'NOT_OWED'],
    ['spam answered in time', spamAt(5, at(5)), at(1000), 'NOT_OWED'],
    ['spam closed when it was late already', spamAt(30), at(1000), 'OVERDUE'],
    ['spam closed with a late answer', spamAt(30, at(30)), at(1000), 'ANSWERED_LATE'],
    ['withdrawn in time', closedCase('WITHDRAWN', { closedAt: at(3), firstRespondedAt: null }), at(1000), 'NOT_OWED'],
    ['withdrawn late', closedCase('WITHDRAWN', { closedAt: at(24), firstRespondedAt: null }), at(1000), 'OVERDUE'],
    ['taken from spam and not answered', { ...received, state: 'TRIAGING' }, at(48), 'OVERDUE'],
    ['internal', { ...received, source: 'INTERNAL', responseDueAt: null }, at(1000), 'NOT_OWED'],
    ['imported', { ...received, source: 'IMPORT', responseDueAt: null, firstRespondedAt: at(99) }, at(1000), 'NOT_OWED'],
    ['imported with a date by mistake', { ...received, source: 'IMPORT' }, at(1000), 'NOT_OWED'],
    ['by mail', { ...received, source: 'MAIL', reporterId: null }, at(25), 'OVERDUE'],
    ['closed after an answer in time', closedCase('RESOLVED'), at(9999), 'MET'],
  ];
  it.each(table)('%s', (_, facts, now, status) => {
    expect(responseStatus(facts, now)).toBe(status);
  });

  it('is not touched by a follow-up', () => {
    const followedUp = { ...received, lastFollowUpAt: at(25) };
    expect(responseStatus(followedUp, at(26))).toBe('OVERDUE');
  });
});

describe('what counts as a response', () => {
  it('is a text by a person of the team to somebody else who reads it', () => {
    const facts = caseIn('TRIAGING', false);
    expect([triager, lead, reporter].map((author) => isResponse(facts, author))).toEqual([true, true, false]);
    expect(isResponse({ ...facts, reporterId: 'triager' }, triager)).toBe(false);
    expect(isResponse(facts, { role: 'CLOCK', id: null })).toBe(false);
    expect(isResponse({ ...facts, source: 'INTERNAL', reporterId: null }, triager)).toBe(false);
    expect(isResponse({ ...facts, source: 'MAIL', reporterId: null }, triager)).toBe(true);
  });
});
