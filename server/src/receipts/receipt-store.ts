/** Stores a receipt and its entry in the log together. Commands only, inside the transaction that stores the report. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { LogLeafEntity, ReceiptEntity } from './receipt.entity.ts';

export interface NewReceipt {
  readonly caseId: string;
  readonly signedText: string;
  readonly receivedAt: Date;
  readonly policyVersion: number;
}

export async function storeReceipt(manager: EntityManager, receipt: NewReceipt): Promise<void> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('A receipt is stored only with its report.');
  const sha256 = createHash('sha256').update(receipt.signedText).digest();
  await manager.insert(ReceiptEntity, { ...receipt, sha256 });
  await manager.insert(LogLeafEntity, { entrySha256: sha256 });
}
