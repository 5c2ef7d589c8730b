/**
 * The receipt: the portal's signed statement of what sealed bytes it received, and when. One stored form, LF line ends, never
 * signed again: its SHA-256 is what the log keeps.
 */
import type { PortalKey } from './portal-key.ts';

export interface ReceiptPart {
  /** 'report', 'title': starts the lines about it, with a capital letter. */
  readonly label: string;
  /** Of the SEIPD packet's exact octets. */
  readonly sha256: Uint8Array;
  /** As the PKESK packets name them. */
  readonly readers: readonly string[];
}

export interface ReceiptFacts {
  readonly portalId: string;
  readonly number: string;
  /** The idempotencyKey, a UUID. */
  readonly submissionId: string;
  readonly receivedAt: Date;
  readonly parts: readonly ReceiptPart[];
  readonly policyVersion: number;
}

/** Before it is signed. */
export function receiptText({ portalId, number, submissionId, receivedAt, parts, policyVersion }: ReceiptFacts): string {
  const ofPart = ({ label, sha256, readers }: ReceiptPart): string[] => {
    const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
    return [`${name} SHA-256: ${Buffer.from(sha256).toString('hex')}`, `${name} readers: ${readers.join(' ')}`];
  };
  return [
    'Laurel receipt 1',
    `Portal: ${portalId}`,
    `Case: ${number}`,
    `Submission: ${submissionId}`,
    `Received: ${receivedAt.toISOString()}`,
    `Policy version: ${policyVersion}`,
    ...parts.flatMap(ofPart),
  ].join('\n');
}

/** Clearsigned; signing twice gives other octets, so whoever calls this stores what it returns. */
export async function makeReceipt(portalKey: PortalKey, facts: ReceiptFacts): Promise<string> {
  return portalKey.clearsign(receiptText(facts), facts.receivedAt);
}
