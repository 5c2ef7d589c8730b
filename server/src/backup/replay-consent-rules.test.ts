import { describe, expect, it } from 'vitest';
import { type ConsentFacts, endsListing, notAsked } from '../acknowledgments/consent-rules.ts';
import type { ConsentState } from '../cases/case-facts.ts';
import { consentAfterLine, type ConsentKind } from './replay-consent-rules.ts';

const at = new Date('2026-11-26T10:00:00Z');
const named = { choice: 'NAME', publishedName: 'Rea Porter', url: 'https://rea.example.org', organization: 'Rea Labs' } as const;
const factsIn = (state: ConsentState): ConsentFacts =>
  ({ ...notAsked, state, askedAt: state === 'NOT_ASKED' ? null : at, ...(state === 'GRANTED' && named) });

/** "Silence publishes nothing": what the journal says leads here, and never to a name. */
const table: Readonly<Record<ConsentKind, Readonly<Record<ConsentState, ConsentState>>>> = {
  CONSENT_WITHDRAWN: { NOT_ASKED: 'WITHDRAWN', ASKED: 'WITHDRAWN', GRANTED: 'WITHDRAWN', DECLINED: 'WITHDRAWN', LAPSED: 'WITHDRAWN', WITHDRAWN: 'WITHDRAWN' },
  CONSENT_CHANGED: { NOT_ASKED: 'NOT_ASKED', ASKED: 'ASKED', GRANTED: 'GRANTED', DECLINED: 'DECLINED', LAPSED: 'LAPSED', WITHDRAWN: 'WITHDRAWN' },
  CONSENT_ANSWERED: { NOT_ASKED: 'NOT_ASKED', ASKED: 'LAPSED', GRANTED: 'GRANTED', DECLINED: 'DECLINED', LAPSED: 'LAPSED', WITHDRAWN: 'WITHDRAWN' },
  CONSENT_DECLINED: { NOT_ASKED: 'NOT_ASKED', ASKED: 'DECLINED', GRANTED: 'DECLINED', DECLINED: 'DECLINED', LAPSED: 'DECLINED', WITHDRAWN: 'WITHDRAWN' },
};
const kinds = Object.keys(table) as ConsentKind[];
const states = Object.keys(table.CONSENT_WITHDRAWN) as ConsentState[];

describe('a line of the journal', () => {
  it.each(kinds.flatMap((kind) => states.map((state) => [kind, state] as const)))('%s from %s', (kind, state) => {
    const before = factsIn(state);
    const after = consentAfterLine(before, kind, at);
    expect(after.state).toBe(table[kind][state]);
    if (kind !== 'CONSENT_ANSWERED') expect(after.publishedName).toBeNull();
    const again = consentAfterLine(after, kind, at);
    expect(again).toEqual(after);
  });

  it('ends a listing whose name was changed, and lists anonymously', () => {
    const before = factsIn('GRANTED');
    const after = consentAfterLine(before, 'CONSENT_CHANGED', at);
    expect(after).toMatchObject({ choice: 'ANONYMOUS', url: null, organization: null });
    expect(endsListing(before, after)).toBe(true);
  });

  it('leaves a link used that was used', () => {
    for (const kind of ['CONSENT_ANSWERED', 'CONSENT_DECLINED'] as const) expect(consentAfterLine(factsIn('ASKED'), kind, at).linkUsedAt).toEqual(at);
  });
});
