/**
 * The octets that a PGP/MIME signature covers: the first part of multipart/signed as it stands, with CRLF, without the line break that
 * belongs to the boundary. RFC 3156, 5; RFC 2046, 5.1.1. Pure.
 */
import type { Email } from 'postal-mime';
import type { SignedWithin } from './mail-api.ts';

const parameter = (type: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(type);
  return found?.[1] ?? found?.[2];
};

/** Octets from text that has one character for each, with CRLF. */
function withCrlf(text: string): Uint8Array<ArrayBuffer> {
  const canonical = text.replace(/\r?\n/g, '\r\n');
  return Uint8Array.from({ length: canonical.length }, (_, at) => canonical.charCodeAt(at));
}

export function signedPartOf(raw: Uint8Array, email: Email): SignedWithin | null {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/signed\b/i.test(type)) return null;
  const boundary = parameter(type, 'boundary');
  const signature = email.attachments.find(({ mimeType }) => mimeType === 'application/pgp-signature');
  if (boundary === undefined || signature === undefined) return null;
  const text = new TextDecoder('latin1').decode(raw);
  const first = text.indexOf(`\n--${boundary}`);
  const start = first < 0 ? -1 : text.indexOf('\n', first + 1) + 1;
  const end = start <= 0 ? -1 : text.indexOf(`\n--${boundary}`, start - 1);
  if (end < 0) return null;
  const content = signature.content;
  return {
    kind: 'DETACHED',
    octets: withCrlf(text.slice(start, end).replace(/\r$/, '')),
    signature: typeof content === 'string' ? content : new TextDecoder('latin1').decode(content),
  };
}
