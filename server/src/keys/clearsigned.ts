/**
 * Reads a clearsigned text strictly: receipts and proofs. OpenPGP programs accept words before and after the signed block, other
 * line ends and blanks at line ends; the words can mislead a reader, the rest changes the octets. So a file is reduced to one form
 * first, and words around the block are refused.
 */
import * as openpgp from 'openpgp';
import { oneClearsignedBlock } from '../../../schema/clearsigned-form.ts';
import { slightlyAhead } from './clocks.ts';

/** Why it is no clearsigned text with a good signature by the key. */
export type ClearsignFault = 'not-one-block' | 'damaged' | 'not-signed-by-key';
export class BadClearsigned extends Error {
  readonly fault: ClearsignFault;
  constructor(fault: ClearsignFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Clearsigned {
  /** What was signed, with LF between lines, and nothing else of the file. */
  readonly text: string;
  /** The file in its one form. */
  readonly signedText: string;
  /** Which of the keys signed, in the order given; a text has at least one signature by the first, and none by others. */
  readonly signers: readonly openpgp.Key[];
}

/**
 * LF line ends, no blanks at line ends, no empty lines around, no byte order mark.
 * @throws BadClearsigned where anything but one clearsigned block is left
 */
export function canonicalClearsigned(file: string): string {
  const text = oneClearsignedBlock(file);
  if (text === null) throw new BadClearsigned('not-one-block');
  return text;
}

/**
 * @param required must have signed @param others may have signed too; a signature by anybody else is a fault
 * @throws BadClearsigned
 */
export async function readClearsigned(
  file: string,
  required: openpgp.Key,
  now: Date,
  others: readonly openpgp.Key[] = [],
): Promise<Clearsigned> {
  const signedText = canonicalClearsigned(file);
  const message = await openpgp.readCleartextMessage({ cleartextMessage: signedText }).catch(() => {
    throw new BadClearsigned('damaged');
  });
  const keys = [required, ...others];
  // It throws where the signature names an algorithm that nobody knows.
  const { data, signatures } = await openpgp.verify({ message, verificationKeys: keys, date: slightlyAhead(now) }).catch(() => {
    throw new BadClearsigned('damaged');
  });
  const signed = new Set<openpgp.Key>();
  for (const { keyID, verified } of signatures) {
    await verified.catch(() => {
      throw new BadClearsigned('not-signed-by-key');
    });
    for (const key of keys) if (key.getKeys(keyID).length > 0) signed.add(key);
  }
  if (!signed.has(required)) throw new BadClearsigned('not-signed-by-key');
  return { text: data.replaceAll('\r\n', '\n'), signedText, signers: keys.filter((key) => signed.has(key)) };
}
