/** Adds a reader to a sealed file: new PKESK packets alone; the file itself is not needed and stays where it is. */
import { fromBase64 } from '../../../schema/recovery/base64.ts';
import { sha256Hex } from '../../../packages/client/src/sealing/bytes.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { FilePlace } from './file-api.ts';
import type { FileBindings } from './file-bindings.ts';
import type { PrivateKey, PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { sessionKeyIn, wrapFor } from '../../../packages/client/src/sealing/wrap.ts';

/**
 * The new reader's packets, base64. The server could hand out another text's packets under a file's name: so the file must be
 * listed in a signed text of the case, and the session key must be the one that the file's signed name, or the file itself, gave.
 * @throws CryptoError OTHER_CASE, FILE_NOT_OPENED (nothing vouches for the key yet: open the name or the file), NOT_A_READER, DAMAGED
 */
export async function rewrapFilePackets(
  keyPackets: string,
  reader: PublicKey,
  decryptionKeys: readonly PrivateKey[],
  { caseNumber, sha256 }: FilePlace,
  bindings: FileBindings,
  date: Date,
): Promise<string> {
  if (!bindings.isListed(sha256, caseNumber)) throw new CryptoError('OTHER_CASE', 'No signed text of this case lists the file.');
  const expected = bindings.sessionKeyOf(sha256);
  if (expected === undefined) throw new CryptoError('FILE_NOT_OPENED', 'Nothing that was opened here tells this file’s session key.');
  const sessionKey = await sessionKeyIn(fromBase64(keyPackets), decryptionKeys);
  if ((await sha256Hex(sessionKey.data)) !== expected) throw new CryptoError('OTHER_CASE', 'These key packets belong to something else.');
  return wrapFor(reader, sessionKey, date);
}
