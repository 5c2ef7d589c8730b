/** Seals the example's files as a browser would: one OpenPGP message each, signed, and a name that ties it to its octets. */
import { createHash, randomBytes } from 'node:crypto';
import * as openpgp from 'openpgp';
import { fileLabelBody } from '../../../schema/sealed-entity/file-label.ts';
import { readSealedPackets } from '../sealed/packets.ts';
import type { ExampleFile } from './example-files.ts';
import type { SealedWords, Words } from './seal-text.ts';

export interface SealedFile {
  readonly body: SealedWords;
  /** As the sealed texts that list it name it: 64 hex digits. */
  readonly sha256: string;
  readonly label: Words['body'];
}

export async function sealFile({ name, mediaType, content }: ExampleFile, { author, readers, at }: Pick<Words, 'author' | 'readers' | 'at'>): Promise<SealedFile> {
  const sessionKey = new Uint8Array(randomBytes(32));
  const sealed = await openpgp.encrypt({
    message: await openpgp.createMessage({ binary: new Uint8Array(content), date: at }),
    encryptionKeys: readers.map(({ publicKey }) => publicKey),
    signingKeys: author.privateKey,
    date: at,
    sessionKey: { data: sessionKey, algorithm: 'aes256' },
    format: 'binary',
  });
  const { pkesks, seipdBytes } = readSealedPackets(sealed);
  const sha256 = createHash('sha256').update(seipdBytes).digest();
  const sessionKeySha256 = createHash('sha256').update(sessionKey).digest('hex');
  return {
    body: { pkesks, seipdBytes, sha256 }, sha256: sha256.toString('hex'),
    label: fileLabelBody({ name, mediaType, sizeBytes: content.length, sessionKeySha256 }),
  };
}
