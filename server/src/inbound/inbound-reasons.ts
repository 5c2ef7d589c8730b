import type { Fault } from '../sealed/faults.ts';

/** Why a mail became no case by itself, beside the faults of the gate, which name what was wrong with its block. */
export const inboundReasons = [
  'PLAIN_TEXT', 'SIGNED_ONLY', 'KEY_BLOCK', 'PRIVATE_KEY', 'TEXT_AROUND_BLOCK', 'DAMAGED_BLOCK', 'OTHER_READERS', 'CLEAR_PART', 'TOO_LARGE_FOR_A_REPORT',
  'NO_SENDER', 'AUTOMATIC', 'UNKNOWN_CASE', 'BROKEN',
] as const;
export type InboundReason = (typeof inboundReasons)[number];

const byFault: Partial<Readonly<Record<Fault, InboundReason>>> = {
  'plain-text': 'PLAIN_TEXT', 'cleartext-signed': 'SIGNED_ONLY', 'detached-signature': 'SIGNED_ONLY', 'not-encrypted': 'SIGNED_ONLY',
  'public-key': 'KEY_BLOCK', 'private-key': 'PRIVATE_KEY', 'text-around-block': 'TEXT_AROUND_BLOCK', 'second-block': 'TEXT_AROUND_BLOCK',
  'too-large': 'TOO_LARGE_FOR_A_REPORT',
};

/** Which rule of the gate a mail broke, in the tray's words. */
export const reasonOf = (fault: Fault): InboundReason => byFault[fault] ?? 'DAMAGED_BLOCK';
