/** Mails as they arrive, octet by octet: what people's programs write, and what nobody should. */
import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { acceptMail, type Accepted, type Delivery } from '../inbound/accept-mail.ts';

export interface MailParts {
  readonly from?: string | null;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  /** Further header fields, each a line. */
  readonly fields?: readonly string[];
  readonly body?: string;
}

export const crlf = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

export function mailOf({ from = 'Ana <ana@example.net>', to = 'security@example.org', subject = 'A problem', messageId, fields = [], body = 'Hello.' }: MailParts = {}): Buffer {
  const head = [
    ...(from === null ? [] : [`From: ${from}`]), `To: ${to}`, `Subject: ${subject}`, 'Date: Thu, 26 Nov 2026 12:00:00 +0000',
    `Message-ID: ${messageId ?? `<${randomUUID()}@example.net>`}`, ...fields,
  ];
  return Buffer.from(crlf(`${head.join('\n')}\n\n${body}\n`));
}

/** RFC 3156: as Thunderbird and others send. */
export const pgpMime = (armored: string, more = ''): { readonly fields: readonly string[]; readonly body: string } => ({
  fields: ['MIME-Version: 1.0', 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="edge"'],
  body: [
    'This is an OpenPGP/MIME encrypted message (RFC 4880 and 3156)', '--edge', 'Content-Type: application/pgp-encrypted', 'Content-Description: PGP/MIME version identification', '',
    'Version: 1', '', '--edge', 'Content-Type: application/octet-stream; name="encrypted.asc"', 'Content-Disposition: inline; filename="encrypted.asc"', '',
    armored, ...(more === '' ? [] : ['--edge', more]), '--edge--',
  ].join('\n'),
});

/** Read as LMTP delivers it. */
export const accept = async (app: App, raw: Buffer, envelope: Omit<Delivery, 'raw'> = { envelopeFrom: 'ana@example.net', envelopeTo: ['security@example.org'] }): Promise<Accepted> =>
  acceptMail(app, { raw, ...envelope });
