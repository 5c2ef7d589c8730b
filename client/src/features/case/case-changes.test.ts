import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './case-changes.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const before = {
  state: 'TRIAGING',
  resolution: null,
  severity: null,
  weakness: null,
  issueType: 'OTHER',
  assignee: null,
  onlineService: { name: 'Mail' },
} as const;
const words = (after: Parameters<typeof changesBetween>[1]): string[] =>
  changesBetween(before, after, 'team').map(
    ({ fact, now }) => `${i18n._(fact)}: ${now === null ? '–' : typeof now === 'string' ? now : i18n._(now)}`,
  );

describe('what changed meanwhile', () => {
  it('is nothing where only words came', () => {
    expect(words(before)).toEqual([]);
  });

  it('names every fact that is different, and what it is now', () => {
    expect(
      words({ ...before, state: 'VERIFIED', severity: 'HIGH', weakness: 'CWE-79', assignee: { displayName: 'Ana' }, onlineService: null }),
    ).toEqual(['State: Confirmed', 'Severity: High', 'Weakness: CWE-79', 'Handled by: Ana', 'Service: –']);
  });
});
