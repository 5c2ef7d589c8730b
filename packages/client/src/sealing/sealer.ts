/** Seals and opens for one person at one portal, outside of the SPA: in Node, in a page of one's own. The private key stays in this object. */
import type { EntityBody, EntitySubject } from '../../../../schema/sealed-entity/entity.ts';
import { fileLabelBody, type FileLabel, fileLabelOf } from '../../../../schema/sealed-entity/file-label.ts';
import { ServerClock } from './clock.ts';
import { openStream } from './file-open.ts';
import { sealStream } from './file-seal.ts';
import { slicesOf } from './file-stream.ts';
import { fingerprintOf, readPublicKey, requireUsable, sealableDate } from './keys.ts';
import { memorySink } from './memory-sink.ts';
import { type Opening, openText, type SeenIds } from './open.ts';
import type { Expectation, FileVerdict, OpenedText, TextKind } from './opened-text.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import type { PinnedTeamKey } from './pinned-team-key.ts';
import { sealBytes, type SealedText } from './seal.ts';
import { octetsToSeal } from './words-to-seal.ts';

export interface SealerOptions {
  /** `facts()` of the client. */
  readonly portal: { readonly portalId: string; readonly serverTime: string };
  readonly teamKey: PinnedTeamKey;
  /** Of readOwnKey or createOwnKey. */
  readonly ownKey: PrivateKey;
  /** Keys before it, and the team key where it was granted: they open, and sign nothing. */
  readonly opensToo?: readonly PrivateKey[];
}
export interface ToSeal {
  readonly about: EntitySubject;
  /** Public keys beside the team key, armored: for what the team sends, its readers. */
  readonly readers?: readonly string[];
  /** The writer reads it too. Default true: what a reporter sends. What the team sends has exactly its readers. */
  readonly toSelf?: boolean;
  /** SHA-256 of the attachments. */
  readonly attachments?: readonly string[];
}
export interface SealedFile {
  readonly sealed: Blob;
  readonly sha256: string;
  /** Its sealed name, which an upload brings along. */
  readonly nameArmored: string;
}
export interface ToOpen extends Expectation {
  /** Public keys whose signature counts beside one's own and the team key, armored. */
  readonly signers?: readonly string[];
}

export interface Sealer {
  readonly fingerprint: string;
  seal(kind: Exclude<TextKind, 'NAME'>, body: string | EntityBody, to: ToSeal): Promise<SealedText>;
  /** In memory: a file of at most 300 MiB. */
  sealFile(file: Blob, name: string, to: Omit<ToSeal, 'attachments'>): Promise<SealedFile>;
  /** What it says, who signed it, and whether it belongs where it was found: look at `refused`, `signature` and `warnings`. @throws CryptoError */
  open(armored: string, what: ToOpen): Promise<OpenedText>;
  openName(armored: string, what: Omit<ToOpen, 'kind'>): Promise<FileLabel & Pick<OpenedText, 'refused' | 'signature'>>;
  /** Nothing is given back before integrity, hash and signature hold. @throws CryptoError */
  openFile(sealed: Blob, what: { readonly sha256: string; readonly signers?: readonly string[] }): Promise<FileVerdict & { readonly file: Blob }>;
}

const maxFileBytes = 300 * 1024 * 1024;
const bodyOf = (body: string | EntityBody): EntityBody => (typeof body === 'string' ? { text: body, sections: [] } : body);

export function createSealer({ portal, teamKey, ownKey, opensToo = [] }: SealerOptions): Sealer {
  const clock = new ServerClock();
  clock.set(portal.serverTime);
  const signer = fingerprintOf(ownKey);
  const seen: SeenIds = new Map();
  const watch = { signal: new AbortController().signal, onProgress: undefined };

  const readersOf = async ({ readers = [], toSelf = true }: Pick<ToSeal, 'readers' | 'toSelf'>): Promise<PublicKey[]> => {
    const others = await Promise.all(readers.map(readPublicKey));
    const keys = [...new Map([teamKey.publicKey, ...others, ...(toSelf ? [ownKey.toPublic()] : [])].map((key) => [fingerprintOf(key), key])).values()];
    const date = clock.sealingDate(keys);
    for (const key of keys) await requireUsable(key, key === teamKey.publicKey ? await sealableDate(key, date) : date);
    return keys;
  };
  const openingFor = async (signers: readonly string[] = []): Promise<Opening> => ({
    decryptionKeys: [ownKey, ...opensToo],
    signers: [...(await Promise.all(signers.map(readPublicKey))), ownKey.toPublic(), teamKey.publicKey],
    date: clock.readingDate(),
  });
  const sealWords = async (kind: TextKind, body: EntityBody, to: ToSeal): Promise<SealedText> => {
    const { about, attachments = [] } = to;
    const octets = octetsToSeal({ portalId: portal.portalId, kind, about, signer, time: clock.now(), attachments }, body);
    return sealBytes(octets, await readersOf(to), ownKey, clock);
  };
  const open = async (armored: string, { signers, ...expected }: ToOpen): Promise<OpenedText> => openText(armored, await openingFor(signers), expected, portal.portalId, seen);

  return {
    fingerprint: signer,
    seal: (kind, body, to) => sealWords(kind, bodyOf(body), to),
    async sealFile(file, name, to) {
      const sink = memorySink(maxFileBytes);
      const { sha256, sessionKeySha256 } = await sealStream(slicesOf(file, watch), { readers: await readersOf(to), signer: ownKey, clock }, sink);
      const label = { name, mediaType: file.type, sizeBytes: file.size, sessionKeySha256 };
      const { armored } = await sealWords('NAME', fileLabelBody(label), { ...to, attachments: [sha256] });
      return { sealed: await sink.finish(), sha256, nameArmored: armored };
    },
    open,
    async openName(armored, what) {
      const { body, refused, signature } = await open(armored, { ...what, kind: 'NAME' });
      return { ...fileLabelOf(body), refused, signature };
    },
    async openFile(sealed, { sha256, signers }) {
      const sink = memorySink(maxFileBytes);
      const expected = { sha256, isSealedElsewhere: false, isSignerHidden: signers === undefined };
      const { signature, signerFingerprint } = await openStream(slicesOf(sealed, watch), await openingFor(signers), expected, sink);
      return { signature, signerFingerprint, file: await sink.finish() };
    },
  };
}
