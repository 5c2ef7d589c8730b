/** Seals the example's words as a browser would: a MIME entity, signed by its author, to its readers. */
import { createHash, randomBytes } from 'node:crypto';
import * as openpgp from 'openpgp';
import type { EntityBody, EntityKind, EntitySubject } from '../../../schema/sealed-entity/entity.ts';
import { writeEntityBytes } from '../../../schema/sealed-entity/write-entity.ts';
import { readSealedPackets } from '../sealed/packets.ts';
import type { Pkesk } from '../sealed/pkesk.ts';
import type { ExampleKey } from './example-keys.ts';

export interface Words {
  readonly portalId: string;
  readonly kind: EntityKind;
  readonly about: EntitySubject;
  readonly body: EntityBody;
  readonly author: ExampleKey;
  readonly readers: readonly ExampleKey[];
  readonly at: Date;
  /** SHA-256 of files that belong to it. */
  readonly attachments?: readonly string[];
}
export interface SealedWords {
  readonly pkesks: readonly Pkesk[];
  readonly seipdBytes: Uint8Array;
  readonly sha256: Buffer;
}

export async function sealWords({ portalId, kind, about, body, author, readers, at, attachments = [] }: Words): Promise<SealedWords> {
  const entity = writeEntityBytes({
    portal: portalId, kind, id: randomBytes(16).toString('hex'), about, time: at.toISOString(), signer: author.fingerprint, attachments,
  }, body);
  const sealed = await openpgp.encrypt({
    message: await openpgp.createMessage({ binary: entity, date: at }),
    encryptionKeys: readers.map(({ publicKey }) => publicKey),
    signingKeys: author.privateKey,
    date: at,
    sessionKey: { data: new Uint8Array(randomBytes(32)), algorithm: 'aes256' },
    format: 'binary',
  });
  const { pkesks, seipdBytes } = readSealedPackets(sealed);
  return { pkesks, seipdBytes, sha256: createHash('sha256').update(seipdBytes).digest() };
}
