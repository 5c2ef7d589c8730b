/**
 * Mails whose words are sealed: RFC 3156, section 4, with the subject protected as mail programs do it (draft-autocrypt-lamps-protected-headers).
 * `hp` of RFC 9788 is left out: with both, Thunderbird shows nothing.
 */
import { randomBytes } from 'node:crypto';
import MimeNode from 'nodemailer/lib/mime-node';
import type { WrittenMail } from './mail-reading.ts';

/** What is sealed of a mail that the server writes: text and HTML under its subject. Lines end with CRLF. */
export function entityToSeal({ subject, text, html }: WrittenMail): Buffer {
  const boundary = `laurel-${randomBytes(12).toString('hex')}`;
  const part = (type: string, words: string): string =>
    [`--${boundary}`, `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit', '', words].join('\n');
  const lines = [
    `Content-Type: multipart/alternative; boundary="${boundary}"; protected-headers="v1"`,
    `Subject: ${subject.replaceAll(/[\r\n]+/g, ' ')}`,
    '',
    part('text/plain', text), part('text/html', html), `--${boundary}--`, '',
  ].join('\n');
  return Buffer.from(lines.replaceAll(/\r?\n/g, '\r\n'));
}

/**
 * The mail around an armored message: its two parts, and nothing of what it says.
 * @param name of the file that programs show which do not open it @param hint for whoever reads the mail's source
 */
export function sealedRoot(armored: string, name: string): MimeNode {
  const root = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"');
  root.createChild('application/pgp-encrypted')
    .setHeader('Content-Description', 'PGP/MIME version identification')
    .setHeader('Content-Transfer-Encoding', '7bit')
    .setContent('Version: 1\r\n');
  root.createChild('application/octet-stream', { filename: `${name}.asc` })
    .setHeader('Content-Description', 'OpenPGP encrypted message')
    .setHeader('Content-Transfer-Encoding', '7bit')
    .setHeader('Content-Disposition', `inline; filename="${name}.asc"`)
    .setContent(armored.replaceAll(/\r?\n/g, '\r\n'));
  return root;
}

/** What a mail says in clear whose words are sealed: the case's number, or nothing. */
export const blandSubject = (number: string | null): string => number ?? 'Sealed';
