/**
 * The one OpenPGP message that a mail is, inline or as PGP/MIME (RFC 3156, section 4), or why it is none. What stands in clear beside it
 * would be lost or stay in clear, so such a mail goes to a person whole. Pure; the gate judges the block itself.
 */
import type { ParsedMail } from 'mailparser';
import type { InboundReason } from './inbound-reasons.ts';

/** The armored text, or a reason. */
export type OpenPgpPart = { readonly armored: string } | InboundReason;

const begin = '-----BEGIN PGP ';

/** Of a mail that is too large to be taken apart: why it is no report. */
export function unparsed(raw: Buffer): InboundReason {
  if (raw.includes('PGP PRIVATE KEY BLOCK')) return 'PRIVATE_KEY';
  return raw.includes(`${begin}MESSAGE`) ? 'TOO_LARGE_FOR_A_REPORT' : 'PLAIN_TEXT';
}

export function openPgpPart({ text, html, attachments }: ParsedMail): OpenPgpPart {
  const [control, body, ...others] = attachments;
  const hasClear = (text ?? '').trim() !== '' || typeof html === 'string';
  if (control?.contentType === 'application/pgp-encrypted' && body !== undefined) {
    if (hasClear || others.length > 0) return 'CLEAR_PART';
    return { armored: body.content.toString('latin1') };
  }
  const words = text ?? '';
  if (words.includes('PGP PRIVATE KEY BLOCK') || attachments.some(({ content }) => content.includes('PGP PRIVATE KEY BLOCK'))) return 'PRIVATE_KEY';
  if (!words.includes(begin)) return attachments.some(({ contentType }) => contentType === 'application/pgp-signature') ? 'SIGNED_ONLY' : 'PLAIN_TEXT';
  return typeof html === 'string' || attachments.length > 0 ? 'CLEAR_PART' : { armored: words };
}
