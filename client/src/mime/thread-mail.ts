/**
 * One mail out of the mails of a thread, to be sealed as one report: multipart/digest (RFC 2046, 5.1.5), each mail within as it came. What
 * does not fit under the seal is told by name and hash, and stays in the folder. Pure.
 */
import { joinBytes, sha256Hex } from '../../../packages/client/src/sealing/bytes.ts';
import { memberlessGroup } from './made-mail.ts';
import type { MailHead, ReadMail } from './mail-api.ts';

/** A sealed text holds 1 MiB; binding, signature and packets need room too. */
export const MAX_REPORT_OCTETS = 1024 * 1024 - 16 * 1024;

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

function headerOf({ from, to, date, subject, messageId }: Omit<MailHead, 'nature' | 'references'>): string {
  const fields = [
    ...(from === null ? [] : [`From: ${from.includes('@') ? from : memberlessGroup(from)}`]),
    ...(to.length === 0 ? [] : [`To: ${to.join(', ')}`]),
    ...(date === null ? [] : [`Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`]),
    ...(subject === null ? [] : [`Subject: ${subject}`]),
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'MIME-Version: 1.0',
  ];
  return `${fields.join('\n')}\n`;
}

/** A line that stands in none of the mails. */
async function boundaryFor(mails: readonly Uint8Array[]): Promise<string> {
  const hashes = await Promise.all(mails.map(sha256Hex));
  return `laurel-${(await sha256Hex(octets(hashes.join()))).slice(0, 40)}`;
}

/** One mail stays as it is. */
export async function threadMail(mails: readonly Uint8Array[], head: MailHead): Promise<Uint8Array> {
  const [first] = mails;
  if (first === undefined) throw new RangeError('A thread has mails.');
  if (mails.length === 1) return first;
  const boundary = await boundaryFor(mails);
  const parts = mails.flatMap((mail) => [octets(`\n--${boundary}\nContent-Type: message/rfc822\n\n`), mail]);
  return joinBytes([octets(`${headerOf(head)}Content-Type: multipart/digest; boundary="${boundary}"\n`), ...parts, octets(`\n--${boundary}--\n`)]);
}

const MAX_LISTED = 100;

/** A mail's words alone, and its files by name and hash. @param room in octets */
export async function withoutFiles(mail: ReadMail, room: number): Promise<Uint8Array> {
  const listed = await Promise.all(
    mail.files.slice(0, MAX_LISTED).map(async ({ shownName, mimeType, bytes }) => `- ${shownName ?? 'without a name'} (${mimeType}, ${bytes.length} octets), SHA-256 ${await sha256Hex(bytes)}`),
  );
  const notes = listed.length === 0 ? '' : `\n\n[These files did not fit under the seal, and stayed in the folder:\n${listed.join('\n')}]\n`;
  const header = `${headerOf(mail)}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`;
  const left = Math.max(0, room - octets(header + notes).length - 100);
  const words = octets(mail.text);
  const shown = words.length <= left ? mail.text : `${new TextDecoder().decode(words.subarray(0, left)).replace(/\uFFFD+$/, '')}\n\n[Cut here: it did not fit under the seal.]`;
  return octets(header + shown + notes);
}
