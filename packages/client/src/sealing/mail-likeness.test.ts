import { expect, it } from 'vitest';
import { looksLikeMail } from './mail-likeness.ts';

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  'From: a@example.com\r\nSubject: XSS\r\n\r\nwords',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n',
  'Content-Type: text/plain; charset=iso-8859-1\n\nx',
  'Content-Type: text/html\n\n<p>x',
  'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSGVsbG8=',
  'Content-Type: text/plain; protected-headers="v1"\nSubject: XSS\n\nx',
  'From alice Thu Nov 26 10:00:00 2026\nFrom: a@b\nDate: x\n\nx',
])('takes a mail, or an entity of a mail program: %s', (text) => expect(looksLikeMail(octets(text))).toBe(true));

it.each(['there is an XSS in your mail', '', 'Hello: you\n\nthere', 'Content-Type: text/plain; charset=utf-8\n\nan XSS', 'Note: see https://x\nTwo: lines', '\n\nFrom: a@b\nTo: c@d\n\nx'])(
  'leaves words as they are: %s', (text) => expect(looksLikeMail(octets(text))).toBe(false),
);

it('looks at 10,000 fields, and not beyond its limit', () => {
  expect(looksLikeMail(octets(`From: a@b\nTo: c@d\n${'X-Header: 1\n'.repeat(10_000)}\nwords`))).toBe(true);
  expect(looksLikeMail(octets('X-Header: 1\n'.repeat(2_000_000)))).toBe(false);
});
