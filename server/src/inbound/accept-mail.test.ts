import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../sealed/armor.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { newKey, sealTo } from '../testing/keyed-people.ts';
import { accept, mailOf, pgpMime } from '../testing/mails.ts';
import { NotNow } from './accept-mail.ts';
import { caseAddress } from './case-address.ts';
import { testApp } from '../testing/test-app.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

interface Row {
  readonly state: string;
  readonly reason: string | null;
  readonly caseId: string | null;
  readonly seipd: Buffer | null;
  readonly packet: Buffer | null;
  readonly sender: string | null;
  readonly isWhole: boolean;
  readonly wholeSeipd: Buffer | null;
  readonly wholePacket: Buffer | null;
  readonly responseDueAt: Date | null;
  readonly arrivedAt: Date;
}
const lastRow = async (): Promise<Row> => {
  const { rows } = await play.app.pool.query<Row>(`select state, reason, case_id as "caseId", seipd, packet, sender, is_whole as "isWhole",
    whole_seipd as "wholeSeipd", whole_packet as "wholePacket", response_due_at as "responseDueAt", arrived_at as "arrivedAt" from inbound_mail order by id desc limit 1`);
  return rows[0] ?? expect.fail('no mail is kept');
};
const open = async (packet: Buffer | null, seipd: Buffer | null): Promise<string> => {
  const message = await openpgp.readMessage({ armoredMessage: assemble([packet ?? Buffer.alloc(0)], seipd ?? Buffer.alloc(0)) });
  const { data } = await openpgp.decrypt({ message, decryptionKeys: play.team.privateKey, format: 'binary' });
  return Buffer.from(data).toString('latin1');
};
const words = async (): Promise<string> => lastRow().then(async ({ packet, seipd }) => open(packet, seipd));
const caseOf = async (id: string | null) => {
  const { rows } = await play.app.pool.query<{ number: string; source: string; state: string; reporter: string | null; due: number; report: Buffer }>(
    `select number, source, state, reporter_id as reporter, extract(epoch from response_due_at - submitted_at)::int as due, seipd as report
     from cases join sealed_text on sealed_text.id = report_id where cases.id = $1`, [id]);
  return rows[0] ?? expect.fail('no case');
};
const mailsTo = async (recipient: string): Promise<readonly string[]> =>
  (await play.app.pool.query<{ kind: string }>('select kind from mail where recipient = $1 order by id', [recipient])).rows.map(({ kind }) => kind);

describe('an OpenPGP message', () => {
  it.each(['inline', 'PGP/MIME'])('becomes a case as it was sealed: %s', async (way) => {
    const { publicKey: own } = await newKey();
    const from = `${way.replace('/', '').toLowerCase()}@example.net`;
    const armored = await play.seal('The words of a report.', { ...play.reporter, publicKey: own });
    const raw = way === 'inline' ? mailOf({ from, body: armored }) : mailOf({ from, ...pgpMime(armored) });
    expect(await accept(play.app, raw)).toBe('CASE');
    const row = await lastRow();
    const found = await caseOf(row.caseId);
    expect(found).toMatchObject({ source: 'MAIL', state: 'RECEIVED', reporter: null, due: 86_400 });
    const [, block = ''] = armored.split('\n\n');
    expect(Buffer.from(block.split('\n=')[0]?.split('\n-----')[0] ?? '', 'base64').includes(found.report.subarray(0, 40))).toBe(true);
    expect(await words()).toContain('Subject: A problem');
    expect(await words()).not.toContain('BEGIN PGP');
    expect(await mailsTo(from)).toEqual(['MAIL_RECEIPT']);
    const receipts = await play.app.pool.query('select signed_text from receipt where case_id = $1', [row.caseId]);
    expect(receipts.rows[0].signed_text).toContain(found.number);
    const { rows: events } = await play.app.pool.query('select kind, actor_role, actor_id, source from case_event where case_id = $1', [row.caseId]);
    expect(events).toEqual([{ kind: 'CaseReceived', actor_role: 'REPORTER', actor_id: null, source: 'MAIL' }]);
  });

  it('twice is one case, however it came', async () => {
    const raw = mailOf({ from: 'twice@example.net', body: await play.seal('Twice.') });
    expect(await Promise.all([accept(play.app, raw), accept(play.app, raw), accept(play.app, raw)])).toEqual(expect.arrayContaining(['CASE', 'SEEN', 'SEEN']));
    expect(await accept(play.app, Buffer.concat([Buffer.from('Received: from a by b; Thu, 26 Nov 2026 12:00:00 +0000\r\n'), raw]))).toBe('SEEN');
    expect(await mailsTo('twice@example.net')).toEqual(['MAIL_RECEIPT']);
  });

  it('may name the keys that the sender registered, and nobody else’s', async () => {
    await play.app.pool.query(`update account set email = 'registered@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    const body = await play.seal('With a key that is registered.', play.reporter);
    expect(await accept(play.app, mailOf({ from: 'mallory@example.net', body }))).toBe('WAITING');
    expect(await accept(play.app, mailOf({ from: 'registered@example.net', body }))).toBe('CASE');
    expect((await caseOf((await lastRow()).caseId)).reporter).toBeNull();
  });

  it('to somebody else goes to a person, whole', async () => {
    const { publicKey } = await newKey();
    expect(await accept(play.app, mailOf({ body: await sealTo('Not for us.', publicKey) }))).toBe('WAITING');
    expect(await lastRow()).toMatchObject({ reason: 'OTHER_READERS', caseId: null });
  });

  it('with words around it goes to a person, whole and sealed', async () => {
    const armored = await play.seal('Inside.');
    expect(await accept(play.app, mailOf({ from: 'around@example.net', body: `Dear team,\n\n${armored}\n-- \nAna` }))).toBe('WAITING');
    expect((await lastRow()).reason).toBe('TEXT_AROUND_BLOCK');
    expect(await words()).toContain('Dear team,');
    expect(await mailsTo('around@example.net')).toEqual(['MAIL_ARRIVED']);
  });

  it('with a second part in clear goes to a person', async () => {
    const parts = pgpMime(await play.seal('Inside.'), 'Content-Type: text/plain\n\nAnd this in clear.');
    expect(await accept(play.app, mailOf(parts))).toBe('WAITING');
    expect((await lastRow()).reason).toBe('CLEAR_PART');
  });
});

describe('a mail in clear', () => {
  it('waits for a person, sealed to the octet, its clock running', async () => {
    const raw = mailOf({ from: 'plain@example.net', subject: 'CANARY-SUBJECT', body: 'CANARY-BODY \u00e4' });
    expect(await accept(play.app, raw)).toBe('WAITING');
    const row = await lastRow();
    expect(row).toMatchObject({ reason: 'PLAIN_TEXT', sender: 'plain@example.net', isWhole: true });
    expect((row.responseDueAt?.getTime() ?? 0) - row.arrivedAt.getTime()).toBe(86_400_000);
    expect(Buffer.from(await words(), 'latin1').equals(raw)).toBe(true);
  });

  it('leaves no word in any table, job or log', async () => {
    const { rows: tables } = await play.app.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`);
    for (const { name } of tables) {
      const { rows } = await play.app.pool.query<{ found: boolean }>(`select exists (select from ${name} one where one::text ~ 'CANARY' or one::text ~ '43414e415259') as found`);
      expect(rows[0]?.found, name).toBe(false);
    }
    expect(play.logged()).not.toContain('CANARY');
  });

  it('is kept whole where it is large, with its beginning to look at', async () => {
    const raw = mailOf({ from: 'large@example.net', subject: 'Large', body: 'large '.repeat(400_000) });
    expect(await accept(play.app, raw)).toBe('WAITING');
    const row = await lastRow();
    expect(row.isWhole).toBe(false);
    expect(await words()).toContain('Subject: Large');
    expect(Buffer.from(await open(row.wholePacket, row.wholeSeipd), 'latin1').equals(raw)).toBe(true);
  });
});

describe('a portal that takes no reports', () => {
  it('leaves mail with the mail server', async () => {
    const closed = await testApp();
    await expect(accept(closed.app, mailOf())).rejects.toThrow(NotNow);
    await closed.drop();
  });
});

describe('an answer', () => {
  const base = 'security@example.org';
  const mailedCase = async (from: string): Promise<{ number: string; id: string }> => {
    await accept(play.app, mailOf({ from, body: await play.seal('A report by mail.') }));
    const { caseId } = await lastRow();
    return { id: caseId ?? '', number: (await caseOf(caseId)).number };
  };
  const messages = async (id: string): Promise<readonly { role: string; author: string | null }[]> =>
    (await play.app.pool.query(`select author_role as role, author_id as author from message where case_id = $1 order by id`, [id])).rows;

  it('to the case’s address joins it, in clear or sealed, and is sealed', async () => {
    const { number, id } = await mailedCase('joins@example.net');
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: 'joins@example.net' });
    expect(await accept(play.app, mailOf({ from: 'joins@example.net', to, body: 'More, in clear.' }))).toBe('MESSAGE');
    expect(await accept(play.app, mailOf({ from: 'other@example.net', body: await play.seal('More, sealed.') }), { envelopeFrom: 'other@example.net', envelopeTo: [to] })).toBe('MESSAGE');
    expect(await messages(id)).toEqual([{ role: 'REPORTER', author: null }, { role: 'REPORTER', author: null }]);
  });

  it('returns a case that waits for it to triage', async () => {
    const { number, id } = await mailedCase('waits@example.net');
    await play.app.pool.query(`update cases set state = 'NEEDS_INFORMATION', information_asked_at = now() where id = $1`, [id]);
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: 'waits@example.net' });
    expect(await accept(play.app, mailOf({ from: 'waits@example.net', to }))).toBe('MESSAGE');
    expect((await play.row(number)).state).toBe('TRIAGING');
  });

  it('with a guessed or another’s token joins nothing and is told nothing', async () => {
    const { number, id } = await mailedCase('guessed@example.net');
    const other = await mailedCase('another@example.net');
    const stolen = caseAddress(play.app.portalKey, base, { number: other.number, correspondent: 'another@example.net' }).replace(other.number.toLowerCase(), number.toLowerCase());
    for (const to of [`security+${number.toLowerCase()}.aaaaaaaaaaaaaaaa@example.org`, stolen]) {
      expect(await accept(play.app, mailOf({ from: 'mallory@example.net', to }))).toBe('WAITING');
      expect((await lastRow()).reason).toBe('UNKNOWN_CASE');
    }
    expect(await messages(id)).toEqual([]);
    expect(await mailsTo('mallory@example.net')).toEqual(['MAIL_ARRIVED']);
  });

  it('of who has an account is their message', async () => {
    const { caseId, number } = await play.report();
    const correspondent = play.reporter.viewer.accountId;
    const to = caseAddress(play.app.portalKey, base, { number, correspondent });
    expect(await accept(play.app, mailOf({ from: 'reporter@example.net', to }))).toBe('MESSAGE');
    expect(await messages(caseId)).toEqual([{ role: 'REPORTER', author: correspondent }]);
  });

  it('to a mail of ours joins from the address that got it, and from no other', async () => {
    const { id } = await mailedCase('thread@example.net');
    await play.app.pool.query(`update mail set message_id = '<ours@example.org>', case_id = $1, sent_at = now() where recipient = 'thread@example.net'`, [id]);
    const fields = ['In-Reply-To: <ours@example.org>'];
    expect(await accept(play.app, mailOf({ from: 'eve@example.net', fields }))).toBe('WAITING');
    expect(await accept(play.app, mailOf({ from: 'thread@example.net', fields }))).toBe('MESSAGE');
    expect(await messages(id)).toHaveLength(1);
  });
});

describe('a machine', () => {
  it.each([
    ['an absence note', ['Auto-Submitted: auto-replied'], 'DROPPED'],
    ['a responder', ['X-Autoreply: yes'], 'DROPPED'],
    ['a newsletter', ['Precedence: bulk'], 'WAITING'],
    ['a mailing list', ['List-Id: <dev.example.net>'], 'WAITING'],
    ['a ticket system', ['Auto-Submitted: auto-generated'], 'WAITING'],
    ['Exchange', ['X-Auto-Response-Suppress: All'], 'WAITING'],
    ['a loop', Array.from({ length: 60 }, (_, hop) => `Received: from a${hop} by b`), 'DROPPED'],
  ] as const)('gets no answer: %s', async (name, fields, outcome) => {
    const from = `${name.replaceAll(' ', '-')}@example.net`;
    expect(await accept(play.app, mailOf({ from, fields }))).toBe(outcome);
    expect(await mailsTo(from)).toEqual([]);
  });

  it('without a return path gets none either', async () => {
    expect(await accept(play.app, mailOf({ from: 'null@example.net' }), { envelopeFrom: null })).toBe('DROPPED');
  });

  it('that sends our own mail back is cut off', async () => {
    await play.app.pool.query(`update mail set message_id = '<loop@example.org>' where id = (select min(id) from mail)`);
    expect(await accept(play.app, mailOf({ messageId: '<loop@example.org>' }))).toBe('DROPPED');
    const from = 'security@example.org';
    expect(await accept(play.app, mailOf({ from }))).toBe('WAITING');
    expect(await mailsTo(from)).toEqual([]);
  });

  it('tells of a mail that did not arrive', async () => {
    await play.app.pool.query(`update mail set message_id = '<lost@example.org>', sent_at = now(), recipient = 'gone@example.net' where id = (select max(id) from mail)`);
    const raw = mailOf({
      from: 'MAILER-DAEMON@example.net',
      fields: ['Content-Type: multipart/report; report-type=delivery-status; boundary=edge', 'MIME-Version: 1.0'],
      body: ['--edge', '', 'It failed.', '--edge', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', '',
        'Final-Recipient: rfc822; gone@example.net', 'Action: failed', 'Status: 5.1.1', '', '--edge', 'Content-Type: message/rfc822', '',
        'Message-ID: <lost@example.org>', 'Subject: ours', '', 'text', '--edge--'].join('\n'),
    });
    expect(await accept(play.app, raw, { envelopeFrom: null })).toBe('BOUNCE');
    const { rows } = await play.app.pool.query(`select bounce_status from mail where message_id = '<lost@example.org>'`);
    expect(rows).toEqual([{ bounce_status: '5.1.1' }]);
  });
});

describe('receipts', () => {
  it('are at most ten an hour for one address, one a day for what nobody looked at; the mail is kept', async () => {
    for (let at = 0; at < 12; at += 1) expect(await accept(play.app, mailOf({ from: 'flood@example.net', body: await play.seal(`Flood ${at}.`) }))).toBe('CASE');
    expect(await mailsTo('flood@example.net')).toHaveLength(10);
    for (let at = 0; at < 3; at += 1) await accept(play.app, mailOf({ from: 'clear-flood@example.net', body: `${at}` }));
    expect(await mailsTo('clear-flood@example.net')).toEqual(['MAIL_ARRIVED']);
  });
});
