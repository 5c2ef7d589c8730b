import { readFileSync } from 'node:fs';
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

it('is what the documents say', () => {
  const said = (limit: { readonly hours: number; readonly idleHours: number }): string => {
    const lasting = (hours: number): string => (hours > 24 ? `${hours / 24} days` : `${hours} hours`);
    return `after ${lasting(limit.hours)}, or ${lasting(limit.idleHours)} unused`;
  };
  const { RESEARCHER, TRIAGER, ADMINISTRATOR } = sessionLimits;
  const saidIn = (page: string): string => readFileSync(new URL(`../../../docs/${page}.md`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  expect(saidIn('operator')).toContain(`researchers ${said(RESEARCHER)}; triagers and leads ${said(TRIAGER)}; administrators ${said(ADMINISTRATOR)}`);
  expect(saidIn('triager')).toContain(`A session ends ${said(TRIAGER)}; of an administrator ${said(ADMINISTRATOR)}`);
  expect(saidIn('researcher')).toContain(`A session ends ${said(RESEARCHER)}`);
});
