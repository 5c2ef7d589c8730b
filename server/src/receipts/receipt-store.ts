/** Makes, stores and logs a receipt. Commands only, inside the transaction that stores the report. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { runNamed } from '../database/named-statement.ts';
import type { PortalKey } from './portal-key.ts';
import { makeReceipt, type ReceiptFacts } from './receipt.ts';

export interface NewReceipt extends ReceiptFacts {
  readonly caseId: string;
}

const storing = {
  name: 'store_receipt',
  text: `
    with stored as (insert into receipt (case_id, signed_text, sha256, received_at, policy_version) values ($1, $2, $3, $4, $5) returning sha256)
    insert into log_leaf (entry_sha256) select sha256 from stored`,
};

/** Its entry in the log goes into the same transaction; the log's sequencer gives the index later. @returns the signed text */
export async function issueReceipt(app: { readonly portalKey: PortalKey }, manager: EntityManager, receipt: NewReceipt): Promise<string> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('A receipt is stored only with its report.');
  const { caseId, receivedAt, policyVersion } = receipt;
  const signedText = await makeReceipt(app.portalKey, receipt);
  const sha256 = createHash('sha256').update(signedText).digest();
  await runNamed(manager, storing, [caseId, signedText, sha256, receivedAt, policyVersion]);
  return signedText;
}
