/** Where each member of the team stands: key, certification, team key. Pure. */
import type { HeldTeamKey, Holder } from '../../setup/team-key-work.ts';
import type { HeldGrant, MemberData, TeamKeyData } from './settings-queries.ts';

/**
 * NO_KEY: they make one first. UNKNOWN: this browser cannot tell while its key is locked. UNCERTIFIED: no lead known here compared the
 * fingerprint. CERTIFIED: the team key may be sealed to it. HOLDER: it was.
 */
export type Standing = 'NO_KEY' | 'UNKNOWN' | 'UNCERTIFIED' | 'CERTIFIED' | 'HOLDER';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
  readonly key: Holder | null;
  /** The newest that is neither revoked nor expired: one that no earlier key vouched for is not their current one yet. */
  readonly newestKey: Holder | null;
  readonly standing: Standing;
  readonly isCertified: boolean;
  /** Fingerprints of the leads known here who certified the key. */
  readonly certifiedBy: readonly string[];
}

/** By fingerprint of a key: who certified it, as far as this browser believes them. */
export type Certifications = ReadonlyMap<string, readonly string[]>;

/** @param certified keys that a lead known here certified, one's own among them; null while the key is locked */
export function membersOf(team: readonly MemberData[], teamKey: TeamKeyData | null, certified: Certifications | null): readonly Member[] {
  const holders = new Set((teamKey?.holders ?? []).map(({ id }) => id));
  return team.map(({ id, displayName, roles, publicKeys }) => {
    const current = publicKeys?.find(({ status }) => status === 'CURRENT');
    const key = current === undefined ? null : { id, fingerprint: current.fingerprint, armored: current.armored };
    const newest = publicKeys?.find(({ status }) => status === 'CURRENT' || status === 'RETIRED');
    const newestKey = newest === undefined ? null : { id, fingerprint: newest.fingerprint, armored: newest.armored };
    const certifiedBy = key === null ? undefined : certified?.get(key.fingerprint);
    const isCertified = certifiedBy !== undefined;
    return { id, name: displayName, isLead: roles?.includes('LEAD') ?? false, key, newestKey, isCertified, certifiedBy: certifiedBy ?? [], standing: standingOf(key, holders.has(id), certified, isCertified) };
  });
}

function standingOf(key: Holder | null, isHolder: boolean, certified: Certifications | null, isCertified: boolean): Standing {
  if (key === null) return 'NO_KEY';
  if (isHolder) return 'HOLDER';
  if (certified === null) return 'UNKNOWN';
  return isCertified ? 'CERTIFIED' : 'UNCERTIFIED';
}

/** Names of those whose keys these are. */
export const ownersOf = (team: readonly MemberData[], fingerprints: readonly string[]): readonly string[] =>
  team.filter(({ publicKeys }) => (publicKeys ?? []).some(({ fingerprint }) => fingerprints.includes(fingerprint))).map(({ displayName }) => displayName);

/** The team keys that one holds and the other does not: the current one, and retired ones that open older cases. */
export function missingFor(memberId: string, grants: readonly HeldGrant[]): readonly HeldTeamKey[] {
  return grants
    .map(({ teamKey }) => teamKey)
    .filter(({ status, holders }) => status !== 'REVOKED' && !(holders ?? []).some(({ id }) => id === memberId))
    .map(({ id, fingerprint }) => ({ id, fingerprint }));
}

/** The team keys for somebody who is named a lead with this key: all, where what they hold is sealed to another key. */
export function neededBy({ id, key }: Member, fingerprint: string, grants: readonly HeldGrant[]): readonly HeldTeamKey[] {
  if (key?.fingerprint === fingerprint) return missingFor(id, grants);
  return grants.filter(({ teamKey }) => teamKey.status !== 'REVOKED').map(({ teamKey }) => ({ id: teamKey.id, fingerprint: teamKey.fingerprint }));
}

/** Whoever gets a new team key: the lead here first, then everybody who holds the one before and has a key. */
export function successorsOf(members: readonly Member[], ownId: string): { readonly holders: readonly Holder[]; readonly uncertified: readonly Member[] } {
  const keyed = members.filter(({ key, standing, id }) => key !== null && (standing === 'HOLDER' || id === ownId));
  const [own, others] = [keyed.filter(({ id }) => id === ownId), keyed.filter(({ id }) => id !== ownId)];
  return {
    holders: [...own, ...others].flatMap(({ key }) => (key === null ? [] : [key])),
    uncertified: others.filter(({ isCertified }) => !isCertified),
  };
}
