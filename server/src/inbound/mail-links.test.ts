import * as openpgp from 'openpgp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { accept, mailOf } from '../testing/mails.ts';
import { mailBehind, mailDownloadUrl, type MailLink } from './mail-links.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

it('leads whoever holds the team key to all of a large mail, for ten minutes, and nobody else', async () => {
  const raw = mailOf({ body: 'large '.repeat(300_000) });
  await accept(play.app, raw);
  const { rows: [row] } = await play.app.pool.query<{ id: string }>('select max(id) as id from inbound_mail');
  const url = await mailDownloadUrl(play.app, play.triager.viewer, row?.id ?? '');
  const [, id = '', expires = '', signature = ''] = /\/inbound\/(\d+)\/(\d+)\/([\w-]{43})$/.exec(url ?? '') ?? [];
  const link: MailLink = { id, expires, signature };
  const found = await mailBehind(play.app, play.triager.viewer, link);
  const { data } = await openpgp.decrypt({ message: await openpgp.readMessage({ binaryMessage: found ?? Buffer.alloc(0) }), decryptionKeys: play.team.privateKey, format: 'binary' });
  expect(Buffer.from(data).equals(raw)).toBe(true);

  expect(await mailDownloadUrl(play.app, play.reporter.viewer, id)).toBeNull();
  expect(await mailDownloadUrl(play.app, { kind: 'anonymous' }, id)).toBeNull();
  for (const viewer of [play.lead.viewer, play.reporter.viewer, { kind: 'anonymous' } as const]) expect(await mailBehind(play.app, viewer, link)).toBeNull();
  for (const other of [{ ...link, id: '999' }, { ...link, expires: String(Number(expires) + 1) }, { ...link, signature: 'x' }]) {
    expect(await mailBehind(play.app, play.triager.viewer, other)).toBeNull();
  }
});

it('is not offered where the words are all there is', async () => {
  await accept(play.app, mailOf());
  const { rows: [row] } = await play.app.pool.query<{ id: string }>('select max(id) as id from inbound_mail');
  expect(await mailDownloadUrl(play.app, play.triager.viewer, row?.id ?? '')).toBeNull();
});
