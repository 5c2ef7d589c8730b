/** A receipt with its proof, as a file to keep: the page and the command read the same form. */
import { printKeptReceipt } from '../../../schema/log/kept-receipt.ts';
import { readHash } from '../../../schema/log/checkpoint.ts';

export interface LoggedText {
  /** The receipt's signed text, or a statement. */
  readonly text: string;
  readonly logIndex: number | null;
  readonly inclusionProof: readonly string[] | null;
  readonly checkpoint: string | null;
}

/** With its proof where the log has taken it, else alone. */
export function keptFile({ text, logIndex, inclusionProof, checkpoint }: LoggedText): string {
  if (logIndex === null || inclusionProof === null || checkpoint === null) return text;
  return printKeptReceipt(text, { index: logIndex, hashes: inclusionProof.map(readHash), checkpoint });
}
