import { describe, expect, it } from 'vitest';
import type { ConsentState } from '../cases/case-facts.ts';
import { consentStates } from '../cases/case-facts.ts';
import { day } from '../testing/case-samples.ts';
import type { ConsentFacts, ConsentMove } from './consent-rules.ts';
import { answerConsent, askConsent, consentAfter, consentStep, notAsked, withdrawConsent } from './consent-rules.ts';

const moves: readonly ConsentMove[] = ['ASK', 'GRANT', 'DECLINE', 'LAPSE', 'WITHDRAW'];
const asked: ConsentFacts = { ...notAsked, state: 'ASKED', askedAt: day(0) };
const byName = { choice: 'NAME', publishedName: 'Ada Example' } as const;
const refusal = (code: string) => expect.objectContaining({ code });

/** From what people were promised, a line per state: after ASK, GRANT, DECLINE, LAPSE, WITHDRAW. */
const expected: Readonly<Record<ConsentState, readonly (ConsentState | null)[]>> = {
  NOT_ASKED: ['ASKED', null, null, null, 'WITHDRAWN'],
  ASKED: [null, 'GRANTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'],
  GRANTED: [null, 'GRANTED', 'WITHDRAWN', null, 'WITHDRAWN'],
  DECLINED: [null, 'GRANTED', 'DECLINED', null, 'WITHDRAWN'],
  LAPSED: [null, 'GRANTED', 'DECLINED', null, 'WITHDRAWN'],
  WITHDRAWN: [null, 'GRANTED', 'WITHDRAWN', null, 'WITHDRAWN'],
};

describe('the table of consent', () => {
  it.each(consentStates)('from %s', (state) => {
    expect(moves.map((move) => consentAfter(state, move))).toEqual(expected[state]);
  });

  it('publishes nothing but what was granted', () => {
    for (const state of consentStates) {
      for (const move of moves) expect(consentAfter(state, move) === 'GRANTED').toBe(move === 'GRANT' && state !== 'NOT_ASKED');
    }
  });
});

describe('asking', () => {
  it('happens once, for a creditable case of somebody', () => {
    expect(askConsent(notAsked, true, 'reporter', day(5))).toEqual({ ...notAsked, state: 'ASKED', askedAt: day(5) });
    expect(askConsent(notAsked, false, 'reporter', day(5))).toBeNull();
    expect(askConsent(notAsked, true, null, day(5))).toBeNull();
    for (const state of consentStates.filter((each) => each !== 'NOT_ASKED'))
      expect(askConsent({ ...asked, state }, true, 'reporter', day(99))).toBeNull();
  });

  it('reminds once and lapses after 30 days of elapsed time', () => {
    expect([day(22.9), day(23), day(29.9), day(30)].map((now) => consentStep(asked, now))).toEqual([
      'NOTHING',
      'REMIND',
      'REMIND',
      'LAPSE',
    ]);
    expect(consentStep({ ...asked, remindedAt: day(23) }, day(29))).toBe('NOTHING');
    for (const state of consentStates.filter((each) => each !== 'ASKED')) expect(consentStep({ ...asked, state }, day(99))).toBe('NOTHING');
  });
});

describe('answering', () => {
  it('keeps what was chosen, and how it came', () => {
    expect(answerConsent(asked, byName, 'LINK', day(2))).toMatchObject({
      state: 'GRANTED',
      publishedName: 'Ada Example',
      answeredAt: day(2),
      linkUsedAt: day(2),
    });
    expect(answerConsent(asked, { choice: 'DO_NOT_LIST' }, 'CASE_PAGE', day(2))).toMatchObject({
      state: 'DECLINED',
      choice: 'DO_NOT_LIST',
      linkUsedAt: null,
    });
  });

  it('works by the link once, for 30 days', () => {
    const granted = answerConsent(asked, byName, 'LINK', day(2));
    expect(() => answerConsent(granted, byName, 'LINK', day(3))).toThrow(refusal('LINK_USED'));
    expect(() => answerConsent(answerConsent(asked, byName, 'CASE_PAGE', day(2)), byName, 'LINK', day(3))).toThrow(refusal('LINK_USED'));
    expect(() => answerConsent(withdrawConsent(asked, day(2)), byName, 'LINK', day(3))).toThrow(refusal('LINK_USED'));
    expect(() => answerConsent(asked, byName, 'LINK', day(30))).toThrow(refusal('LINK_EXPIRED'));
    expect(() => answerConsent({ ...asked, state: 'LAPSED' }, byName, 'LINK', day(29))).toThrow(refusal('LINK_EXPIRED'));
    expect(() => answerConsent(notAsked, byName, 'LINK', day(1))).toThrow(refusal('NOT_ASKED'));
  });

  it('works on the case page whenever it was asked, and changes an answer', () => {
    for (const state of consentStates.filter((each) => each !== 'NOT_ASKED')) {
      expect(answerConsent({ ...asked, state }, { choice: 'ANONYMOUS' }, 'CASE_PAGE', day(400)).state).toBe('GRANTED');
    }
    expect(() => answerConsent(notAsked, byName, 'CASE_PAGE', day(1))).toThrow(refusal('NOT_ASKED'));
    const granted = answerConsent(asked, byName, 'CASE_PAGE', day(2));
    expect(answerConsent(granted, { choice: 'DO_NOT_LIST' }, 'CASE_PAGE', day(3))).toMatchObject({
      state: 'WITHDRAWN',
      publishedName: null,
    });
    expect(answerConsent(granted, { choice: 'ALIAS', publishedName: 'nightjar' }, 'CASE_PAGE', day(3))).toMatchObject({
      state: 'GRANTED',
      publishedName: 'nightjar',
    });
  });
});

describe('withdrawing', () => {
  it.each(consentStates)('cannot fail from %s, and forgets the name', (state) => {
    const named = { ...asked, state, publishedName: 'Ada Example', url: 'https://example.org/', organization: 'Example' };
    expect(withdrawConsent(named, day(9))).toMatchObject({
      state: 'WITHDRAWN',
      publishedName: null,
      url: null,
      organization: null,
      answeredAt: day(9),
    });
  });
});
