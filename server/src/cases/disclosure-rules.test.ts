import { describe, expect, it } from 'vitest';
import { caseIn, closedCase, day, lead, received, reporter, triager } from '../testing/case-samples.ts';
import type { DisclosureFacts, DisclosureInput } from './disclosure-rules.ts';
import { judgeDisclosure, publishableFrom } from './disclosure-rules.ts';

const none: DisclosureFacts = { plannedDisclosureAt: null, disclosureAnswer: null, disclosureUntil: null, writeUpUrl: null };
const answered: DisclosureFacts = { ...none, plannedDisclosureAt: day(60), disclosureAnswer: 'FINE_FROM', disclosureUntil: day(60) };
const judge = (actor: typeof reporter, input: DisclosureInput, plan = none) => judgeDisclosure(received, plan, actor, input, day(1));
const refusal = (code: string, field: string) => expect.objectContaining({ code, path: ['input', field] });

describe('the default of the policy', () => {
  it('is once fixed, at the latest after 90 days', () => {
    expect(publishableFrom(received)).toEqual(day(90));
    expect(publishableFrom(caseIn('FIXED', true))).toEqual(day(3));
    expect(publishableFrom(closedCase('RESOLVED', { fixedAt: day(200) }))).toEqual(day(90));
  });
});

describe('a plan to publish', () => {
  it('is the reporter’s: a date, a link, or none any more', () => {
    expect(judge(reporter, { plannedAt: day(60) })).toEqual({ ...none, plannedDisclosureAt: day(60) });
    expect(judge(reporter, { plannedAt: null }, answered)).toEqual(none);
    expect(judge(reporter, { writeUpUrl: 'https://blog.example.org/x' }, answered)).toEqual({
      ...answered,
      writeUpUrl: 'https://blog.example.org/x',
    });
    expect(() => judge(triager, { plannedAt: day(60) })).toThrow(refusal('ILLEGAL_MOVE', 'plannedAt'));
    expect(() => judge(reporter, { writeUpUrl: 'http://blog.example.org' })).toThrow(refusal('INVALID', 'writeUpUrl'));
  });

  it('asks for a new answer when its date moves, and only then', () => {
    expect(judge(reporter, { plannedAt: day(61) }, answered)).toEqual({ ...none, plannedDisclosureAt: day(61) });
    expect(judge(reporter, { plannedAt: day(60) }, answered)).toEqual(answered);
  });

  it('lies ahead, within reach', () => {
    expect(judge(reporter, { plannedAt: day(0.5) }).plannedDisclosureAt).toEqual(day(0.5));
    for (const date of [day(-1), day(3000), new Date(Number.NaN)]) {
      expect(() => judge(reporter, { plannedAt: date })).toThrow(refusal('INVALID', 'plannedAt'));
    }
  });
});

describe('the answer', () => {
  it('is the team’s: fine from, or please wait until', () => {
    expect(judge(triager, { answer: 'FINE_FROM', until: day(70) }, answered)).toEqual({ ...answered, disclosureUntil: day(70) });
    expect(judge(lead, { answer: 'PLEASE_WAIT_UNTIL', until: day(70) }).disclosureAnswer).toBe('PLEASE_WAIT_UNTIL');
    expect(judge(lead, { answer: null }, answered)).toEqual({ ...none, plannedDisclosureAt: day(60) });
    expect(() => judge(reporter, { answer: 'FINE_FROM', until: day(70) })).toThrow(refusal('ILLEGAL_MOVE', 'answer'));
  });

  it('names both the word and the date', () => {
    expect(() => judge(lead, { answer: 'FINE_FROM' })).toThrow(refusal('REQUIRED', 'until'));
    expect(() => judge(lead, { until: day(70) })).toThrow(refusal('REQUIRED', 'answer'));
    expect(() => judge(lead, { answer: 'FINE_FROM', until: day(-3) })).toThrow(refusal('INVALID', 'until'));
    expect(() => judge(lead, {})).toThrow(refusal('REQUIRED', 'plannedAt'));
  });
});
