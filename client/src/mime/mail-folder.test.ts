import { expect, it } from 'vitest';
import { readMail, readMailHead } from './read-mail.ts';
import { type FolderFile, planOf, readOctets } from './mail-folder.ts';
import { MAX_REPORT_OCTETS, threadMail, withoutFiles } from './thread-mail.ts';

const line = 'From ana@a.example Thu Nov 26 10:00:00 2026';
const file = (name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): FolderFile => ({ name, blob: new Blob([...parts]) });
const mail = (id: string, fields: string, words: string): string => `From: Ana <ana@a.example>\nTo: security@example.org\nDate: Thu, 01 Feb 2024 10:00:00 +0100\nMessage-ID: <${id}>\n${fields}\n${words}\n`;
const plan = (files: readonly FolderFile[], onProgress: (done: number, total: number) => void = () => undefined, signal = new AbortController().signal) =>
  planOf(files, { readHead: async (header) => readMailHead(header).catch((error: { fault: 'UNREADABLE' }) => ({ fault: error.fault })), onProgress, signal });

const folder = [
  file('secure.mbox', `${line}\n${mail('1', 'Subject: XSS\n', 'hello\n\n>From the start')}\n${line}\n${mail('2', 'Subject: Re: XSS\nIn-Reply-To: <1>\n', 'yes')}\n${line}\n${mail('3', 'Subject: away\nAuto-Submitted: auto-replied\n', 'away')}\n`),
  file('cur/1700.M1:2,S', mail('4', 'Subject: SQLi\nX-Spam-Flag: NO\n', 'other')),
  file('cur/1701.M2:2,S', mail('1', 'Subject: XSS\nReceived: by another way\n', 'hello\n\nFrom the start')),
  file('spam.eml', mail('5', 'Subject: win\nX-Spam-Flag: YES\n', 'win')),
  file('dovecot.index', '\x01\x02binary'), file('empty', ''),
  file('undated.eml', 'From: a@b\nSubject: x\nDate: soon\n\nx'),
];

it('says what would be made, what not, and why', async () => {
  const seen: number[] = [];
  const { cases, skipped } = await plan(folder, (done, total) => seen.push(done / total));
  expect(cases.map(({ mails, first }) => [first.head.subject, mails.length, first.head.date])).toEqual([['XSS', 2, '2024-02-01T09:00:00.000Z'], ['SQLi', 1, '2024-02-01T09:00:00.000Z']]);
  expect(skipped.map(({ where, reason }) => [where.replace(/, octet.*/, ''), reason])).toEqual([
    ['secure.mbox', 'AUTOMATIC'], ['cur/1701.M2:2,S', 'TWICE'], ['spam.eml', 'SPAM'], ['dovecot.index', 'NO_MAIL'], ['empty', 'NO_MAIL'], ['undated.eml', 'NO_DATE'],
  ]);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

it('makes the same keys of the same mails, wherever they stand, and other keys of others', async () => {
  const keys = async (files: readonly FolderFile[]) => (await plan(files)).cases.map(({ key }) => key);
  const once = await keys(folder);
  expect(once.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))).toBe(true);
  expect(await keys([file('moved.mbox', `${line}\n${mail('0', 'Subject: first\n', 'x')}\n`, await (folder[0]?.blob.text() ?? '')), ...folder.slice(1)])).toEqual(expect.arrayContaining(once));
  expect(new Set([...once, ...(await keys([file('a', mail('1', 'Subject: XSS\n', 'changed'))]))]).size).toBe(3);
});

it('gives each mail as it was written', async () => {
  const { cases } = await plan(folder);
  const [first] = cases[0]?.mails ?? [];
  expect(first && new TextDecoder().decode(await readOctets(first))).toBe(mail('1', 'Subject: XSS\n', 'hello\n\nFrom the start'));
});

it('makes one mail of a thread, from which every word and file comes back', async () => {
  const octets = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const mails = [
    octets(mail('1', 'Subject: XSS\nContent-Type: text/plain; charset=iso-8859-1\n', 'gr\xfc\xdfe\n--b--')),
    octets(mail('2', 'Subject: Re: XSS\nContent-Type: multipart/mixed; boundary=b\n', '--b\nContent-Type: text/plain\n\nsee\n--b\nContent-Type: image/png; name=a.png\n\nx\n--b--')),
  ];
  const read = await readMail(await threadMail(mails, await readMailHead(mails[0] ?? new Uint8Array())));
  expect(read).toMatchObject({ subject: 'XSS', from: 'Ana <ana@a.example>', date: '2024-02-01T09:00:00.000Z', messageId: '<1>' });
  expect(read.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['Ana <ana@a.example> · 2024-02-01T09:00:00.000Z · XSS', 'grüße\n--b--'], ['Ana <ana@a.example> · 2024-02-01T09:00:00.000Z · Re: XSS', 'see'],
  ]);
  expect(read.files.map(({ name }) => name)).toEqual(['a.png']);
});

it('leaves files out where a mail does not fit, and names them by their hash', async () => {
  const large = await readMail(new TextEncoder().encode(mail('1', 'Subject: XSS\nContent-Type: multipart/mixed; boundary=b\n', `--b\nContent-Type: text/plain\n\n${'words '.repeat(300_000)}\n--b\nContent-Type: image/png; name="a\u202Eb.png"\nContent-Transfer-Encoding: base64\n\neA==\n--b--`)));
  const octets = await withoutFiles(large, MAX_REPORT_OCTETS);
  expect(octets.length).toBeLessThanOrEqual(MAX_REPORT_OCTETS);
  const again = await readMail(octets);
  expect(again).toMatchObject({ subject: 'XSS', messageId: '<1>', files: [] });
  expect(again.text).toMatch(/words\s+\[Cut here: it did not fit under the seal\.\]/);
  expect(again.text).toContain('- a[U+202E]b.png (image/png, 1 octets), SHA-256 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881');
});

it('stops where it is told to', async () => {
  const stop = new AbortController();
  await expect(plan([file('a.mbox', `${line}\n${mail('1', 'Subject: x\n', 'x')}\n${line}\n${mail('2', 'Subject: y\n', 'x')}\n`)], () => stop.abort(), stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

it('looks through 5,000 mails, in pieces', async () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `${line}\n${mail(`m${at}`, `Subject: issue ${at}\n`, 'x'.repeat(2_000))}\n`);
  const start = performance.now();
  const { cases } = await plan([file('large.mbox', ...many)]);
  expect(cases).toHaveLength(5_000);
  expect(performance.now() - start).toBeLessThan(15_000);
}, 20_000);
