/**
 * Whom a browser believes. A lead certifies a colleague's key or the team key with an ordinary OpenPGP certification over a user
 * id, so `gpg --check-sigs` sees it too; every browser seals only to what a lead pinned in it certified. The server hands out all
 * keys and is believed in nothing.
 */
import type { Pins } from '../../../../schema/recovery/key-backup.ts';
import type { TeamKeyFault, TeamKeyTrust } from './team-key-trust.ts';
import { CryptoError } from './crypto-error.ts';
import { announcesAead, fingerprintOf, readPublicKey, requireUsable, sealableDate } from './keys.ts';
import type { PrivateKey, PublicKey, User } from './openpgp.ts';
import { config, readKey } from './openpgp.ts';

/** The user id that carries the certification: the random one of a key made here, the mail address of a team key, else the first. */
function certifiableUser(key: PublicKey): User {
  const named = key.users.filter((user) => user.userID !== null);
  const user = named.find((each) => each.userID?.userID.startsWith('laurel:')) ?? named.find((each) => each.userID?.email !== '') ?? named[0];
  if (user === undefined) throw new CryptoError('MALFORMED_KEY', 'A key without a user id cannot be certified.');
  return user;
}

/**
 * The key with the lead's certification over that one user id, armored.
 * @param fingerprint what the lead compared. @throws CryptoError OTHER_KEY, and what requireUsable throws
 */
export async function certifyKey(armored: string, fingerprint: string, lead: PrivateKey, date: Date): Promise<string> {
  const key = await readPublicKey(armored);
  if (fingerprintOf(key) !== fingerprint) throw new CryptoError('OTHER_KEY', 'This is not the key whose fingerprint was compared.');
  await requireUsable(key, date);
  const only = await readKey({ binaryKey: key.write() });
  const carrier = certifiableUser(only);
  // Certified as a kit it could name leads.
  if (carrier.userID?.userID.startsWith('laurel-kit:')) throw new CryptoError('OTHER_KEY', 'This is the key of a recovery kit, not of a person.');
  only.users = [carrier];
  carrier.otherCertifications = [];
  return (await key.update(await only.signAllUsers([lead], date), date)).armor();
}

/** A local certification (`gpg --lsign-key`) is a private note and counts for nothing. */
async function isCertifiedBy(key: PublicKey, lead: PublicKey, date: Date): Promise<boolean> {
  for (const user of key.users) {
    if (!(await user.verify(date, config).catch(() => false))) continue;
    user.otherCertifications = user.otherCertifications.filter((certification) => certification.exportable !== false);
    const results = await user.verifyAllCertifications([lead], date, config).catch(() => []);
    if (results.some(({ keyID, valid }) => valid === true && keyID.equals(lead.getKeyID()))) return true;
  }
  return false;
}

/** Leads' keys as the server gave them, of those that are pinned (null: of all). What cannot be read counts for nothing. */
export async function goodLeadKeys(certifiersArmored: readonly string[], leads: readonly string[] | null, date: Date): Promise<PublicKey[]> {
  const keys = await Promise.all(certifiersArmored.map((armored) => readPublicKey(armored).catch(() => null)));
  const pinned = keys.filter((key) => key !== null).filter((key) => leads === null || leads.includes(fingerprintOf(key)));
  const good = await Promise.all(pinned.map((key) => key.verifyPrimaryKey(date).then(() => true, () => false)));
  return pinned.filter((_, at) => good[at]);
}

/** Fingerprints of the leads, among those given, whose valid certification stands on the key. */
export async function certifiersOf(key: PublicKey, leads: readonly PublicKey[], date: Date): Promise<string[]> {
  const found: string[] = [];
  for (const lead of leads) if (await isCertifiedBy(key, lead, date)) found.push(fingerprintOf(lead));
  return found;
}

/** Fingerprints of the pinned leads who certified a key; empty for what cannot be read. */
export async function pinnedCertifiersOf(armored: string, certifiersArmored: readonly string[], leads: readonly string[], date: Date): Promise<string[]> {
  const key = await readPublicKey(armored).catch(() => null);
  return key === null ? [] : certifiersOf(key, await goodLeadKeys(certifiersArmored, leads, date), date);
}

/**
 * A colleague's key, fit to be sealed to. @param fingerprint the one that was asked for
 * @throws CryptoError OTHER_KEY, NOT_CERTIFIED, and what requireUsable throws
 */
export async function requireCertified(
  armored: string,
  fingerprint: string,
  certifiersArmored: readonly string[],
  leads: readonly string[],
  date: Date,
): Promise<PublicKey> {
  const key = await readPublicKey(armored);
  if (fingerprintOf(key) !== fingerprint) throw new CryptoError('OTHER_KEY', 'Another key was handed out.');
  await requireUsable(key, date);
  const certifiers = await certifiersOf(key, await goodLeadKeys(certifiersArmored, leads, date), date);
  if (certifiers.length === 0) throw new CryptoError('NOT_CERTIFIED', 'No lead known to this browser certified this key.');
  return readPublicKey(armored);
}

/** What is wrong with a team key whoever vouches for it; else null. */
async function teamKeyFault(key: PublicKey, now: Date): Promise<TeamKeyFault | null> {
  const date = await sealableDate(key, now);
  try {
    await requireUsable(key, date);
  } catch (error) {
    const code = error instanceof CryptoError ? error.code : 'WEAK_KEY';
    return code === 'EXPIRED_KEY' || code === 'REVOKED_KEY' ? code : 'WEAK_KEY';
  }
  return (await announcesAead(key, date)) ? 'ANNOUNCES_AEAD' : null;
}

/** The team key as the server hands it out, against what is pinned here. Never throws for what the server sent. */
export async function judgeTeamKey(
  armored: string,
  certifiersArmored: readonly string[],
  pins: Pins,
  date: Date,
  forTeam = false,
): Promise<TeamKeyTrust> {
  const refused = (fingerprint: string | null, reason: TeamKeyFault): TeamKeyTrust => ({ state: 'REFUSED', fingerprint, reason });
  const key = await readPublicKey(armored).catch(() => null);
  if (key === null) return refused(null, 'MALFORMED_KEY');
  const fingerprint = fingerprintOf(key);
  const fault = await teamKeyFault(key, date);
  if (fault !== null) return refused(fingerprint, fault);
  // On first use there is nobody to believe: whoever is named as a lead is shown as certifier, and pinned with the key.
  const leads = await goodLeadKeys(certifiersArmored, pins.leads.length > 0 ? pins.leads : null, date);
  const certifiedBy = await certifiersOf(key, leads, date);
  if (pins.leads.length > 0 && certifiedBy.length > 0) return { state: 'CERTIFIED', fingerprint, certifiedBy };
  if (forTeam && pins.leads.length === 0) return refused(fingerprint, 'NOT_CERTIFIED');
  if (!forTeam && pins.teamKeys.includes(fingerprint)) return { state: 'PINNED', fingerprint, certifiedBy };
  if (pins.leads.length > 0) return refused(fingerprint, leads.length === 0 ? 'LEAD_REPLACED' : 'NOT_CERTIFIED');
  if (pins.teamKeys.length > 0) return refused(fingerprint, 'OTHER_KEY');
  return { state: 'FIRST_USE', fingerprint, certifiedBy };
}
