/**
 * The package's door to receipts: what a portal signed, and where it stands in the portal's log. Reads what the SPA's verify page reads: a
 * receipt alone, one kept with its proof, checkpoints, consistency proofs, statements about keys.
 */
import { type Finding, type GivenFile, judgeFiles } from '../../../schema/log/judge-files.ts';
import { verifyReceiptText } from './sealing/clearsign.ts';
import { readPublicKey } from './sealing/keys.ts';

export type { Checkpoint } from '../../../schema/log/checkpoint.ts';
export { BadProof, type ProofFault } from '../../../schema/log/bad-proof.ts';
export type { FileFault, Finding, GivenFile, GrowthVerdict, Place } from '../../../schema/log/judge-files.ts';
export { keptFile, type LoggedText } from './kept-file.ts';

export interface VerifyOptions {
  /** `/portal-key.asc`, as it was kept: asked for anew it proves nothing about a portal that lies. */
  readonly portalKeyArmored: string;
  /** How to get `/log/consistency/FROM/TO` where two checkpoints are held against each other. Absent: nobody is asked. */
  readonly askGrowth?: (from: number, to: number) => Promise<string | null>;
  readonly now?: Date;
}

/**
 * What each file proves, and what they prove together. Asks nobody by itself.
 * @throws BadProof BAD_KEY, CryptoError MALFORMED_KEY where the portal's key is none
 */
export async function verifyFiles(files: readonly GivenFile[], { portalKeyArmored, askGrowth = async () => null, now = new Date() }: VerifyOptions): Promise<readonly Finding[]> {
  const portalKey = await readPublicKey(portalKeyArmored);
  const signedWords = async (receipt: string): Promise<string | null> => {
    const { valid, text } = await verifyReceiptText(receipt, portalKey, now);
    return valid ? text : null;
  };
  return judgeFiles(files, { portalKeyArmored, signedWords, askGrowth });
}

/** One receipt, with its proof or without. @returns a RECEIPT, whose `place` is null where no proof came; or a FAULT */
export async function verifyReceipt(text: string, options: VerifyOptions): Promise<Extract<Finding, { readonly kind: 'RECEIPT' | 'FAULT' }>> {
  const [finding] = await verifyFiles([{ name: 'receipt', text }], options);
  return finding?.kind === 'RECEIPT' || finding?.kind === 'FAULT' ? finding : { kind: 'FAULT', name: 'receipt', fault: 'NOT_ONE_BLOCK' };
}
