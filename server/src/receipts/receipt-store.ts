/** Makes, stores and logs a receipt. Commands only, inside the transaction that stores the report. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PortalKey } from './portal-key.ts';
import { LogLeafEntity, ReceiptEntity } from './receipt.entity.ts';
import { makeReceipt, type ReceiptFacts } from './receipt.ts';

export interface NewReceipt extends ReceiptFacts {
  readonly caseId: string;
}

/** Its entry in the log goes into the same transaction; the log's sequencer gives the index later. @returns the signed text */
export async function issueReceipt(app: { readonly portalKey: PortalKey }, manager: EntityManager, receipt: NewReceipt): Promise<string> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('A receipt is stored only with its report.');
  const { caseId, receivedAt, policyVersion } = receipt;
  const signedText = await makeReceipt(app.portalKey, receipt);
  const sha256 = createHash('sha256').update(signedText).digest();
  await manager.insert(ReceiptEntity, { caseId, signedText, sha256, receivedAt, policyVersion });
  await manager.insert(LogLeafEntity, { entrySha256: sha256 });
  return signedText;
}
