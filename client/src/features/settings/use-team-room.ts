import { useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useRequest } from '../../session/graphql.ts';
import { loadKeyRing, useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { type Certifications, type Member, membersOf, ownersOf } from './members.ts';
import {
  type FormerHolderData, type HeldGrant, type LeadNamingData, type MemberData, type TeamEventData, type TeamKeyData, teamRoomQuery,
} from './settings-queries.ts';

export interface TeamRoom {
  /** Global id of the person here. */
  readonly ownId: string;
  readonly teamKey: TeamKeyData | null;
  readonly members: readonly Member[];
  readonly grants: readonly HeldGrant[];
  /** New leads that await a second signature. */
  readonly namings: readonly LeadNamingData[];
  readonly formerHolders: readonly FormerHolderData[];
  readonly events: readonly TeamEventData[];
  /** The lead here has certified the team key; null while that is not known. */
  readonly isOwnWordOnTeamKey: boolean | null;
  /** Names of the leads known to this browser who certified the team key. */
  readonly certifiedBy: readonly string[];
  /** Names of those who certified a member's key. */
  readonly certifiersOf: (member: Member) => readonly string[];
  /** Something was written: asks for everything again. */
  readonly changed: () => Promise<void>;
}

interface Certified {
  readonly keys: Certifications;
  readonly teamKeyBy: readonly string[];
}

/** Which keys a lead known to this browser certified; null while the key is locked. One's own is beyond doubt. */
function useCertified(team: readonly MemberData[], teamKey: TeamKeyData | null): Certified | null {
  const { state, fingerprint: own } = useKeyRing();
  const [certified, setCertified] = useState<Certified | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const judge = async (): Promise<void> => {
      const keys = team.flatMap(({ publicKeys }) => (publicKeys ?? []).filter(({ status }) => status === 'CURRENT'));
      const found = await Promise.all(keys.map(async (key) => ({ key, by: await cryptoWorker.certifiersOf(key.armored) })));
      const sure = found.filter(({ key, by }) => by.length > 0 || key.fingerprint === own).map(({ key, by }) => [key.fingerprint, by] as const);
      const teamKeyBy = teamKey === null ? [] : await cryptoWorker.certifiersOf(teamKey.armored);
      if (isCurrent) setCertified({ keys: new Map(sure), teamKeyBy });
    };
    if (state === 'OPEN') void judge();
    else setCertified(null);
    return () => {
      isCurrent = false;
    };
  }, [state, own, team, teamKey]);
  return certified;
}

const nobody: readonly MemberData[] = [];

/** The team with its key, as far as this browser can judge it. Null while it is fetched. */
export function useTeamRoom(): { readonly room: TeamRoom | null; readonly error: unknown; readonly reload: () => void } {
  const session = useSession();
  const { fingerprint: own } = useKeyRing();
  const { data, error, reload } = useRequest(teamRoomQuery, {});
  const team = data?.viewer?.team ?? nobody;
  const teamKey = data?.teamKey ?? null;
  const certified = useCertified(team, teamKey);
  const changed = async (): Promise<void> => {
    reload();
    await loadKeyRing({ session: await session.refresh(), isTeam: session.isTeam });
  };
  if (data === undefined) return { room: null, error, reload };
  const room: TeamRoom = {
    ownId: data.viewer?.triager?.id ?? '',
    teamKey,
    members: membersOf(team, teamKey, certified?.keys ?? null),
    grants: data.viewer?.teamKeyGrants ?? [],
    namings: data.viewer?.openLeadNamings ?? [],
    formerHolders: data.viewer?.formerHolders ?? [],
    events: data.viewer?.teamEvents ?? [],
    isOwnWordOnTeamKey: certified === null || own === null ? null : certified.teamKeyBy.includes(own),
    certifiedBy: ownersOf(team, certified?.teamKeyBy ?? []),
    certifiersOf: ({ certifiedBy }) => ownersOf(team, certifiedBy),
    changed,
  };
  return { room, error, reload };
}
