import { describe, expect, it } from 'vitest';
import { faultOf, stateOf } from './provider-words.ts';

describe('how a provider is', () => {
  it.each([
    [null, null, 'UNUSED'], ['2026-11-27T10:00:00Z', null, 'GOOD'], [null, '2026-11-27T10:00:00Z', 'BAD'],
    ['2026-11-27T10:00:00Z', '2026-11-27T11:00:00Z', 'BAD'], ['2026-11-27T11:00:00Z', '2026-11-27T10:00:00Z', 'GOOD'],
  ] as const)('good %s, bad %s: %s', (okAt, failedAt, state) => {
    expect(stateOf({ okAt, failedAt })).toBe(state);
  });

  it('has words for what went wrong, known or not', () => {
    expect(faultOf('AWAY TIMEOUT')).not.toEqual(faultOf('CLIENT invalid_client'));
    expect(faultOf('SOMETHING new')).toEqual(faultOf(null));
  });
});
