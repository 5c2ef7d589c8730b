/**
 * Whether this person's key is open in this tab, and what the browser makes of the team key: one state for all pages. Pages read
 * it through useKeyRing; sealing and opening go to cryptoWorker. Neither keys nor words are kept here.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { graphql } from '../generated/index.ts';
import type { TeamKeyTrust } from '../../../packages/client/src/sealing/team-key-trust.ts';
import type { LeadNamingToJudge } from '../../../packages/client/src/sealing/team-key-trust.ts';
import { deviceStore, keptKeys } from '../crypto/device-store.ts';
import type { PasskeyAnswer, PublicKeyInfo } from '../crypto/key-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { serverNow } from '../ui/now.ts';
import { request } from './graphql.ts';
import { dropWordsOfOtherKeys } from './kept-words-mark.ts';
import { keyToOpen } from './key-to-open.ts';
import { type SessionState, useSession } from './session.tsx';

const keyRingQuery = graphql(`
  query KeyRing {
    viewer {
      id
      keys { id fingerprint armored status }
      keyBackups { fingerprint method sealed }
      teamKeyGrants { sealedPrivateKey }
    }
    teamKey { id fingerprint armored expiresAt certifiers { id fingerprint armored } leadNamings { id statements keys } }
  }
`);

/**
 * NONE: nobody is signed in, or the account has no key that could open here. LOCKED: words or a passkey open it. ELSEWHERE: its private half is in gpg,
 * and nothing here opens it. FAILED: the server could not be asked.
 */
export type KeyState = 'LOADING' | 'NONE' | 'LOCKED' | 'OPEN' | 'ELSEWHERE' | 'FAILED';

export interface KeyRing {
  readonly state: KeyState;
  /** Of this person's key: the current one, or the last one where that was retired. */
  readonly fingerprint: string | null;
  readonly publicKeyArmored: string | null;
  readonly holdsTeamKey: boolean;
  readonly staysUnlocked: boolean;
  /** What opens it: of these at least one while it is LOCKED. */
  readonly hasWords: boolean;
  readonly hasPasskey: boolean;
  /** Null where the portal has no team key yet, and while the pins by which somebody of the team judges it are sealed. */
  readonly teamKeyTrust: TeamKeyTrust | null;
  /** RFC 3339; null where it never ends, or there is none. */
  readonly teamKeyExpiresAt: string | null;
}

interface Backup {
  readonly fingerprint: string;
  readonly method: 'RECOVERY_WORDS' | 'PASSKEY';
  readonly sealed: string;
}
interface Known {
  readonly portalId: string;
  readonly isTeam: boolean;
  readonly backups: readonly Backup[];
  readonly grants: readonly string[];
  readonly teamKeyArmored: string | null;
  readonly teamKeyExpiresAt: string | null;
  readonly certifiersArmored: readonly string[];
  readonly leadNamings: readonly LeadNamingToJudge[];
}

const loading: KeyRing = {
  state: 'LOADING', fingerprint: null, publicKeyArmored: null, holdsTeamKey: false, staysUnlocked: false, hasWords: false, hasPasskey: false,
  teamKeyTrust: null, teamKeyExpiresAt: null,
};
let ring = loading;
let known: Known | null = null;
/** The newest asking or opening: it alone says how things stand, and whoever asked before it hears the same. */
let latest: Promise<KeyRing> = Promise.resolve(loading);
/** For whom the keys were asked last; undefined before the first time. */
let asked: string | null | undefined;
const listeners = new Set<() => void>();

function publish(next: KeyRing): KeyRing {
  ring = next;
  for (const listener of listeners) listener();
  return next;
}

function supersede(work: Promise<{ readonly next: KeyRing; readonly facts: Known | null }>): Promise<KeyRing> {
  const judge = async (): Promise<KeyRing> => {
    const { next, facts } = await work;
    if (latest !== mine) return latest;
    known = facts;
    return publish(next);
  };
  const mine: Promise<KeyRing> = judge();
  latest = mine;
  return mine;
}

/** What the worker holds now, after the team key was judged and the grants were opened. */
async function settle(facts: Known, ownKey: { readonly fingerprint: string; readonly armored: string } | null): Promise<{ next: KeyRing; facts: Known }> {
  const teamKeyTrust =
    facts.teamKeyArmored === null
      ? null
      : await cryptoWorker.setTrust({
          teamKeyArmored: facts.teamKeyArmored, certifiersArmored: facts.certifiersArmored, leadNamings: facts.leadNamings, forTeam: facts.isTeam,
        });
  const isOpen = ownKey !== null && (await cryptoWorker.status()).fingerprint === ownKey.fingerprint;
  if (isOpen) dropWordsOfOtherKeys(ownKey.fingerprint);
  if (isOpen && facts.grants.length > 0) await cryptoWorker.openTeamKeyGrants(facts.grants);
  const { holdsTeamKey, staysUnlocked } = await cryptoWorker.status();
  const methods = facts.backups.filter(({ fingerprint }) => fingerprint === ownKey?.fingerprint).map(({ method }) => method);
  const next: KeyRing = {
    state: ownKey === null ? 'NONE' : isOpen ? 'OPEN' : methods.length > 0 ? 'LOCKED' : 'ELSEWHERE',
    hasWords: methods.includes('RECOVERY_WORDS'),
    hasPasskey: methods.includes('PASSKEY'),
    fingerprint: ownKey?.fingerprint ?? null,
    publicKeyArmored: ownKey?.armored ?? null,
    holdsTeamKey,
    staysUnlocked,
    teamKeyTrust: facts.isTeam && !isOpen ? null : teamKeyTrust,
    teamKeyExpiresAt: facts.teamKeyExpiresAt,
  };
  return { next, facts };
}

/** Asks for keys, grants and team key, and opens what opens by itself. Call it again after a key was registered or granted. */
export async function loadKeyRing({ session, isTeam }: Pick<SessionState, 'session' | 'isTeam'>): Promise<KeyRing> {
  return session === null ? ring : supersede(askForKeys(session, isTeam));
}

async function askForKeys(session: NonNullable<SessionState['session']>, isTeam: boolean): Promise<{ next: KeyRing; facts: Known | null }> {
  try {
    await cryptoWorker.setPortal({ portalId: session.portalId, serverTime: serverNow().toISOString() });
    const { viewer, teamKey } = await request(keyRingQuery, {});
    const own = keyToOpen(viewer?.keys ?? [], viewer?.keyBackups ?? []);
    // Somebody who let it stay open as a researcher may be of the team by now.
    if (isTeam) await deviceStore.removeAll(keptKeys).catch(() => undefined);
    else if (own !== null) await cryptoWorker.resume(own.fingerprint);
    const facts: Known = {
      portalId: session.portalId,
      isTeam,
      backups: viewer?.keyBackups ?? [],
      grants: viewer?.teamKeyGrants.map((grant) => grant.sealedPrivateKey) ?? [],
      teamKeyArmored: teamKey?.armored ?? null,
      teamKeyExpiresAt: teamKey?.expiresAt ?? null,
      certifiersArmored: teamKey?.certifiers.map((lead) => lead.armored) ?? [],
      leadNamings: teamKey?.leadNamings ?? [],
    };
    return await settle(facts, own);
  } catch {
    return { next: { ...loading, state: 'FAILED' }, facts: known };
  }
}

/** @param stay keep it open in this browser: for researchers only */
async function unlock(method: Backup['method'], stay: boolean, open: (backup: Backup, facts: Known) => Promise<PublicKeyInfo>): Promise<KeyRing> {
  const backup = known?.backups.find((each) => each.method === method && each.fingerprint === ring.fingerprint);
  if (known === null || backup === undefined) return ring;
  const facts = known;
  const { fingerprint, publicKeyArmored } = await open(backup, facts);
  const opened = await supersede(settle(facts, { fingerprint, armored: publicKeyArmored }));
  return stay && !facts.isTeam ? keepOpen(true) : opened;
}

/** Opens the key with the recovery words. @throws CryptoError WORDS_…, BACKUP_UNREADABLE */
export function unlockKey(words: string, stay = false): Promise<KeyRing> {
  return unlock('RECOVERY_WORDS', stay, ({ sealed, fingerprint }, { portalId }) => cryptoWorker.openBackup(words, portalId, sealed, fingerprint));
}

/** The same by a passkey. @throws CryptoError PASSKEY_REFUSED, PASSKEY_WITHOUT_PRF, BACKUP_UNREADABLE */
export function unlockByPasskey(stay = false): Promise<KeyRing> {
  return unlock('PASSKEY', stay, async ({ sealed, fingerprint }) => {
    const { askPasskey } = await import('./passkeys.ts');
    return cryptoWorker.openPasskeyBackup({ ...(await askPasskey(sealed)), sealed, fingerprint });
  });
}

/** With what a passkey gave as it signed in. @throws CryptoError PASSKEY_WRONG where it is none of the key's */
export function unlockBySignIn(answer: PasskeyAnswer): Promise<KeyRing> {
  return unlock('PASSKEY', false, ({ sealed, fingerprint }) => cryptoWorker.openPasskeyBackup({ ...answer, sealed, fingerprint }));
}

/** A researcher's choice: the key stays open in this browser, or no longer does. @throws CryptoError NOT_FOR_TEAM */
export async function keepOpen(on: boolean): Promise<KeyRing> {
  await cryptoWorker.stayUnlocked(on);
  return publish({ ...ring, staysUnlocked: on });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the keys here; asks the server the first time, and when somebody else signs in. */
export function useKeyRing(): KeyRing {
  const session = useSession();
  const accountId = session.account?.id ?? null;
  useEffect(() => {
    if (session.session === null || asked === accountId) return;
    asked = accountId;
    void loadKeyRing(session);
  }, [session, accountId]);
  return useSyncExternalStore(subscribe, () => ring);
}
