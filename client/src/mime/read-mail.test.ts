import { expect, it } from 'vitest';
import { readMail, readMailHead } from './read-mail.ts';

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const lines = (...all: readonly string[]): string => all.join('\r\n');

/** Read, and in a time in which nobody waits. */
async function read(raw: string | Uint8Array, limitMs = 8_000) {
  const start = performance.now();
  const mail = await readMail(typeof raw === 'string' ? octets(raw) : raw);
  expect(performance.now() - start).toBeLessThan(limitMs);
  return mail;
}

const mixed = (...parts: readonly string[]): string =>
  lines('From: Ana <Ana@Example.com>', 'Subject: =?utf-8?q?XSS_in_gr=C3=BC=C3=9Fe?=', 'Content-Type: multipart/mixed; boundary="b"', '', ...parts.map((part) => `--b\r\n${part}`), '--b--', '');

it('reads what mail programs write', async () => {
  const mail = await read(mixed(
    lines('Content-Type: multipart/alternative; boundary=c', '', '--c', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', 'gr=C3=BC=', '=C3=9Fe', '--c', 'Content-Type: text/html', '', '<b>other</b>', '--c--'),
    lines('Content-Type: image/png; name=poc.png', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename="poc.png"', '', 'iVBORw0K'),
    lines('Content-Type: text/calendar', '', 'BEGIN:VCALENDAR'),
    lines('Content-Type: message/rfc822', '', 'Subject: inner', '', 'within'),
  ));
  expect(mail).toMatchObject({ subject: 'XSS in grüße', from: 'Ana <Ana@Example.com>', fromAddress: 'ana@example.com', text: 'grüße', textFrom: 'PLAIN' });
  expect(mail.files.map(({ name, isMail }) => [name, isMail])).toEqual([['poc.png', false], ['invitation.ics', false], ['message.eml', true]]);
  expect([...(mail.files[0]?.bytes ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  expect(new TextDecoder().decode(mail.files[2]?.bytes)).toContain('within');
});

it('reads the charsets of the world, and shows what it cannot as far as it can', async () => {
  const inCharset = async (charset: string, text: string) => (await read(latin1(`Content-Type: text/plain; charset=${charset}\r\n\r\n${text}`))).text;
  expect(await inCharset('iso-8859-1', 'gr\xfc\xdfe')).toBe('grüße');
  expect(await inCharset('windows-1251', '\xcf\xf0\xe8')).toBe('При');
  expect(await inCharset('shift_jis', '\x83\x65')).toBe('テ');
  expect(await inCharset('utf-8', 'gr\xfc')).toBe('gr\uFFFD');
  expect(await inCharset('no-such-charset-9', 'plain')).toBe('plain');
  expect(await inCharset('"utf-7"', '+ADw-script+AD4-')).toContain('script');
});

it('makes text of HTML, with nothing hidden and nothing fetched', async () => {
  const html = '<html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script><p style="display:none">hidden</p><p>Open <a href="https://evil.example/?id=1">your bank</a><img src="https://track.example/p.gif" width=1><img src=x onerror=alert(1) alt="chart"></p><ul><li>one<li>two &amp; &#x202e;three</ul></body></html>';
  const mail = await read(`From: a@b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  expect(mail.textFrom).toBe('HTML');
  expect(mail.text).toBe('hidden\n\nOpen your bank [https://evil.example/?id=1][chart]\n\n- one\n- two & [U+202E]three');
});

it('shows names that turn around or hide as they are', async () => {
  const mail = await read(mixed(lines(`Content-Type: application/octet-stream; name="invoice\u202Efdp.exe"`, 'Content-Disposition: attachment', '', 'x'), lines('Content-Type: text/plain', '', 'a')));
  expect(mail.files[0]?.shownName).toBe('invoice[U+202E]fdp.exe');
  const turned = await readMailHead(octets('From: "security@example.com \u202E" <a@b>\r\nSubject: a\u200Bb\r\n\r\n'));
  expect(turned).toMatchObject({ from: 'security@example.com [U+202E] <a@b>', subject: 'a[U+200B]b' });
});

it('refuses what is nested 200 deep, in thousands of parts, or in headers without end', async () => {
  const deep = Array.from({ length: 200 }, (_, at) => lines(`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`, '')).join('');
  await expect(readMail(octets(deep))).rejects.toMatchObject({ fault: 'TOO_DEEP' });
  await expect(readMail(octets(mixed(...Array.from({ length: 1_200 }, () => '\r\nx'))))).rejects.toMatchObject({ fault: 'TOO_MANY_PARTS' });
  const evading = `Content-Type: multipart/mixed; boundary*0=b\r\n\r\n${'--b\r\n\r\n'.repeat(30_000)}`;
  await expect(readMail(octets(evading))).rejects.toMatchObject({ fault: 'TOO_MANY_PARTS' });
  await expect(readMail(octets(`From: a@b\r\n${'X-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(40_000)}\r\nx`))).rejects.toMatchObject({ fault: 'HEADERS_TOO_LARGE' });
  await expect(readMail(new Uint8Array(41 * 1024 * 1024))).rejects.toMatchObject({ fault: 'TOO_LARGE' });
});

it('reads 10,000 fields, and 200 mails within mails, which are listed and not opened', async () => {
  const many = await read(`From: a@b\r\nSubject: first\r\n${'Subject: other\r\nX: 1\r\n'.repeat(5_000)}\r\nwords`);
  expect(many).toMatchObject({ subject: 'first', text: 'words' });
  const within = await read(`Content-Type: message/rfc822\r\n\r\n`.repeat(200));
  expect(within.files).toHaveLength(1);
});

it('reads 20 MB of base64 zeros', async () => {
  const line = `${'A'.repeat(76)}\r\n`;
  const mail = await read(mixed(lines('Content-Type: text/plain', '', 'see the file'), `Content-Type: application/zip; name=z.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${line.repeat(Math.ceil(20_000_000 / line.length))}`), 15_000);
  expect(mail.text).toBe('see the file');
  expect(mail.files[0]?.bytes.length).toBeGreaterThan(14_000_000);
}, 30_000);

it('survives boundaries that lie', async () => {
  const lying = [
    'Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nwords\r\n--x--',
    'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nwords',
    'Content-Type: multipart/mixed; boundary=a; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--a\r\n\r\nwords\r\n--b--',
    'Content-Type: multipart/mixed; boundary=b\r\n\r\nnever begun',
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n--b--\r\n--b--',
    'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b\r\n\r\n--b\r\n\r\nwords',
  ];
  for (const raw of lying) expect(await read(raw)).toMatchObject({ signed: null });
});

it('takes a part that claims to be of Laurel’s format for words', async () => {
  const mail = await read(mixed(lines('Content-Type: text/plain', 'Laurel-Format: 1', 'Laurel-Kind: note', 'Laurel-Case: LRL-2026-000001', '', '## Title', '', 'trust me')));
  expect(mail.text).toBe('## Title\r\n\r\ntrust me'.replaceAll('\r\n', '\n'));
});

it('finds what was signed, and what is sealed within', async () => {
  const part = lines('Content-Type: text/plain', '', 'signed words', '');
  const signed = await read(lines('From: a@b', 'Content-Type: multipart/signed; micalg=pgp-sha256; protocol="application/pgp-signature"; boundary="s"', '', '--s', part, '--s', 'Content-Type: application/pgp-signature; name=signature.asc', '', '-----BEGIN PGP SIGNATURE-----', '--s--', ''));
  expect(signed.signed?.kind).toBe('DETACHED');
  expect(signed.signed?.kind === 'DETACHED' ? new TextDecoder().decode(signed.signed.octets) : '').toBe(part);
  const inline = await read('From: a@b\nTo: c@d\n\nhi\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\nbye');
  expect(inline.sealedWithin).toBe('-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----');
  const clear = await read('From: a@b\nTo: c@d\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nx\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n');
  expect(clear.signed?.kind).toBe('CLEARSIGNED');
});
