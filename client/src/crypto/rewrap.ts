/**
 * Adds a reader to a sealed text: new PKESK packets beside it, the body's octets untouched. No revocation can undo it, and the
 * server says which texts make a case: so each is opened first, and what it says about itself decides.
 */
import type { ReadEntity } from '../../../schema/sealed-entity/entity.ts';
import { bindingIn } from '../../../schema/sealed-entity/mail-entity.ts';
import type { TextKind } from '../../../packages/client/src/sealing/opened-text.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { decryptBytes, octetsOf, type Opening } from '../../../packages/client/src/sealing/open.ts';
import type { PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { sessionKeyIn, wrapFor } from '../../../packages/client/src/sealing/wrap.ts';

/** Where a text is said to belong. */
export interface Place {
  /** What the reader may have, as the texts say of themselves. */
  readonly kinds: readonly TextKind[];
  readonly portalId: string;
  readonly caseNumber: string;
  /** Whether a person here was shown this text as part of this case, and of no other. */
  readonly wasShown: (sha256: string) => boolean;
  /** Whether a signed text that the reader may have lists the file with this hash as of this case. */
  readonly listsFile: (sha256: string) => boolean;
}

/** A report knows its submission and not its case, and what gpg made knows neither: for these it counts what was shown. */
function belongs(entity: ReadEntity, sha256: string, { kinds, portalId, caseNumber, wasShown, listsFile }: Place): boolean {
  if (entity.state !== 'BOUND') return wasShown(sha256);
  const { portal, kind, about, attachments } = entity.binding;
  if (portal !== portalId || kind === 'note' || !kinds.some((one) => one.toLowerCase() === kind)) return false;
  // A name that is bound to a case may be of a note's file.
  if (kind === 'name' && 'case' in about && !attachments.some(listsFile)) return false;
  return 'case' in about ? about.case === caseNumber : wasShown(sha256);
}

/** The new reader's packets, base64. @throws CryptoError NOT_A_READER, DAMAGED, OTHER_CASE */
export async function rewrapFor(armored: string, reader: PublicKey, opening: Opening, date: Date, place: Place): Promise<string> {
  const { plainBytes, sha256 } = await decryptBytes(armored, opening);
  if (!belongs(bindingIn(plainBytes), sha256, place)) throw new CryptoError('OTHER_CASE', 'The text does not belong to the case.');
  return wrapFor(reader, await sessionKeyIn(await octetsOf(armored), opening.decryptionKeys), date);
}
