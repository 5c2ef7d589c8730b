import { describe, expect, it } from 'vitest';
import { UserRefusal } from '../errors.ts';
import { type KeysByState, type ReaderKeys, requireReporterReaders, requireTeamReaders } from './reader-policy.ts';
import { HIDDEN_KEY_ID } from './pkesk.ts';

const states = (current: string[], retired: string[] = [], revoked: string[] = []): KeysByState =>
  ({ current: new Set(current), retired: new Set(retired), revoked: new Set(revoked) });
const keys: ReaderKeys = {
  team: states(['TEAM'], ['TEAM-OLD'], ['TEAM-BAD']),
  accounts: new Map([['reporter', states(['MINE', 'MINE-GPG'], ['MINE-OLD'], ['MINE-BAD'])], ['other', states(['OTHER'], ['OTHER-OLD'])]]),
};
const path = ['input', 'report'];
const to = (names: string) => ({
  pkesks: names.split(' ').filter(Boolean).map((keyId) => ({ keyId: keyId === '?' ? HIDDEN_KEY_ID : keyId, bytes: new Uint8Array() })),
});
const codeOf = (judge: () => unknown): unknown => {
  try {
    return judge();
  } catch (error) {
    if (error instanceof UserRefusal) return error.code;
    throw error;
  }
};

describe('what a reporter sends', () => {
  const table: readonly (readonly [string, unknown])[] = [
    ['TEAM', []],
    ['TEAM MINE', []],
    ['TEAM MINE MINE-GPG MINE-OLD', []],
    ['TEAM STRANGE', ['UNKNOWN_READER']],
    ['TEAM STRANGE STRANGER', 'FORBIDDEN_RECIPIENT'],
    // Alike, or the answer would tell whose key is registered here.
    ['TEAM OTHER', ['UNKNOWN_READER']],
    ['TEAM OTHER-OLD', ['UNKNOWN_READER']],
    ['TEAM OTHER STRANGE', 'FORBIDDEN_RECIPIENT'],
    ['TEAM-OLD', ['RETIRED_TEAM_KEY']],
    ['TEAM TEAM-OLD MINE', ['RETIRED_TEAM_KEY']],
    ['TEAM-BAD', 'REVOKED_KEY'],
    ['TEAM TEAM-BAD', 'REVOKED_KEY'],
    ['TEAM MINE-BAD', 'REVOKED_KEY'],
    ['TEAM ? ?', ['HIDDEN_READER']],
    ['?', ['HIDDEN_READERS_ONLY']],
    ['? MINE', ['HIDDEN_READERS_ONLY']],
    ['? STRANGE', ['HIDDEN_READERS_ONLY', 'UNKNOWN_READER']],
    ['MINE', 'MISSING_RECIPIENT'],
    ['STRANGE', 'MISSING_RECIPIENT'],
    ['OTHER', 'MISSING_RECIPIENT'],
  ];
  it.each(table)('to %s', (names, expected) => {
    expect(codeOf(() => requireReporterReaders(to(names), { keys, reporterId: 'reporter', path }))).toEqual(expected);
  });
  it('may come from somebody without a key', () => {
    expect(requireReporterReaders(to('TEAM'), { keys, reporterId: 'newcomer', path })).toEqual([]);
  });
});

describe('what the team sends', () => {
  const table: readonly (readonly [string, string, unknown])[] = [
    ['TEAM MINE', 'reporter', undefined],
    ['TEAM MINE-GPG', 'reporter', undefined],
    ['TEAM MINE OTHER', 'reporter other', undefined],
    ['TEAM MINE', 'reporter other', 'MISSING_RECIPIENT'],
    ['TEAM', 'reporter', 'MISSING_RECIPIENT'],
    ['MINE', 'reporter', 'MISSING_RECIPIENT'],
    ['TEAM MINE-OLD', 'reporter', 'FORBIDDEN_RECIPIENT'],
    ['TEAM-OLD MINE', 'reporter', 'FORBIDDEN_RECIPIENT'],
    ['TEAM-BAD MINE', 'reporter', 'REVOKED_KEY'],
    ['TEAM MINE OTHER', 'reporter', 'FORBIDDEN_RECIPIENT'],
    ['TEAM MINE STRANGE', 'reporter', 'FORBIDDEN_RECIPIENT'],
    ['TEAM MINE ?', 'reporter', 'FORBIDDEN_RECIPIENT'],
    ['TEAM', 'newcomer', undefined],
    ['TEAM', '', undefined],
    ['TEAM MINE', '', 'FORBIDDEN_RECIPIENT'],
  ];
  it.each(table)('to %s, where "%s" reads', (names, readers, expected) => {
    const policy = { keys, readers: readers.split(' ').filter(Boolean), path };
    expect(codeOf(() => requireTeamReaders(to(names), policy))).toEqual(expected);
  });
});
