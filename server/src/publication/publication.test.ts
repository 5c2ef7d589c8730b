/** The team key in all the places where strangers look for it, read with GnuPG; and the watch that notices when they differ. */
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wkdHash } from '../http/wkd.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { newKey } from '../testing/keyed-people.ts';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { writeLetter } from '../mail/write-letter.ts';
import type { Ask } from './look-at-publication.ts';
import { lookAtPublication } from './look-at-publication.ts';
import { type Finding, judgePublication } from './publication-rules.ts';
import { passPublicationClock, watchPublication } from './publication-clock.ts';
import { securityTxt, signedSecurityTxt } from './security-txt.ts';

const hash = wkdHash('security');
const direct = `/.well-known/openpgpkey/hu/${hash}`;
const advanced = `/.well-known/openpgpkey/example.org/hu/${hash}`;
const text = '/.well-known/security.txt';
const now = new Date();

let play: Play;
let portal: HttpPortal;
let gnupg: Gnupg;
beforeAll(async () => {
  play = await casesInPlay({ environment: { PUBLIC_URL: 'http://localhost:4000' } });
  portal = await serve(play.app);
  gnupg = makeGnupg();
  await play.app.pool.query(`insert into account (email, email_verified_at, roles) values ('keeper@example.org', now(), '{ADMINISTRATOR}')`);
});
afterAll(async () => {
  gnupg.remove();
  await portal.close();
  await play.drop();
});

const publicUrl = () => play.app.config.publicUrl;
/** As if the portal stood at its public address, but for what somebody in between makes of an answer. */
const outside = (lies: Readonly<Record<string, (answer: Response) => Response | Promise<Response>>> = {}): Ask => async (address, init) => {
  const { pathname } = new URL(address);
  return (lies[pathname] ?? ((answer) => answer))(await fetch(address.replace(publicUrl(), portal.url), init));
};
const findings = async (ask: Ask, at = now): Promise<readonly string[]> => {
  const published = await lookAtPublication(publicUrl(), { ask, now: at, atAddress: false });
  return judgePublication(published, at).map(({ place, fault }) => `${place} ${fault}`);
};
const get = async (path: string, init?: RequestInit): Promise<Response> => fetch(portal.url + path, init);
const octetsOf = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer());

describe('the Web Key Directory', () => {
  it('gives gpg the key, with the address as only user id and the leads’ certifications on it', async () => {
    expect(await octetsOf(direct)).toEqual(await octetsOf(`${advanced}?l=security`));
    gnupg.run(['--import'], await octetsOf(advanced));
    gnupg.importKey(play.lead.publicKey.armor());
    const listed = gnupg.run(['--with-wkd-hash', '--list-keys', 'security@example.org']).stdout.toString();
    expect(listed).toContain(`${hash}@example.org`);
    expect(listed.match(/^uid/gm)).toHaveLength(1);
    const signatures = gnupg.run(['--with-colons', '--check-sigs', 'security@example.org']).stdout.toString();
    expect(signatures).toContain(`sig:!::22:${play.lead.publicKey.getKeyID().toHex().toUpperCase()}`);
    expect(gnupg.run(['--armor', '--encrypt', '--recipient', 'security@example.org'], 'hello').exitCode).toBe(0);
  });

  it('leaves out what else the key names', async () => {
    const { rows: [kept] } = await play.app.pool.query<{ armored: string }>('select armored from team_key');
    const more = await openpgp.reformatKey({ privateKey: play.team.privateKey, userIDs: [{ email: 'Security@Example.ORG' }, { name: 'Ana', email: 'ana@example.org' }], format: 'armored' });
    await play.app.pool.query('update team_key set armored = $1', [more.publicKey]);
    const users = (await openpgp.readKey({ binaryKey: await octetsOf(advanced) })).users.map(({ userID }) => userID?.userID);
    expect(users).toEqual(['<Security@Example.ORG>']);
    await play.app.pool.query(`update installation set contact_email = 'other@example.org'`);
    expect((await get(`/.well-known/openpgpkey/hu/${wkdHash('other')}`)).status).toBe(404);
    await play.app.pool.query(`update installation set contact_email = 'security@example.org'`);
    await play.app.pool.query('update team_key set armored = $1', [kept?.armored]);
  });

  it('answers as the draft asks: octets to GET and HEAD, from any origin, a policy file by both methods', async () => {
    for (const path of [direct, advanced]) {
      const head = await get(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type'), head.headers.get('access-control-allow-origin')]).toEqual([200, 'application/octet-stream', '*']);
      expect(Number(head.headers.get('content-length'))).toBe((await octetsOf(path)).length);
    }
    for (const path of ['/.well-known/openpgpkey/policy', '/.well-known/openpgpkey/example.org/policy']) {
      const policy = await get(path);
      expect([policy.status, await policy.text()]).toEqual([200, '']);
    }
    expect((await get(`/.well-known/openpgpkey/elsewhere.org/hu/${hash}`)).status).toBe(404);
    expect((await get(direct, { method: 'POST' })).status).not.toBe(200);
  });
});

describe('security.txt', () => {
  it('is signed by the portal, so that gpg verifies it, and names the team key', async () => {
    gnupg.importKey(await (await get('/portal-key.asc')).text());
    const file = await (await get(text)).text();
    const verified = gnupg.run(['--verify'], file);
    expect(verified.status.join('\n')).toContain(`VALIDSIG ${play.app.portalKey.fingerprint}`);
    expect(file).toContain(`Encryption: openpgp4fpr:${play.team.publicKey.getFingerprint().toUpperCase()}\n`);
    expect(file).toContain(`Canonical: ${publicUrl()}${text}\n`);
    expect(file).not.toContain('Hiring');
  });

  it('is written anew each day, and signed once for all who ask in it', async () => {
    const facts = { publicUrl: publicUrl(), contactEmail: 'security@example.org', teamKey: null, isExample: false };
    const at = (time: string): string => /^Expires: (.*)$/m.exec(securityTxt(facts, new Date(time)))?.[1] ?? '';
    expect([at('2026-11-26T00:00:00Z'), at('2026-11-26T23:59:59Z'), at('2026-11-27T00:00:00Z')]).toEqual(['2027-05-25T00:00:00Z', '2027-05-25T00:00:00Z', '2027-05-26T00:00:00Z']);
    const sign = signedSecurityTxt(play.app.portalKey);
    const [morning, evening, tomorrow] = [await sign(facts, new Date('2026-11-26T01:00:00Z')), await sign(facts, new Date('2026-11-26T23:00:00Z')), await sign(facts, new Date('2026-11-27T01:00:00Z'))];
    expect([morning === evening, morning === tomorrow]).toEqual([true, false]);
  });

  it('lasts no longer than the key that it names, and goes on where that has ended', () => {
    const until = (expiresAt: Date | null): string => {
      const facts = { publicUrl: publicUrl(), contactEmail: 'security@example.org', teamKey: { fingerprint: 'A'.repeat(40), expiresAt }, isExample: false };
      return /^Expires: (.*)$/m.exec(securityTxt(facts, new Date('2026-11-26T12:00:00Z')))?.[1] ?? '';
    };
    expect([null, new Date('2028-01-01'), new Date('2026-12-24T18:30:00.5Z'), new Date('2026-11-26T11:59:59Z')].map(until))
      .toEqual(['2027-05-25T00:00:00Z', '2027-05-25T00:00:00Z', '2026-12-24T18:30:00Z', '2027-05-25T00:00:00Z']);
  });
});

describe('the watch over what is published', () => {
  const other = async (): Promise<Response> => new Response(Buffer.from((await newKey({ email: 'security@example.org' })).publicKey.write()));
  const cut = async (answer: Response): Promise<Response> => new Response(Buffer.from(await answer.arrayBuffer()).subarray(0, 40));
  const changed = (change: (file: string) => string) => async (answer: Response): Promise<Response> => new Response(change(await answer.text()));
  const stripped = async (answer: Response): Promise<Response> => {
    const key = await openpgp.readKey({ binaryKey: Buffer.from(await answer.arrayBuffer()) });
    for (const user of key.users) user.otherCertifications = [];
    return new Response(Buffer.from(key.write()));
  };
  const gone = (): Response => new Response('gone', { status: 404 });

  it('finds the same everywhere', async () => {
    expect(await findings(outside())).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, (answer: Response) => Response | Promise<Response>>>, readonly string[]]>([
    ['another key by WKD', { [advanced]: other }, ['WKD, advanced OTHER_KEY']],
    ['a certification taken away', { [direct]: stripped }, ['WKD, direct OTHER_CERTIFICATIONS']],
    ['a damaged key', { '/pgp-key.asc': cut }, ['/pgp-key.asc UNREADABLE']],
    ['no key by WKD', { [direct]: gone, [advanced]: gone }, ['WKD, direct MISSING', 'WKD, advanced MISSING']],
    ['no security.txt', { [text]: gone }, ['WKD, direct MISSING', 'WKD, advanced MISSING', 'security.txt MISSING']],
    ['a security.txt that was changed', { [text]: changed((file) => file.replace('Policy:', 'Policy: https://elsewhere.example\nX:')) }, ['security.txt NOT_SIGNED']],
    ['words above the signed block', { [text]: changed((file) => `Contact: https://elsewhere.example/\n${file}`) }, ['security.txt NOT_SIGNED']],
    ['an unsigned one', { [text]: changed((file) => file.split('\n\n')[1]?.split('-----BEGIN')[0] ?? '') }, ['security.txt NOT_SIGNED']],
  ])('sees %s', async (_what, lies, seen) => {
    const found = await findings(outside(lies));
    expect(found.filter((each) => seen.includes(each))).toEqual(seen);
  });

  it('looks at the address by fingerprint too', async () => {
    const address = `/pgp-key/${play.team.publicKey.getFingerprint().toUpperCase()}.asc`;
    expect(await findings(outside({ [address]: other }))).toEqual(['/pgp-key/FINGERPRINT.asc OTHER_KEY']);
    expect(await findings(outside({ [address]: gone }))).toEqual(['/pgp-key/FINGERPRINT.asc MISSING']);
  });

  it('sees a security.txt that a cache has kept, before it lapses', async () => {
    expect(await findings(outside(), new Date(now.getTime() + 29 * 86_400_000))).toEqual([]);
    expect(await findings(outside(), new Date(now.getTime() + 31 * 86_400_000))).toEqual(['security.txt LAPSES']);
  });

  it.each<readonly [string, Readonly<Record<string, number>>, readonly string[]]>([
    ['the advanced method’s host leads to the portal', { 'openpgpkey.example.org': 200 }, []],
    ['there is no such host, and the domain itself leads to it', { 'example.org': 200 }, []],
    ['the host answers and has no key: gpg does not ask the domain then', { 'openpgpkey.example.org': 404, 'example.org': 200 }, ['WKD of the address MISSING']],
    ['nobody answers', {}, ['WKD of the address SILENT']],
  ])('looks for the mail address as gpg does: %s', async (_what, hosts, seen) => {
    const ask: Ask = async (address, init) => {
      const { hostname, pathname, origin } = new URL(address);
      if (origin === publicUrl()) return outside()(address, init);
      if (hosts[hostname] === undefined) throw new TypeError('fetch failed');
      return hosts[hostname] === 200 ? get(pathname) : new Response('none', { status: 404 });
    };
    const published = await lookAtPublication(publicUrl(), { ask, now, atAddress: true });
    expect(judgePublication(published, now).map(({ place, fault }) => `${place} ${fault}`)).toEqual(seen);
  });

  it('tells leads and administrators once a day, in words without what was found', async () => {
    const lies = outside({ [advanced]: other });
    await play.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where roles @> '{LEAD}'`);
    const mails = async () => (await play.app.pool.query<{ recipient: string; facts: { findings: readonly Finding[] } }>(`select recipient, facts from mail where kind = 'PUBLICATION_DIFFERS' order by recipient`)).rows;
    await watchPublication(play.app, now, lies);
    await watchPublication(play.app, now, lies);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['keeper@example.org', 'lead@example.org']);
    const [mail] = await mails();
    const letter = writeLetter({ kind: 'PUBLICATION_DIFFERS', facts: mail?.facts ?? { findings: [] } }, { publicUrl: publicUrl(), organization: 'Test', portalKey: play.app.portalKey });
    expect(JSON.stringify(letter)).toContain('WKD, advanced: names another key');
    expect(play.logged()).toContain('published keys: WKD, advanced: names another key');
    await watchPublication(play.app, new Date(now.getTime() + 86_400_000), lies);
    expect(await mails()).toHaveLength(4);
  });

  it('writes to nobody where the portal cannot reach itself, and looks once an hour', async () => {
    const before = (await play.app.pool.query('select from mail')).rowCount;
    const silence: Ask = async () => Promise.reject(new TypeError('fetch failed'));
    expect((await watchPublication(play.app, now, silence)).every(({ fault }) => fault === 'SILENT')).toBe(true);
    const asked: string[] = [];
    const counting: Ask = async (address, init) => {
      asked.push(address);
      return outside()(address, init);
    };
    const nextHour = Math.ceil(now.getTime() / 3_600_000) * 3_600_000;
    for (let minute = 0; minute < 60; minute++) await passPublicationClock(play.app, new Date(nextHour + minute * 60_000), counting);
    expect(asked).toHaveLength(7);
    expect((await play.app.pool.query('select from mail')).rowCount).toBe(before);
  });
});
