/**
 * A whole mail under the seal: the entity's header fields with `Content-Type: message/rfc822`, an empty line, and the mail's octets as they
 * came, in whatever charset. So a mail program shows it after `gpg --decrypt`, and it is bound like every other text. Pure.
 */
import type { EntityBinding, ReadEntity } from './entity.ts';
import { readEntity, readEntityBytes } from './read-entity.ts';
import { writeEntityBytes } from './write-entity.ts';

const textType = 'Content-Type: text/plain; charset=utf-8\n';
const mailType = 'Content-Type: message/rfc822\n';

/** The octets to seal. @throws RangeError for a malformed binding, or one with a subject of its own: the mail has its own */
export function writeMailEntityBytes(binding: EntityBinding, mail: Uint8Array): Uint8Array<ArrayBuffer> {
  const written = new TextDecoder().decode(writeEntityBytes(binding, { text: '', sections: [] }));
  if (!written.startsWith(textType)) throw new RangeError('A mail under the seal has its own subject.');
  const header = new TextEncoder().encode(`${mailType}${written.slice(textType.length).trimEnd()}\n\n`);
  const whole = new Uint8Array(header.length + mail.length);
  whole.set(header);
  whole.set(mail, header.length);
  return whole;
}

const MAX_HEADER_OCTETS = 16 * 1024;

/** Where the first empty line ends; -1 where there is none near the start. */
function endOfHeader(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, MAX_HEADER_OCTETS);
  for (let at = 0; at < limit; at += 1) {
    if (bytes[at] !== 0x0a) continue;
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return -1;
}

/** What binds the mail, without words, and the mail. Null where it is anything else. */
export function readMailEntity(bytes: Uint8Array): { readonly entity: ReadEntity; readonly mail: Uint8Array } | null {
  const end = endOfHeader(bytes);
  if (end < 0) return null;
  const header = Array.from(bytes.subarray(0, end), (octet) => String.fromCharCode(octet)).join('');
  if (!/^content-type:[ \t]*message\/rfc822[ \t]*\r?$/im.test(header) || !/^laurel-/im.test(header)) return null;
  const entity = readEntity(header);
  return entity.state === 'BOUND' ? { entity, mail: bytes.subarray(end) } : { entity, mail: new Uint8Array() };
}

/** What binds sealed octets, a mail or any other text. */
export const bindingIn = (bytes: Uint8Array): ReadEntity => readMailEntity(bytes)?.entity ?? readEntityBytes(bytes);
