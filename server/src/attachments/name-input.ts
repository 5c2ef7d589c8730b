import { UserRefusal } from '../errors.ts';
import { gate, sealedLimits } from '../sealed/gate.ts';

const path = ['Upload-Metadata', 'name'];

/**
 * The sealed name of an upload, out of its `Upload-Metadata`. Nothing else may stand there: it would be in clear.
 * @returns the armored text @throws UserRefusal with the gate's fault
 */
export function readSealedName(metadata: string | undefined): string {
  if (!metadata) throw new UserRefusal('REQUIRED', 'An upload brings its sealed name: Upload-Metadata: name and the base64 of the armored text.', path);
  const base64 = /^name ([A-Za-z0-9+/]+={0,2})$/.exec(metadata)?.[1];
  if (base64 === undefined) {
    throw new UserRefusal('NOT_ENCRYPTED', 'Only the sealed name comes with a file: Upload-Metadata holds name and the base64 of the armored text, nothing else.', path);
  }
  const armored = Buffer.from(base64, 'base64').toString('utf8');
  gate(armored, { maxBytes: sealedLimits.name, path });
  return armored;
}
