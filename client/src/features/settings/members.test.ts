import { describe, expect, it } from 'vitest';
import { membersOf, missingFor, neededBy, successorsOf } from './members.ts';
import type { MemberData, TeamKeyData } from './settings-queries.ts';

const person = (id: string, roles: MemberData['roles'], ...statuses: ('CURRENT' | 'RETIRED')[]): MemberData => ({
  id, displayName: id, roles, publicKeys: statuses.map((status, at) => ({ id: `${id}${at}`, fingerprint: `${id}-${status}`, armored: `key of ${id}`, status })),
});
const team = [
  person('lead', ['LEAD'], 'CURRENT'), person('old', ['TRIAGER'], 'RETIRED', 'CURRENT'), person('new', ['TRIAGER'], 'CURRENT'),
  person('odd', ['TRIAGER'], 'CURRENT'), person('bare', ['TRIAGER']), person('gone', ['TRIAGER'], 'RETIRED'),
];
const teamKey: TeamKeyData = {
  id: 'k2', fingerprint: 'K2', armored: '', status: 'CURRENT', createdAt: '', expiresAt: null, recoveryRestoredAt: null, certifiers: [], predecessors: [],
  holders: [{ id: 'lead', displayName: '' }, { id: 'old', displayName: '' }, { id: 'gone', displayName: '' }],
};
const certified = new Map([['lead-CURRENT', []], ['old-CURRENT', ['lead-CURRENT']], ['new-CURRENT', ['lead-CURRENT']]]);

describe('the members of the team', () => {
  it('stand where key, certification and team key put them', () => {
    expect(membersOf(team, teamKey, certified).map(({ id, standing }) => [id, standing])).toEqual([
      ['lead', 'HOLDER'], ['old', 'HOLDER'], ['new', 'CERTIFIED'], ['odd', 'UNCERTIFIED'], ['bare', 'NO_KEY'], ['gone', 'NO_KEY'],
    ]);
  });

  it('are not judged while the key is locked', () => {
    expect(membersOf(team, teamKey, null).map(({ standing }) => standing)).toEqual(['HOLDER', 'HOLDER', 'UNKNOWN', 'UNKNOWN', 'NO_KEY', 'NO_KEY']);
  });

  it('get the current and the retired team keys that they miss, never a revoked one', () => {
    const grant = (id: string, status: 'CURRENT' | 'RETIRED' | 'REVOKED', ...holders: string[]) =>
      ({ teamKey: { id, fingerprint: id.toUpperCase(), status, holders: holders.map((each) => ({ id: each })) } });
    expect(missingFor('new', [grant('k2', 'CURRENT', 'lead'), grant('k1', 'RETIRED', 'lead', 'new'), grant('k0', 'REVOKED', 'lead')])).toEqual([
      { id: 'k2', fingerprint: 'K2' },
    ]);
  });

  it('get a new team key if they hold the one before, the lead here first', () => {
    const { holders, uncertified } = successorsOf(membersOf(team, teamKey, certified), 'old');
    expect(holders.map(({ id }) => id)).toEqual(['old', 'lead']);
    expect(uncertified).toEqual([]);
  });

  it('who become leads get what they lack, and all where their key took the place of another', () => {
    const all = membersOf(team, teamKey, certified);
    const grants = [{ teamKey: { id: 'k2', fingerprint: 'K2', status: 'CURRENT' as const, holders: [{ id: 'lead' }, { id: 'gone' }] } }];
    const [lead, gone] = [all.find(({ id }) => id === 'lead'), all.find(({ id }) => id === 'gone')];
    if (lead === undefined || gone === undefined) throw new Error('they are of the team');
    expect(neededBy(lead, 'lead-CURRENT', grants)).toEqual([]);
    expect(gone.newestKey?.fingerprint).toBe('gone-RETIRED');
    expect(neededBy(gone, 'gone-RETIRED', grants)).toEqual([{ id: 'k2', fingerprint: 'K2' }]);
  });

  it('stand in the way of a rotation where their key is not certified', () => {
    const { uncertified } = successorsOf(membersOf(team, teamKey, new Map([['lead-CURRENT', []]])), 'lead');
    expect(uncertified.map(({ id }) => id)).toEqual(['old']);
  });
});
