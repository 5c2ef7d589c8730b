import { expect, it } from 'vitest';
import { limitFor, sessionLimits } from './session-rules.ts';

it('gets shorter with what somebody may do', () => {
  const { RESEARCHER, TRIAGER, LEAD, ADMINISTRATOR } = sessionLimits;
  expect(TRIAGER).toEqual(LEAD);
  for (const limit of ['hours', 'idleHours'] as const) {
    expect(RESEARCHER[limit]).toBeGreaterThan(LEAD[limit]);
    expect(LEAD[limit]).toBeGreaterThan(ADMINISTRATOR[limit]);
    expect(limitFor(['RESEARCHER', 'LEAD', 'ADMINISTRATOR'])[limit]).toBe(ADMINISTRATOR[limit]);
  }
});
