/**
 * Opens a sealed text and says what it is worth: who signed it, and whether it belongs where the server put it. Text bound to
 * another portal, case or kind, or whose id was seen before, is refused; unsigned text and an unknown signer are shown and marked.
 */
import type { EntityBody, ReadEntity } from '../../../../schema/sealed-entity/entity.ts';
import { readEntityBytes } from '../../../../schema/sealed-entity/read-entity.ts';
import { readMailEntity } from '../../../../schema/sealed-entity/mail-entity.ts';
import { withoutMailSection } from '../../../../schema/sealed-entity/mail-section.ts';
import { readableText } from '../../../../schema/sealed-entity/report-text.ts';
import type { Expectation, OpenedText, OpenRefusal, OpenWarning, SignatureState, TextKind } from './opened-text.ts';
import { sha256Hex } from './bytes.ts';
import { CryptoError, type CryptoErrorCode } from './crypto-error.ts';
import { fingerprintOf } from './keys.ts';
import { looksLikeMail } from './mail-likeness.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { decrypt, readMessage, unarmor, verify } from './openpgp.ts';
import { messageFor, splitSealed } from './packets.ts';
import { visibleText } from './visible-text.ts';

export interface Opening {
  readonly decryptionKeys: readonly PrivateKey[];
  readonly signers: readonly PublicKey[];
  readonly date: Date;
}
interface Signed {
  readonly signature: SignatureState;
  readonly signerFingerprint: string | null;
}
interface Decrypted extends Signed {
  readonly plainBytes: Uint8Array;
  readonly sha256: string;
}
/** Where a text should belong, and what is known of others. */
interface Place {
  readonly expected: Expectation;
  readonly portalId: string;
  readonly seen: SeenIds;
}

/** Octets of the one armored block. @throws CryptoError DAMAGED */
export async function octetsOf(armored: string): Promise<Uint8Array> {
  try {
    const opened: { readonly data: unknown } = await unarmor(armored);
    if (opened.data instanceof Uint8Array) return opened.data;
    // openpgp gives a stream of its own for text that is no stream.
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of opened.data as AsyncIterable<Uint8Array>) parts.push(Uint8Array.from(part));
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    throw new CryptoError('DAMAGED', 'This is no armored message.');
  }
}

const keyIdsOf = (keys: readonly PrivateKey[]): Set<string> => new Set(keys.flatMap((key) => key.getKeyIDs().map((keyId) => keyId.toHex().toUpperCase())));

/** @throws CryptoError NOT_A_READER, DAMAGED, UNPACKS_TOO_LARGE */
export async function decryptBytes(armored: string, opening: Opening): Promise<Decrypted> {
  const sealed = splitSealed(await octetsOf(armored));
  const sha256 = await sha256Hex(sealed.seipdBytes);
  const message = await readMessage({ binaryMessage: messageFor(sealed, keyIdsOf(opening.decryptionKeys)) });
  const opened = await decrypt({
    message,
    decryptionKeys: [...opening.decryptionKeys],
    verificationKeys: [...opening.signers],
    date: opening.date,
    format: 'binary',
  }).catch((error: unknown) => {
    throw new CryptoError(faultOf(error instanceof Error ? error.message : ''));
  });
  const plainBytes = Uint8Array.from(opened.data as Uint8Array);
  return { plainBytes, sha256, ...(await judgeSignatures(opened.signatures, opening.signers)) };
}

/** openpgp tells its errors apart by their sentences alone. */
function faultOf(message: string): CryptoErrorCode {
  if (/session key decryption failed|No decryption key|No public key encrypted session key|Key Data Integrity failed/i.test(message)) return 'NOT_A_READER';
  return /Maximum decompressed (message )?size/i.test(message) ? 'UNPACKS_TOO_LARGE' : 'DAMAGED';
}

/** `expectSigned` would throw for an unknown signer too, and the reader would see nothing at all. */
export async function judgeSignatures(
  signatures: readonly { readonly keyID: Parameters<PublicKey['getKeys']>[0]; readonly verified: Promise<true> }[],
  signers: readonly PublicKey[],
): Promise<Signed> {
  const verdicts = await Promise.all(signatures.map(({ verified }) => verified.then(() => true, () => false)));
  const [signature] = signatures;
  if (signature === undefined) return { signature: 'UNSIGNED', signerFingerprint: null };
  if (signatures.length > 1) return { signature: 'MANY', signerFingerprint: null };
  const signer = signers.find((key) => key.getKeys(signature.keyID).length > 0);
  if (signer === undefined) return { signature: 'UNKNOWN_SIGNER', signerFingerprint: null };
  return { signature: verdicts[0] === true ? 'VALID' : 'INVALID', signerFingerprint: fingerprintOf(signer) };
}

/** Ids of texts that this tab has opened, with the hash that each came with: another text with the same id is a replay. */
export type SeenIds = Map<string, string>;

/** What comes with a submission; everything else is written for a case. */
const ofSubmission: readonly TextKind[] = ['REPORT', 'TITLE', 'NAME'];

function refusalOf(entity: ReadEntity, expected: Expectation, portalId: string, sha256: string, seen: SeenIds): OpenRefusal | null {
  if (entity.state !== 'BOUND') return null;
  const { binding } = entity;
  if (binding.portal !== portalId) return 'OTHER_PORTAL';
  if (binding.kind !== expected.kind.toLowerCase()) return 'OTHER_KIND';
  if ('case' in binding.about) {
    if (binding.about.case !== expected.caseNumber) return 'OTHER_CASE';
  } else {
    if (!ofSubmission.includes(expected.kind)) return 'OTHER_CASE';
    if (expected.submissionId !== undefined && binding.about.submission !== expected.submissionId) return 'OTHER_CASE';
  }
  const before = seen.get(binding.id);
  if (before !== undefined && before !== sha256) return 'SEEN_BEFORE';
  seen.set(binding.id, sha256);
  return null;
}

function warningsOf(entity: ReadEntity, signed: Signed): readonly OpenWarning[] {
  if (entity.state === 'FREE') return ['UNBOUND'];
  if (entity.state === 'REFUSED') return ['FIELDS_REFUSED'];
  const differs = signed.signerFingerprint !== null && entity.binding.signer !== signed.signerFingerprint;
  return differs ? ['SIGNER_DIFFERS'] : [];
}

const visibleBody = ({ text, sections }: EntityBody): EntityBody => ({
  text: visibleText(text),
  sections: sections.map((section) => ({ heading: visibleText(section.heading), text: visibleText(section.text) })),
});

interface ReadOctets {
  readonly entity: ReadEntity;
  readonly mail: Uint8Array<ArrayBuffer> | null;
}

/** Laurel's own format first; a mail is read as one where nothing else makes sense of it. */
function readOctets(plainBytes: Uint8Array): ReadOctets {
  const bound = readMailEntity(plainBytes);
  if (bound !== null) return { entity: bound.entity, mail: bound.entity.state === 'BOUND' ? Uint8Array.from(bound.mail) : null };
  const entity = readEntityBytes(plainBytes);
  const isOpen = entity.state === 'FREE' || (entity.state === 'REFUSED' && entity.fault === 'NOT_UTF8');
  return { entity, mail: isOpen && looksLikeMail(plainBytes) ? Uint8Array.from(plainBytes) : null };
}

/** @throws CryptoError NOT_A_READER, DAMAGED, UNPACKS_TOO_LARGE */
export async function openText(
  armored: string,
  opening: Opening,
  expected: Expectation,
  portalId: string,
  seen: SeenIds,
): Promise<OpenedText> {
  return readOpened(await decryptBytes(armored, opening), { expected, portalId, seen });
}

/**
 * The same for a text whose seal another program took off (`gpg --unwrap`): the signed message that stood inside.
 * @throws CryptoError DAMAGED, UNPACKS_TOO_LARGE
 */
export async function openUnsealed(armored: string, signedBytes: Uint8Array, { signers, date }: Omit<Opening, 'decryptionKeys'>, place: Place): Promise<OpenedText> {
  const sha256 = await sha256Hex(splitSealed(await octetsOf(armored)).seipdBytes);
  const opened = await readMessage({ binaryMessage: signedBytes })
    .then(async (message) => verify({ message, verificationKeys: [...signers], date, format: 'binary' }))
    .catch((error: unknown) => {
      throw new CryptoError(faultOf(error instanceof Error ? error.message : ''));
    });
  const plainBytes = Uint8Array.from(opened.data as Uint8Array);
  return readOpened({ plainBytes, sha256, ...(await judgeSignatures(opened.signatures, signers)) }, place);
}

function readOpened({ plainBytes, sha256, ...signed }: Decrypted, { expected, portalId, seen }: Place): OpenedText {
  const { entity, mail } = readOctets(plainBytes);
  const refused = refusalOf(entity, expected, portalId, sha256, seen);
  const warnings = mail !== null && entity.state === 'REFUSED' ? (['UNBOUND'] as const) : warningsOf(entity, signed);
  const body = entity.state === 'REFUSED' || refused !== null ? { text: '', sections: [] } : visibleBody(expected.kind === 'MESSAGE' ? withoutMailSection(entity.body) : entity.body);
  return {
    text: refused !== null ? '' : entity.state === 'REFUSED' ? visibleText(entity.raw) : readableText(body),
    body,
    refused,
    warnings,
    // A signature over words that name another signer vouches for nothing.
    signature: warnings.includes('SIGNER_DIFFERS') && signed.signature === 'VALID' ? 'INVALID' : signed.signature,
    signerFingerprint: signed.signerFingerprint,
    writtenAt: entity.state === 'BOUND' ? entity.binding.time : null,
    sha256,
    attachments: entity.state === 'BOUND' && refused === null ? entity.binding.attachments : [],
    isOfSubmission: entity.state === 'BOUND' && 'submission' in entity.binding.about,
    mail: refused === null ? mail : null,
  };
}
