/**
 * Certifications by leads, as ordinary OpenPGP certifications over a user id. Browsers judge them against the leads that they have
 * pinned; the server only keeps what is sound, and grants nothing to a key without one.
 */
import * as openpgp from 'openpgp';
import { later, slightlyAhead } from './clocks.ts';

/** The user's certifications that one of these keys made, each once; a local note of somebody's gpg is none. */
export async function certificationsBy(
  user: openpgp.User,
  certifiers: readonly openpgp.Key[],
  now: Date,
): Promise<openpgp.SignaturePacket[]> {
  const at = slightlyAhead(now);
  const sound: openpgp.SignaturePacket[] = [];
  for (const certification of user.otherCertifications) {
    if (certification.exportable === false) continue;
    for (const certifier of certifiers) {
      if (!certification.issuerKeyID.equals(certifier.getKeyID())) continue;
      if (await isValid(user, certification, certifier, at)) sound.push(certification);
    }
  }
  return sound;
}

async function isValid(user: openpgp.User, certification: openpgp.SignaturePacket, certifier: openpgp.Key, at: Date): Promise<boolean> {
  try {
    return (await user.verifyCertificate(certification, [certifier], at)) === true;
  } catch {
    return false;
  }
}

/** Whether one of these user ids, which the key itself vouches for, carries a certification by one of these other keys. */
export async function isCertified(
  key: openpgp.Key,
  certifiers: readonly openpgp.Key[],
  now: Date,
  users: readonly openpgp.User[] = key.users,
): Promise<boolean> {
  const at = later(slightlyAhead(now), key.getCreationTime());
  const others = certifiers.filter((certifier) => certifier.getFingerprint() !== key.getFingerprint());
  for (const user of users) {
    const isOwn = await user.verify(at, openpgp.config).catch(() => false);
    if (isOwn && (await certificationsBy(user, others, now)).length > 0) return true;
  }
  return false;
}

const same = (a: openpgp.SignaturePacket, b: openpgp.SignaturePacket): boolean => Buffer.from(a.write()).equals(Buffer.from(b.write()));

/**
 * Adds to `stored` the certifications that `certified`, the same key, brings by these keys.
 * @returns how many were new
 */
export async function mergeCertifications(
  stored: openpgp.Key,
  certified: openpgp.Key,
  certifiers: readonly openpgp.Key[],
  now: Date,
): Promise<number> {
  let added = 0;
  for (const user of stored.users) {
    const brought = certified.users.find(({ userID }) => userID !== null && userID.userID === user.userID?.userID);
    if (!brought) continue;
    for (const certification of await certificationsBy(brought, certifiers, now)) {
      if (user.otherCertifications.some((known) => same(known, certification))) continue;
      user.otherCertifications.push(certification);
      added += 1;
    }
  }
  return added;
}
