import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../sealed/armor.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { accept, crlf, mailOf, pgpMime } from '../testing/mails.ts';
import { caseAddress } from './case-address.ts';
import { inboundStates } from './inbound-facts.ts';
import type { InboundReason } from './inbound-reasons.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

interface Kept {
  readonly state: string;
  readonly reason: InboundReason | null;
  readonly sender: string | null;
  readonly words: Buffer;
}
/** The last mail, opened. */
async function kept(): Promise<Kept> {
  const { rows: [row] } = await play.app.pool.query<{ state: string; reason: InboundReason | null; sender: string | null; packet: Buffer; seipd: Buffer }>(
    `select state, reason, sender, coalesce(whole_packet, packet) as packet, coalesce(whole_seipd, seipd) as seipd from inbound_mail order by id desc limit 1`);
  if (!row) throw new Error('Nothing is kept.');
  const message = await openpgp.readMessage({ armoredMessage: assemble([row.packet], row.seipd) });
  const { data } = await openpgp.decrypt({ message, decryptionKeys: play.team.privateKey, format: 'binary' });
  return { ...row, words: Buffer.from(data) };
}

const type = (value: string, ...more: readonly string[]): { fields: readonly string[] } => ({ fields: ['MIME-Version: 1.0', `Content-Type: ${value}`, ...more] });
const nested = (depth: number): string => Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('');

describe('what nobody should send, and somebody does', () => {
  const inputs: readonly (readonly [string, () => Buffer, Partial<Pick<Kept, 'reason' | 'sender'>>])[] = [
    ['MIME nested 200 deep', () => Buffer.from(crlf(`From: ana@example.net\n${nested(200)}\nhello\n`)), { reason: 'PLAIN_TEXT' }],
    ['mails in mails, 2,000 deep', () => Buffer.from(crlf(`From: ana@example.net\n${'Content-Type: message/rfc822\n\n'.repeat(2_000)}x\n`)), { reason: 'PLAIN_TEXT' }],
    ['20,000 parts', () => mailOf({ ...type('multipart/mixed; boundary=x'), body: '--x\n\na\n'.repeat(20_000) }), { reason: 'BROKEN', sender: 'ana@example.net' }],
    ['a charset that does not exist', () => mailOf({ ...type('text/plain; charset=klingon-8'), body: 'Hall\u00f6' }), { reason: 'PLAIN_TEXT' }],
    ['octets that are no UTF-8', () => Buffer.concat([mailOf(type('text/plain; charset=utf-8')), Buffer.of(0xff, 0xfe, 0xc3, 0x28)]), { reason: 'PLAIN_TEXT' }],
    ['an invitation', () => mailOf({ ...type('text/calendar; method=REQUEST'), body: 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR' }), { reason: 'PLAIN_TEXT' }],
    ['nothing at all', () => Buffer.alloc(0), { reason: 'NO_SENDER', sender: null }],
    ['a head alone', () => Buffer.from('From: ana@example.net'), { reason: 'PLAIN_TEXT', sender: 'ana@example.net' }],
    ['a body alone', () => Buffer.from('\r\n\r\nhello'), { reason: 'NO_SENDER', sender: null }],
    ['only HTML', () => mailOf({ ...type('text/html'), body: '<div>'.repeat(5_000) }), { reason: 'PLAIN_TEXT' }],
    ['a boundary that never comes', () => mailOf({ ...type('multipart/mixed; boundary=x'), body: '--y\nhello' }), { reason: 'PLAIN_TEXT' }],
    ['an empty boundary', () => mailOf({ ...type('multipart/mixed; boundary=""'), body: '--\n\nhello' }), { reason: 'PLAIN_TEXT' }],
    ['10,000 header fields', () => mailOf({ fields: Array.from({ length: 10_000 }, (_, at) => `X-${at}: ${'v'.repeat(60)}`) }), { reason: 'PLAIN_TEXT' }],
    ['a head of three megabytes', () => mailOf({ fields: [`X: ${'v'.repeat(3_000_000)}`] }), { reason: 'PLAIN_TEXT', sender: 'ana@example.net' }],
    ['a header folded 50,000 times', () => mailOf({ fields: [`References: ${'<a@b>\n '.repeat(50_000)}`] }), {}],
    ['100,000 brackets in From', () => mailOf({ from: '('.repeat(100_000) }), { sender: null }],
    ['NULs everywhere', () => Buffer.from(crlf('From: ana\0@example.net\nSubject: \0\nMessage-ID: <a\0b@c>\n\n\0words\0\n')), { reason: 'PLAIN_TEXT' }],
    ['8-bit headers', () => Buffer.from(crlf('From: Ren\u00e9 <rene@example.net>\nSubject: gr\u00fc\u00df\n\nhello\n'), 'latin1'), { sender: 'rene@example.net' }],
    ['a Content-Length that lies', () => mailOf({ fields: ['Content-Length: 3', 'Content-Length: 99999999999999999999'] }), { reason: 'PLAIN_TEXT' }],
    ['no From', () => mailOf({ from: null }), { reason: 'NO_SENDER', sender: null }],
    ['two in From', () => mailOf({ from: 'ana@example.net, bo@example.net' }), { sender: null }],
    ['two From fields', () => mailOf({ fields: ['From: bo@example.net'] }), { sender: null }],
    ['a group in From', () => mailOf({ from: 'Team: ana@example.net;' }), { sender: null }],
    ['a name that is an address', () => mailOf({ from: '"security@example.org" <eve@example.net>' }), { sender: 'eve@example.net' }],
    ['an address with a line end', () => mailOf({ from: 'ana@example.net\n Bcc: all@example.net' }), {}],
    ['5,000 recipients', () => mailOf({ to: Array.from({ length: 5_000 }, (_, at) => `r${at}@example.org`).join(', ') }), { reason: 'PLAIN_TEXT' }],
    ['a text that is signed and open', () => mailOf({ body: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nopen\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----' }), { reason: 'SIGNED_ONLY' }],
    ['PGP/MIME that is signed only', () => mailOf({ ...type('multipart/signed; protocol="application/pgp-signature"; boundary=x'), body: '--x\nContent-Type: text/plain\n\nopen\n--x\nContent-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n--x--' }), { reason: 'SIGNED_ONLY' }],
    ['a private key', () => mailOf({ body: '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----' }), { reason: 'PRIVATE_KEY' }],
    ['a private key in a file', () => mailOf({ ...type('multipart/mixed; boundary=x'), body: '--x\n\nhere\n--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment\n\n-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n--x--' }), { reason: 'PRIVATE_KEY' }],
    ['a public key', () => mailOf({ body: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----' }), { reason: 'KEY_BLOCK' }],
    ['a block without its end', () => mailOf({ body: '-----BEGIN PGP MESSAGE-----\n\nAAAA' }), { reason: 'DAMAGED_BLOCK' }],
    ['three megabytes of empty lines in a block', () => mailOf({ body: `-----BEGIN PGP MESSAGE-----\n${'\n'.repeat(3_000_000)}` }), { reason: 'TOO_LARGE_FOR_A_REPORT' }],
    ['a bounce to a recipient with a NUL', () => mailOf({
      ...type('multipart/report; report-type=delivery-status; boundary=x'),
      body: '--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a\0b@example.net\nStatus: 5.1.1\n\n--x\nContent-Type: message/rfc822\n\nMessage-ID: <a@example.org>\n\n--x--',
    }), { reason: 'PLAIN_TEXT' }],
    ['a bounce of nothing of ours', () => mailOf({ ...type('multipart/report; report-type=delivery-status; boundary=x'), from: 'MAILER-DAEMON@example.net', body: '--x\n\nfailed\n--x--' }), {}],
  ];

  it.each(inputs)('is kept whole, sealed: %s', async (_name, raw, expected) => {
    const octets = raw();
    expect(await accept(play.app, octets)).toBe('WAITING');
    const found = await kept();
    expect(found).toMatchObject({ state: 'WAITING', ...expected });
    expect(found.words.equals(octets)).toBe(true);
  });

  it('has left nothing in a log', () => {
    expect(play.logged()).toBe('');
  });
});

/** As random as a linear congruential generator is, and the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const pieces = ['\r\n', '\r\n\r\n', '\n', '\0', '--edge', 'From: eve@example.net\r\n', 'Content-Type: multipart/mixed; boundary="', '-----BEGIN PGP MESSAGE-----', '-----END PGP MESSAGE-----\r\n',
  'Auto-Submitted: auto-replied\r\n', '=', '\u00e4', '>', 'Content-Transfer-Encoding: base64\r\n', 'To: '];
function mutated(raw: Buffer, next: (below: number) => number): Buffer {
  let octets = raw;
  for (let left = next(3); left > 0; left -= 1) {
    // Half of them hit the head, which says what the rest is.
    const at = next(next(2) === 0 ? Math.min(octets.length, 400) + 1 : octets.length + 1);
    const [before, after] = [octets.subarray(0, at), octets.subarray(at)];
    const moves = [
      () => Buffer.concat([before, after.subarray(next(80))]),
      () => Buffer.concat([before, Buffer.from(pieces[next(pieces.length)] ?? '', 'latin1'), after]),
      () => Buffer.concat([before, Buffer.of(next(256)), after.subarray(1)]),
      () => before,
      () => Buffer.concat([before, octets.subarray(0, next(400)), after]),
    ];
    octets = moves[next(moves.length)]?.() ?? octets;
  }
  return octets;
}

it.each([1, 2, 3])('ends each of a hundred mutated mails as a case, a message, a row of the tray, a bounce or a drop, and loses no octet of it: %i', async (seed) => {
  const { caseId, number } = await play.report();
  const to = caseAddress(play.app.portalKey, 'security@example.org', { number, correspondent: play.reporter.viewer.accountId });
  const armored = await play.seal('The words of a report.');
  const originals: readonly Parameters<typeof mailOf>[0][] = [
    { body: armored }, pgpMime(armored), { to, body: 'An answer.' }, { body: 'In clear.' },
    { ...type('multipart/alternative; boundary=edge'), body: '--edge\nContent-Type: text/plain\n\none\n--edge\nContent-Type: text/html\n\n<p>one\n--edge--' },
    { fields: ['Auto-Submitted: auto-replied'], body: 'Away.' },
  ];
  const next = chance(seed);
  const seen = new Map<string, number>();
  for (let at = 0; at < 100; at += 1) {
    const raw = mutated(mailOf({ ...originals[at % originals.length], messageId: `<${seed}.${at}@example.net>` }), next);
    const outcome = await accept(play.app, raw, { envelopeFrom: 'ana@example.net', envelopeTo: [] });
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    if (outcome === 'WAITING' || outcome === 'DROPPED') expect((await kept()).words.equals(raw), `mail ${at}`).toBe(true);
  }
  expect([...seen.keys()].filter((outcome) => outcome !== 'SEEN' && !inboundStates.some((state) => state === outcome))).toEqual([]);
  expect(seen.get('CASE')).toBeGreaterThan(5);
  expect(seen.get('WAITING')).toBeGreaterThan(15);
  expect(seen.get('MESSAGE')).toBeGreaterThan(5);
  const { rows } = await play.app.pool.query('select count(*)::int from message where case_id = $1', [caseId]);
  expect(rows[0].count).toBe(seen.get('MESSAGE'));
});
