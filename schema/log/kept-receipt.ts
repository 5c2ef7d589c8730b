/**
 * A receipt to keep: the signed text as it is, an empty line, and its proof (C2SP tlog-proof). One file, that a person reads and
 * `gpg --verify` takes; a file with the receipt alone is the same without a proof.
 */
import { proofHead, type TlogProof, printTlogProof } from './tlog-proof.ts';

const between = `\n${proofHead}\n`;

/** @param signedText ends with LF */
export const printKeptReceipt = (signedText: string, proof: TlogProof): string => `${signedText}\n${printTlogProof(proof)}`;

export interface KeptReceipt {
  readonly receipt: string;
  readonly proof: string | null;
}

/** @param text with LF line ends; neither part is checked here */
export function splitKeptReceipt(text: string): KeptReceipt {
  const at = text.indexOf(`\n${between}`);
  if (at < 0) return { receipt: text, proof: null };
  return { receipt: text.slice(0, at + 1), proof: text.slice(at + 2) };
}
