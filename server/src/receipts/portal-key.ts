/**
 * The portal key: the server's own signing key, for receipts, log and mail. It opens nothing. All nodes of an installation read
 * the same file; the secret of links that are derived and not stored comes from it too. Anything on the server may import it.
 */
import { createHmac, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, timingSafeEqual } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import * as openpgp from 'openpgp';

export interface PortalKey {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string;
  readonly publicKeyArmored: string;
  /** A clearsigned text with LF line ends. The text may not end in blanks: clearsigning drops them. */
  clearsign(text: string, at: Date): Promise<string>;
  /**
   * An armored message of PKESK packets and one SEIPD version 1 packet, signed by this key: what the server itself writes in a mail.
   * @param readers armored public keys @throws where one of them cannot be sealed to at that time
   */
  sealSigned(octets: Uint8Array, readers: readonly string[], at: Date): Promise<string>;
  /** The 32 octets of the Ed25519 key itself: what checkpoints of the log are checked with. */
  readonly ed25519: Uint8Array;
  /** 64 octets: Ed25519 over the text itself. @throws RangeError where the text is so short that it could be an OpenPGP digest */
  signNote(text: string): Uint8Array;
  /** 43 characters of base64url, the same for the same purpose and parts on every node. */
  deriveToken(purpose: string, ...parts: readonly string[]): string;
  /** Compares in constant time. */
  isToken(token: string, purpose: string, ...parts: readonly string[]): boolean;
}

/** The key file is there but is no portal key; the message is one sentence for the operator. */
export class BadPortalKeyFile extends Error {
  override readonly name = 'BadPortalKeyFile';
}

/**
 * Reads the file, or makes it with mode 0600. Of nodes that start at once with a shared folder, one makes it and all read that.
 * @param portalName what the key's user id says; a name, never an address
 * @throws BadPortalKeyFile
 */
export async function loadPortalKey(file: string, portalName: string): Promise<PortalKey> {
  return portalKeyOf((await readKeyFile(file)) ?? (await makeKeyFile(file, portalName)), file);
}

async function readKeyFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Written whole and linked into place, so that nobody ever reads half a key and nobody's key is overwritten. */
async function makeKeyFile(file: string, portalName: string): Promise<string> {
  const armored = await generate(portalName);
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(armored);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await chmod(draft, 0o600);
    await link(draft, file);
    return armored;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return await readFile(file, 'utf8');
  } finally {
    await unlink(draft);
  }
}

const DAY_MS = 86_400_000;

/** Version 4, Ed25519 in the form that GnuPG reads, signing only. Dated a day back: readers whose clocks lag refuse a key of the future. */
async function generate(portalName: string): Promise<string> {
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    subkeys: [],
    format: 'armored',
    date: new Date(Date.now() - DAY_MS),
    userIDs: { name: `${portalName.replace(/[<>()\p{Cc}]/gu, ' ').trim()} portal key` },
  });
  return privateKey;
}

async function portalKeyOf(armored: string, file: string): Promise<PortalKey> {
  const bad = (): BadPortalKeyFile =>
    new BadPortalKeyFile(
      `${file} is not a portal key. Put the installation's own key file there; receipts already given can be checked with no other.`,
    );
  const privateKey = await openpgp.readPrivateKey({ armoredKey: armored }).catch(() => {
    throw bad();
  });
  if (!privateKey.isDecrypted()) throw bad();
  const seed = seedOf(privateKey);
  if (!seed) throw bad();
  const secret = derivationSecret(seed);
  const deriveToken: PortalKey['deriveToken'] = (purpose, ...parts) =>
    // As JSON no two lists of parts give the same text.
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest('base64url');
  return {
    fingerprint: privateKey.getFingerprint().toUpperCase(),
    publicKeyArmored: lf(privateKey.toPublic().armor()),
    async clearsign(text, at) {
      const message = await openpgp.createCleartextMessage({ text });
      // A key signs nothing before it was made; what the text says of its time is the text's.
      const made = privateKey.getCreationTime();
      return lf(await openpgp.sign({ message, signingKeys: privateKey, date: at > made ? at : made }));
    },
    sealSigned: async (octets, readers, at) => sealSigned(privateKey, octets, readers, at),
    ...noteSigner(seed),
    deriveToken,
    isToken(token, purpose, ...parts) {
      const expected = Buffer.from(deriveToken(purpose, ...parts));
      const given = Buffer.from(token);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

async function sealSigned(signer: openpgp.PrivateKey, octets: Uint8Array, readers: readonly string[], at: Date): Promise<string> {
  const encryptionKeys = await Promise.all(readers.map(async (armoredKey) => openpgp.readKey({ armoredKey })));
  // Nothing is sealed to a key before it was made, nor signed by one.
  const date = new Date(Math.max(at.getTime(), ...[signer, ...encryptionKeys].map((key) => key.getCreationTime().getTime())));
  const sealed = await openpgp.encrypt({
    message: await openpgp.createMessage({ binary: Uint8Array.from(octets), date }),
    encryptionKeys,
    signingKeys: signer,
    date,
    // Given without an AEAD algorithm it makes SEIPD version 1, whatever the readers' keys announce.
    sessionKey: { data: new Uint8Array(randomBytes(32)), algorithm: 'aes256' },
    format: 'binary',
  });
  return lf(openpgp.armor(openpgp.enums.armor.message, sealed, undefined, undefined, undefined, true));
}

/** 32 octets. */
function seedOf(privateKey: openpgp.PrivateKey): Uint8Array | null {
  const params = 'privateParams' in privateKey.keyPacket ? privateKey.keyPacket.privateParams : null;
  return params !== null && 'seed' in params && params.seed instanceof Uint8Array ? params.seed : null;
}

/** From the Ed25519 seed by HKDF, so that it is as secret as the key and tells nothing of it. */
const derivationSecret = (seed: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', seed, 'laurel portal key', 'derived tokens 1', 32));

/** RFC 8410: what stands before a seed in PKCS #8. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const longestDigest = 64;

/** OpenPGP signs digests of at most 64 octets with this key, a note is always longer: no signature of one kind passes for the other. */
function noteSigner(seed: Uint8Array): Pick<PortalKey, 'ed25519' | 'signNote'> {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    ed25519: Uint8Array.from(Buffer.from(x, 'base64url')),
    signNote(text) {
      const octets = Buffer.from(text);
      if (octets.length <= longestDigest) throw new RangeError('A note this short could be a digest.');
      return Uint8Array.from(sign(null, octets, privateKey));
    },
  };
}

const lf = (text: string): string => text.replaceAll('\r\n', '\n');

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
