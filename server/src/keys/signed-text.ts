/** What somebody signed with a key that the reader has: manifests, security.txt. Checks and commands import it. */
import * as openpgp from 'openpgp';
import { BadClearsigned, type ClearsignFault, readClearsigned } from './clearsigned.ts';

/** One sentence on why it is not to be believed. */
export class BadSignedText extends Error {
  override readonly name = 'BadSignedText';
}

const sentences: Readonly<Record<ClearsignFault, string>> = {
  'not-one-block': 'is not one signed text with nothing before or after it',
  damaged: 'is damaged',
  'not-signed-by-key': 'is not signed by this key: it was changed, or it is somebody else’s',
};

/**
 * @param what begins the sentence, `security.txt`
 * @returns what was signed, with LF between lines
 * @throws BadSignedText
 */
export async function readSignedText(file: string, keyArmored: string, what: string, now: Date): Promise<string> {
  const key = await openpgp.readKey({ armoredKey: keyArmored }).catch(() => {
    throw new BadSignedText(`The key for ${what} is not one armored OpenPGP key.`);
  });
  try {
    return (await readClearsigned(file, key, now)).text;
  } catch (error) {
    throw error instanceof BadClearsigned ? new BadSignedText(`${what} ${sentences[error.fault]}.`) : error;
  }
}
