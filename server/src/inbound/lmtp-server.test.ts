import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../config.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { mailOf } from '../testing/mails.ts';
import { testApp } from '../testing/test-app.ts';
import { mailLimit } from './accept-mail.ts';
import { type LmtpServer, startLmtp } from './lmtp-server.ts';

let play: Play;
let folder: string;
let socket: string;
let server: LmtpServer;
beforeAll(async () => {
  play = await casesInPlay();
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-lmtp-'));
  socket = path.join(folder, 'lmtp');
  server = await startLmtp(play.app, { path: socket });
});
afterAll(async () => {
  await server.stop();
  await play.drop();
  await rm(folder, { recursive: true });
});

/** A mail server's side of the talk: writes, and reads whole answers. */
class Peer {
  #heard = '';
  readonly #socket: Socket;
  constructor(connection: Socket) {
    this.#socket = connection;
    connection.setEncoding('utf8').on('data', (text: string) => { this.#heard += text; }).on('error', () => undefined);
  }
  static async to(at: string): Promise<Peer> {
    const connection = createConnection(at);
    await once(connection, 'connect');
    const peer = new Peer(connection);
    await peer.answer();
    return peer;
  }
  async answer(lines = 1): Promise<string> {
    await vi.waitFor(() => expect(this.#heard.split('\r\n').filter((line) => /^\d{3} /.test(line)).length).toBeGreaterThanOrEqual(lines), { timeout: 20_000, interval: 5 });
    const heard = this.#heard;
    this.#heard = '';
    return heard;
  }
  async say(line: string, lines = 1): Promise<string> {
    this.#socket.write(`${line}\r\n`);
    return this.answer(lines);
  }
  write(octets: Buffer | string): void {
    this.#socket.write(octets);
  }
  /** RFC 5321, 4.5.2: what begins with a dot gets one more. */
  async mail(raw: Buffer, recipients: readonly string[] = ['security@example.org'], from = 'ana@example.net'): Promise<string> {
    await this.say(`MAIL FROM:<${from}>`);
    for (const to of recipients) await this.say(`RCPT TO:<${to}>`);
    await this.say('DATA');
    this.write(Buffer.from(raw.toString('latin1').replaceAll(/^\./gm, '..'), 'latin1'));
    return this.say('\r\n.', recipients.length);
  }
  end(): void {
    this.#socket.destroy();
  }
}
const greeted = async (at = socket): Promise<Peer> => {
  const peer = await Peer.to(at);
  await peer.say('LHLO mx.example.org');
  return peer;
};
const rows = async (): Promise<number> => (await play.app.pool.query<{ count: number }>('select count(*)::int from inbound_mail')).rows[0]?.count ?? 0;

describe('LMTP', () => {
  it('says 250 for each recipient once the mail is durable, and nothing is made twice', async () => {
    const peer = await greeted();
    const raw = mailOf({ from: 'lmtp@example.net', body: await play.seal('By LMTP.') });
    const before = await rows();
    expect((await peer.mail(raw, ['security@example.org', 'abuse@example.org'])).match(/^250 /gm)).toHaveLength(2);
    expect(await rows()).toBe(before + 1);
    expect(await peer.mail(raw)).toMatch(/^250 /);
    expect(await rows()).toBe(before + 1);
    peer.end();
  });

  it('keeps its socket from other users, offers neither AUTH nor STARTTLS', async () => {
    expect((await stat(socket)).mode & 0o777).toBe(0o660);
    const peer = await Peer.to(socket);
    const offered = await peer.say('LHLO mx.example.org');
    expect(offered).toContain(`SIZE ${mailLimit}`);
    expect(offered).not.toMatch(/AUTH|STARTTLS/);
    peer.end();
  });

  it('takes nothing of a mail whose sender went away in the middle', async () => {
    const before = await rows();
    const peer = await greeted();
    await peer.say('MAIL FROM:<ana@example.net>');
    await peer.say('RCPT TO:<security@example.org>');
    await peer.say('DATA');
    peer.write(mailOf({ body: 'cut off' }));
    peer.end();
    const next = await greeted();
    expect(await next.mail(mailOf({ body: 'whole' }))).toMatch(/^250 /);
    expect(await rows()).toBe(before + 1);
    next.end();
  });

  it('takes 30 MB, and refuses one octet more for good, in one sentence', async () => {
    const head = mailOf({ from: 'big@example.net', body: '' });
    const filled = (size: number): Buffer => Buffer.concat([head, Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(Math.ceil(size / 1000)))]).subarray(0, size - 2);
    const peer = await greeted();
    expect(await peer.mail(filled(mailLimit))).toMatch(/^250 /);
    expect(await peer.mail(filled(mailLimit + 1))).toMatch(/^552 /);
    expect(await peer.mail(mailOf({ body: 'and goes on' }))).toMatch(/^250 /);
    expect(await peer.say(`MAIL FROM:<ana@example.net> SIZE=${mailLimit + 1}`)).toMatch(/^552 /);
    peer.end();
  }, 30_000);

  it('leaves mail with the mail server while the portal is closed, or the database away', async () => {
    const closed = await testApp();
    const at = path.join(folder, 'closed');
    const other = await startLmtp(closed.app, { path: at });
    const peer = await greeted(at);
    expect(await peer.mail(mailOf())).toMatch(/^451 4\.3\.2 This portal does not take reports yet/);
    await closed.app.dataSource.destroy();
    const refused = await peer.mail(mailOf({ subject: 'CANARY-SUBJECT' }));
    expect(refused).toMatch(/^451 4\.3\.0 Something failed here/);
    expect(closed.logged()).not.toContain('CANARY');
    peer.end();
    await other.stop();
    await closed.app.dataSource.initialize();
    await closed.drop();
  });

  it('says in one sentence that it cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startLmtp(play.app, { host: '127.0.0.1', port })).rejects.toThrow(ConfigError);
    await expect(startLmtp(play.app, { path: path.join(folder, 'nowhere', 'lmtp') })).rejects.toThrow('LMTP_LISTEN names');
    taken.close();
  });
});
