import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import type { ImapAfter } from '../config.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { mailOf } from '../testing/mails.ts';
import { testApp } from '../testing/test-app.ts';
import { mailLimit, NotNow } from './accept-mail.ts';
import { imapPlace } from './imap-connection.ts';
import { type MailboxClient, type OpenMailbox, takeNewMails } from './take-new-mails.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

interface Stored {
  readonly raw: Buffer;
  readonly size?: number;
}
/** A mailbox in memory, as a server answers for it: a range that begins behind the last UID is answered with that one. */
class Mailbox implements MailboxClient {
  readonly mails = new Map<number, Stored>();
  readonly moved: string[] = [];
  fetched = 0;
  search: MailboxClient['search'] = async ({ uid }) => {
    const first = Number(uid.split(':')[0]);
    const all = [...this.mails.keys()].toReversed();
    const found = all.filter((one) => one >= first);
    return found.length > 0 ? found : all.slice(0, 1);
  };
  fetchOne: MailboxClient['fetchOne'] = async (uid, { source, headers }) => {
    const mail = this.mails.get(Number(uid));
    if (!mail) return false;
    if (source) this.fetched += 1;
    const end = mail.raw.indexOf('\r\n\r\n') + 4;
    return { size: mail.size ?? mail.raw.length, ...(source && { source: mail.raw }), ...(headers && { headers: mail.raw.subarray(0, end) }) };
  };
  messageDelete: MailboxClient['messageDelete'] = async (uid) => this.mails.delete(Number(uid));
  messageMove: MailboxClient['messageMove'] = async (uid, folder) => {
    if (folder === 'Missing') return false;
    this.moved.push(`${uid} to ${folder}`);
    return this.mails.delete(Number(uid));
  };
}

let box: Mailbox;
let at: OpenMailbox;
let boxes = 0;
beforeEach(() => {
  box = new Mailbox();
  boxes += 1;
  at = { name: `box ${boxes}`, uidValidity: 7n };
});
const never = new AbortController().signal;
const take = async (after: ImapAfter = { do: 'leave' }, app: App = play.app): Promise<void> =>
  takeNewMails({ ...app, config: { ...app.config, imapAfter: after } }, box, at, never);
const count = async (): Promise<number> => (await play.app.pool.query<{ count: number }>('select count(*)::int from inbound_mail')).rows[0]?.count ?? 0;

describe('a mailbox', () => {
  it('is read once, left as it is, and read on where it ended', async () => {
    const before = await count();
    box.mails.set(3, { raw: mailOf() }).set(5, { raw: mailOf() });
    await take();
    await take();
    expect([await count() - before, box.fetched, box.mails.size]).toEqual([2, 2, 2]);
    box.mails.set(9, { raw: mailOf() });
    await take();
    expect([await count() - before, box.fetched]).toEqual([3, 3]);
  });

  it('that was rebuilt is looked through again, and gives nothing twice', async () => {
    const raw = mailOf();
    box.mails.set(3, { raw });
    await take();
    const before = await count();
    at = { ...at, uidValidity: 8n };
    await take();
    expect([await count() - before, box.fetched]).toEqual([0, 2]);
  });

  it('is cleared up only once a mail is durable', async () => {
    const closed = await testApp();
    box.mails.set(1, { raw: mailOf() });
    await expect(take({ do: 'delete' }, closed.app)).rejects.toThrow(NotNow);
    expect(box.mails.size).toBe(1);
    await closed.drop();
    await take({ do: 'delete' });
    expect(box.mails.size).toBe(0);
    box.mails.set(2, { raw: mailOf() });
    await take({ do: 'move', folder: 'Done' });
    expect(box.moved).toEqual(['2 to Done']);
  });

  it('without the folder to move to keeps the mails, takes all of them, and knows them when they are seen again', async () => {
    const before = await count();
    box.mails.set(1, { raw: mailOf() }).set(2, { raw: mailOf() });
    await expect(take({ do: 'move', folder: 'Missing' })).rejects.toThrow('IMAP_AFTER');
    expect([await count() - before, box.mails.size]).toEqual([2, 2]);
    await take({ do: 'move', folder: 'Done' });
    expect([await count() - before, box.moved]).toEqual([2, ['1 to Done', '2 to Done']]);
  });

  it('whose server deletes nothing, or does not say what is new, is told of', async () => {
    box.mails.set(1, { raw: mailOf() });
    const [deletes, search] = [box.messageDelete, box.search];
    box.messageDelete = async () => false;
    await expect(take({ do: 'delete' })).rejects.toThrow('does not delete');
    box.search = async () => false;
    await expect(take()).rejects.toThrow('which mails are new');
    Object.assign(box, { messageDelete: deletes, search });
    await take({ do: 'delete' });
    expect(box.mails.size).toBe(0);
  });

  it('keeps what is too large, and a person learns of it', async () => {
    box.mails.set(4, { raw: mailOf({ from: 'large@example.net' }), size: mailLimit + 1 });
    await take({ do: 'delete' });
    expect([box.mails.size, box.fetched]).toEqual([1, 0]);
    const { rows } = await play.app.pool.query(`select state from inbound_mail where sender = 'large@example.net'`);
    expect(rows).toEqual([{ state: 'WAITING' }]);
  });

  it('goes on behind a mail that somebody moved away meanwhile', async () => {
    box.search = async () => [1, 2];
    box.mails.set(2, { raw: mailOf() });
    const before = await count();
    await take();
    expect(await count() - before).toBe(1);
  });
});

describe('IMAP_URL', () => {
  it('is taken apart, its parts decoded', () => {
    expect(imapPlace('imaps://security%40example.org:p%2Fw@imap.example.org/Read%20me')).toEqual({
      host: 'imap.example.org', port: 993, secure: true, user: 'security@example.org', password: 'p/w', folder: 'Read me', name: 'security@example.org@imap.example.org/Read me',
    });
    expect(imapPlace('imap://u:p@[::1]:1143/INBOX')).toMatchObject({ host: '::1', port: 1143, secure: false });
  });
});
