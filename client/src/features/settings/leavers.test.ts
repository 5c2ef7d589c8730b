import { describe, expect, it } from 'vitest';
import { leaversOf } from './leavers.ts';
import type { FormerHolderData } from './settings-queries.ts';

const row = (name: string, fingerprint: string, status: FormerHolderData['teamKey']['status']): FormerHolderData => ({
  heldSince: '2026-01-01T00:00:00Z', heldUntil: '2026-11-01T00:00:00Z', casesOpened: 7, person: { id: name, displayName: name }, teamKey: { id: fingerprint, fingerprint, status },
});

describe('who left the team', () => {
  it('is one entry each, with all they may still hold', () => {
    const leavers = leaversOf([row('Ana', 'K2', 'CURRENT'), row('Ana', 'K1', 'RETIRED'), row('Bo', 'K1', 'RETIRED'), row('Ana', 'K2', 'CURRENT')]);
    expect(leavers.map(({ name, teamKeys, holdsCurrent, casesOpened }) => [name, teamKeys, holdsCurrent, casesOpened])).toEqual([
      ['Ana', ['K2', 'K1'], true, 7], ['Bo', ['K1'], false, 7],
    ]);
  });

  it('is a matter of concern while reports are sealed to what they hold, expired or not', () => {
    expect(leaversOf([row('Ana', 'K2', 'EXPIRED')])[0]?.holdsCurrent).toBe(true);
    expect(leaversOf([row('Ana', 'K2', 'REVOKED')])[0]?.holdsCurrent).toBe(false);
  });
});
