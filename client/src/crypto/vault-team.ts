/** The vault's commands about trust and the team key. */
import { proofText } from '../../../schema/proof-text.ts';
import { noPins } from '../../../schema/recovery/key-backup.ts';
import type { CryptoApi, TrustRequest } from './api.ts';
import type { TeamKeyTrust } from '../../../packages/client/src/sealing/team-key-trust.ts';
import { clearsign } from '../../../packages/client/src/sealing/clearsign.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { announcesAead, fingerprintOf, readPublicKey } from '../../../packages/client/src/sealing/keys.ts';
import { namedLeads } from '../../../packages/client/src/sealing/lead-namings.ts';
import type { PrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { readPrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { makeKitKey, openRecoveryKit, writeRecoveryKit } from './recovery-kit.ts';
import { extendTeamKey, makeTeamKey, openTeamKeyGrant, revokedTeamKey, sealTeamKey } from '../../../packages/client/src/sealing/team-key.ts';
import { certifyKey, judgeTeamKey, pinnedCertifiersOf, requireCertified } from '../../../packages/client/src/sealing/trust.ts';
import { infoOf, type VaultState } from './vault-state.ts';

type TeamCommands = Pick<
  CryptoApi,
  | 'setTrust' | 'certify' | 'certifiersOf' | 'createTeamKey' | 'sealTeamKeyFor' | 'openTeamKeyGrants' | 'recoveryKit' | 'restoreRecoveryKit'
  | 'extendTeamKey' | 'revokedTeamKey'
>;

/** What is trusted is pinned: the key, and on first use the leads who vouch for it, so that they can vouch for the next one. */
async function setTrust(state: VaultState, request: TrustRequest): Promise<TeamKeyTrust> {
  state.addPins(request.pins);
  if (request.forTeam === true) state.met = noPins;
  const date = state.clock.readingDate();
  await believeNamedLeads(state, request, date);
  const trust = await judgeTeamKey(request.teamKeyArmored, request.certifiersArmored, state.allPins(), date, request.forTeam);
  state.teamKeyTrust = trust;
  state.certifiersArmored = request.certifiersArmored;
  state.teamKey = trust.state === 'REFUSED' ? null : await readPublicKey(request.teamKeyArmored);
  if (trust.state === 'REFUSED') return trust;
  if (trust.state === 'FIRST_USE') state.met = { teamKeys: [trust.fingerprint], leads: trust.certifiedBy };
  else if (trust.state === 'CERTIFIED' && state.met === noPins) state.addPins({ teamKeys: [trust.fingerprint] });
  return trust;
}

/** Who was named by two colleagues or a kit, as far as they are believed here; on first use there is nobody to believe. */
async function believeNamedLeads(state: VaultState, { leadNamings = [] }: TrustRequest, date: Date): Promise<void> {
  if (leadNamings.length === 0 || state.portalId === null) return;
  const { portalId, pins, met } = state;
  const context = { portalId, teamKeys: state.allPins().teamKeys, date };
  state.addPins({ leads: await namedLeads(leadNamings, { ...context, leads: pins.leads }) });
  if (met === noPins) return;
  const leads = await namedLeads(leadNamings, { ...context, leads: state.allPins().leads });
  state.met = { ...met, leads: [...met.leads, ...leads] };
}

/**
 * A new team key bears its maker's certification. The first is at once the one that this browser seals to; a later one only once the
 * server hands it out, since reports are sealed to the one before until then.
 */
async function createTeamKey(state: VaultState, email: string, name: string | undefined): ReturnType<CryptoApi['createTeamKey']> {
  const lead = state.requireOwnKey();
  const date = state.clock.sealingDate([lead]);
  const made = await makeTeamKey(email, name, date);
  if (await announcesAead(made, date)) throw new CryptoError('WEAK_KEY', 'A team key must not announce AEAD.');
  const fingerprint = fingerprintOf(made);
  const certified = await certifyKey(made.toPublic().armor(), fingerprint, lead, date);
  const teamKey: PrivateKey = await (await readPrivateKey({ binaryKey: made.write() })).update(await readPublicKey(certified), date);
  state.teamPrivateKeys = [teamKey, ...state.teamPrivateKeys];
  state.addPins({ leads: [fingerprintOf(lead)] });
  if (state.teamKey !== null) return infoOf(teamKey);
  state.teamKey = teamKey.toPublic();
  state.teamKeyTrust = { state: 'CERTIFIED', fingerprint, certifiedBy: [fingerprintOf(lead)] };
  state.addPins({ teamKeys: [fingerprint] });
  return infoOf(teamKey);
}

/** Leads' keys as the server handed them out, and one's own, which the server may not list yet. */
export const certifierKeys = ({ certifiersArmored, ownKey }: VaultState): readonly string[] =>
  ownKey === null ? certifiersArmored : [...certifiersArmored, ownKey.toPublic().armor()];

async function sealTeamKeyFor(state: VaultState, armored: string, fingerprint: string, teamKeyFingerprint?: string): Promise<string> {
  const own = state.requireOwnKey();
  const teamKey = state.requireTeamPrivateKey(teamKeyFingerprint);
  const isOwn = fingerprint === fingerprintOf(own);
  const holder = isOwn
    ? own.toPublic()
    : await requireCertified(armored, fingerprint, certifierKeys(state), state.pins.leads, state.clock.readingDate());
  return sealTeamKey(teamKey, holder, own, state.clock);
}

async function openTeamKeyGrants(state: VaultState, sealed: readonly string[]): Promise<string[]> {
  const opening = { ...(await state.opening([])), decryptionKeys: [state.requireOwnKey(), ...state.earlierKeys] };
  const opened = await Promise.all(sealed.map((each) => openTeamKeyGrant(each, opening).catch(() => null)));
  const byFingerprint = new Map(state.teamPrivateKeys.map((key) => [fingerprintOf(key), key]));
  for (const key of opened) if (key !== null) byFingerprint.set(fingerprintOf(key), key);
  state.teamPrivateKeys = [...byFingerprint.values()];
  return [...byFingerprint.keys()];
}

export function teamCommands(state: VaultState): TeamCommands {
  return {
    setTrust: (request) => setTrust(state, request),
    async certify(publicKeyArmored, fingerprint) {
      const lead = state.requireOwnKey();
      state.addPins({ leads: [fingerprintOf(lead)] });
      return certifyKey(publicKeyArmored, fingerprint, lead, state.clock.sealingDate([lead, await readPublicKey(publicKeyArmored)]));
    },
    async certifiersOf(publicKeyArmored) {
      return pinnedCertifiersOf(publicKeyArmored, certifierKeys(state), state.pins.leads, state.clock.readingDate());
    },
    createTeamKey: (email, name) => createTeamKey(state, email, name),
    sealTeamKeyFor: (armored, fingerprint, teamKey) => sealTeamKeyFor(state, armored, fingerprint, teamKey),
    openTeamKeyGrants: (sealed) => openTeamKeyGrants(state, sealed),
    recoveryKit: (portalId, fingerprint) => recoveryKit(state, portalId, fingerprint),
    async restoreRecoveryKit(kit, words, { portalId, accountId, challenge }) {
      const { teamKey, kitKey } = await openRecoveryKit(kit, words, portalId);
      const text = proofText({ portalId, accountId, fingerprint: fingerprintOf(teamKey), challenge });
      const proof = await clearsign(text, [teamKey, kitKey], state.clock.sealingDate([teamKey, kitKey]));
      return { ...infoOf(teamKey), proof, kitKeyArmored: kitKey.toPublic().armor() };
    },
    async extendTeamKey(publishedArmored, until) {
      const published = await readPublicKey(publishedArmored);
      const teamKey = state.requireTeamPrivateKey(fingerprintOf(published));
      return extendTeamKey(teamKey, published, new Date(until), state.clock.sealingDate([teamKey]));
    },
    async revokedTeamKey(fingerprint) {
      const teamKey = state.requireTeamPrivateKey(fingerprint);
      return revokedTeamKey(teamKey, state.clock.sealingDate([teamKey]));
    },
  };
}

/** With the retired team keys that are held here, which open older cases. */
async function recoveryKit(state: VaultState, portalId: string, fingerprint?: string): ReturnType<CryptoApi['recoveryKit']> {
  const lead = state.requireOwnKey();
  const teamKey = state.requireTeamPrivateKey(fingerprint);
  const earlier = state.teamPrivateKeys.filter((each) => fingerprintOf(each) !== fingerprintOf(teamKey));
  return writeRecoveryKit({ teamKey, earlier, kitKey: await makeKitKey(teamKey, lead, state.clock.sealingDate([lead, teamKey])) }, portalId);
}
