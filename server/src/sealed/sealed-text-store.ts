/** Writes sealed texts that have passed the gate. Commands only, inside their transaction. */
import type { EntityManager } from 'typeorm';
import type { Sealed } from './gate.ts';
import type { ReaderMark } from './reader-policy.ts';
import { SealedTextEntity, SealedTextKeyEntity } from './sealed-text.entity.ts';
import type { SealedTextKind } from './sealed-text-facts.ts';

export interface NewSealedText {
  readonly caseId: string;
  readonly kind: SealedTextKind;
  /** With what is unusual about its readers. A file's octets are in the store, so its text has none. */
  readonly sealed: Omit<Sealed, 'seipdBytes'> & { readonly seipdBytes: Uint8Array | null; readonly marks?: readonly ReaderMark[] };
  readonly authorId: string | null;
}

/** @returns the sealed text's id */
export async function storeSealedText(manager: EntityManager, { caseId, kind, sealed, authorId }: NewSealedText): Promise<string> {
  const seipd = sealed.seipdBytes && Buffer.from(sealed.seipdBytes);
  const body = { caseId, kind, seipd, sha256: Buffer.from(sealed.sha256), readerMarks: [...(sealed.marks ?? [])], authorId };
  const inserted = await manager.insert(SealedTextEntity, body);
  const sealedTextId = String(inserted.identifiers[0]?.['id']);
  await manager.insert(SealedTextKeyEntity, sealed.pkesks.map(({ keyId, bytes }) => ({ sealedTextId, keyId, packet: Buffer.from(bytes) })));
  return sealedTextId;
}
