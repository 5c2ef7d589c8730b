/** What a team key has to look like, whenever one comes from outside: made, extended or revoked. Commands of this feature. */
import * as openpgp from 'openpgp';
import { UserRefusal } from '../errors.ts';
import { isCertified } from './certification.ts';
import { later, slightlyAhead } from './clocks.ts';

const path = ['input', 'publicKey'];

/** SEIPD version 2 and the older OCB packet: a sender's program uses them where every reader's key announces them. */
const AEAD_FEATURES = 0x08 | 0x02;

/** In any signature of the key's own: over a user id, over itself, over a subkey. */
function announcesAead(key: openpgp.Key): boolean {
  const packets: readonly unknown[] = [...key.toPacketList()];
  const own = packets.filter((packet) => packet instanceof openpgp.SignaturePacket).filter(({ issuerKeyID }) => issuerKeyID.equals(key.getKeyID()));
  return own.some(({ features }) => ((features?.[0] ?? 0) & AEAD_FEATURES) !== 0);
}

/**
 * "The team key is certified on its mail user id, which WKD keeps; it announces no AEAD feature."
 * @throws UserRefusal INVALID, KEY_NOT_CERTIFIED
 */
export async function requireTeamKeyForm(key: openpgp.Key, certifiers: readonly openpgp.Key[], now: Date): Promise<void> {
  if (announcesAead(key)) {
    throw new UserRefusal(
      'INVALID',
      'This key announces an encryption format that GnuPG cannot read from others. Make the team key in the page.',
      path,
    );
  }
  const withMail = key.users.filter(({ userID }) => userID !== null && userID.email !== '');
  if (withMail.length === 0)
    throw new UserRefusal('INVALID', 'The team key names the address that reports are mailed to. Make it again with the address.', path);
  if (!(await isCertified(key, certifiers, now, withMail))) {
    throw new UserRefusal(
      'KEY_NOT_CERTIFIED',
      'No lead has certified the team key on its address, so no browser of the team would use it. Certify it first.',
      path,
    );
  }
}

/**
 * The stored key with the revocation that the same key, as sent, carries: made by its private half, so that whoever imports it knows.
 * @throws UserRefusal INVALID
 */
export async function withRevocation(storedArmored: string, sentArmored: string, now: Date): Promise<string> {
  const stored = await openpgp.readKey({ armoredKey: storedArmored });
  const sent = await openpgp.readKey({ armoredKey: sentArmored }).catch(() => null);
  if (sent !== null && !sent.isPrivate() && sent.getFingerprint() === stored.getFingerprint()) {
    stored.revocationSignatures = sent.revocationSignatures;
    const at = later(slightlyAhead(now), stored.getCreationTime());
    if (await stored.isRevoked(undefined, undefined, at)) return stored.armor().replaceAll('\r\n', '\n');
  }
  throw new UserRefusal('INVALID', 'This is not the team key before with a revocation by itself. Leave it out, or make it in the page.', [
    'input',
    'revokedPublicKey',
  ]);
}
