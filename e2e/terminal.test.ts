/** The command `laurel` as a researcher has it who works in a terminal, with a key in gpg and nothing else. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { octetsToSeal } from '../packages/client/src/sealing/words-to-seal.ts';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, portalIdOf, query } from './api.ts';
import { decrypt, giveKeys, importKey } from './keys.ts';
import { type Installed, installPackage } from './installed-package.ts';
import { loseAnswers } from './losing-server.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let installed: Installed;
let teamKey: string;
let own: string;
const [mine, team] = [new Gpg(), new Gpg()];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
async function laurel(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(installed.folder, 'node_modules/laurel-client/dist/laurel.js'), ...args], {
    cwd: installed.folder, env: { PATH: process.env['PATH'], HOME: installed.folder, GNUPGHOME: mine.home, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => { out += part; });
  child.stderr.setEncoding('utf8').on('data', (part: string) => { err += part; });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
const done = async (args: readonly string[], input = ''): Promise<string> => {
  const { code, out, err } = await laurel(args, input);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  return out;
};
const lines = (out: string): Record<string, unknown>[] => out.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const profile = () => path.join(installed.folder, '.config/laurel/profile.json');

beforeAll(async () => {
  [portal, installed] = await Promise.all([startPortal(), installPackage()]);
  teamKey = importKey(team, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
  own = mine.makeKey('Noor <noor@example.net>');
  await giveKeys(team, portal.url, portal.accounts.triager.recoveryWords);
});
afterAll(async () => {
  mine[Symbol.dispose]();
  team[Symbol.dispose]();
  await installed.remove();
  await portal.stop();
});

describe('signing in', () => {
  it('trusts no team key that nobody compared, and says how', async () => {
    const asked = await laurel(['login', portal.url]);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining(teamKey) });
    expect(await laurel(['login', portal.url, '--team', own])).toMatchObject({ code: 5, err: expect.stringContaining('Nothing was sent') });
    expect(await laurel(['login', 'http://security.example.org', '--team', teamKey])).toMatchObject({ code: 2 });
    expect(await laurel(['cases'])).toMatchObject({ code: 3, err: expect.stringContaining('laurel login') });
    expect(await laurel(['login', portal.url, '--team', teamKey], 'twelve words that are not')).toMatchObject({ code: 2 });
  });

  it('opens an account whose key is in gpg, and keeps its session from others', async () => {
    expect(await done(['login', portal.url, '--team', teamKey, '--key', own, '--new'])).toMatch(/(?:[a-z]+ ){11}[a-z]+/);
    expect((await stat(profile())).mode & 0o777).toBe(0o600);
    expect(await done(['key'])).toContain(`${own}  CURRENT`);
    expect(importKey(mine, await done(['key', '--team']))).toBe(teamKey);
    await chmod(profile(), 0o644);
    expect(await laurel(['cases'])).toMatchObject({ code: 1, err: expect.stringContaining('chmod 600') });
    await chmod(profile(), 0o600);
    expect((await laurel(['cases'])).err).toContain('You have sent nothing yet');
  });
});

describe('a report', () => {
  const words = 'Open /invoices/1 without signing in.\n\u001B[2J\u202E';
  let number: string;
  const asked = ['submit', '--title', 'Anybody reads invoices', '--service', 'mail', '--type', 'authorization_bypass', '--reference', 'NOOR-7', '--attach', 'shot.png'];
  beforeAll(async () => {
    await writeFile(path.join(installed.folder, 'shot.png'), 'the octets of a picture');
    const [sent] = lines(await done([...asked, '--json'], words));
    number = String(sent?.['number']);
    expect(sent).toMatchObject({ number: expect.stringMatching(/^LRL-/), responseDueAt: expect.stringMatching(/^\d{4}-/) });
  });

  it('is opened by the team, and sent once however often the command is run', async () => {
    const { case: found } = await query<{ case: { report: { armored: string }; title: { armored: string } } }>(
      portal.url, 'query ($number: String!) { case(number: $number) { report { armored } title { armored } } }', bearer(portal.accounts.triager.token), { number });
    expect(decrypt(team, found.report.armored).toString()).toContain('Open /invoices/1 without signing in.');
    expect(decrypt(team, found.title.armored).toString()).toContain('Anybody reads invoices');
    expect(await done(asked, words)).toContain(`${number} was sent with these words before`);
    await writeFile(path.join(installed.folder, 'shot.png'), 'another picture');
    expect(lines(await done([...asked, '--json'], words))[0]?.['number']).not.toBe(number);
  });

  it('is found by the language of queries, and told fact by fact', async () => {
    expect(lines(await done(['cases', `number:${number}`, '--json']))).toEqual([expect.objectContaining({ number, state: 'RECEIVED', reporterReference: 'NOOR-7' })]);
    expect((await done(['cases', 'is:open', '--first', '1'])).trim().split('\n')).toHaveLength(1);
    expect(await done(['case', number])).toMatch(/Type +AUTHORIZATION_BYPASS/);
    expect(await laurel(['cases', 'is:open AND'])).toMatchObject({ code: 2, err: expect.stringContaining('at character') });
    expect(await laurel(['case', 'LRL-2026-999999'])).toMatchObject({ code: 1 });
    expect((await laurel(['cases', 'state:closed'])).err).toContain('No case of yours');
  });

  it('is answered, opened with gpg, and answered again', async () => {
    await answer(number, 'Thank you, we look at it.\u001B]0;owned\u0007');
    const opened = await done(['decrypt', number]);
    expect(opened).toMatch(/REPORT {2}REPORTER .* signed by [0-9A-F]{40}/);
    expect(opened).toMatch(/MESSAGE {2}TEAM .* signed by [0-9A-F]{40}/);
    expect(opened).toContain('Thank you, we look at it.');
    for (const tricks of ['\u001B', '\u0007', '\u202E']) expect(opened).not.toContain(tricks);
    expect(opened).toContain('[U+001B][2J[U+202E]');

    await done(['reply', number], 'Still there.');
    const parts = lines(await done(['decrypt', number, '--json', '--files', 'opened']));
    expect(parts.map(({ part, signature }) => [part, signature])).toEqual([['TITLE', 'VALID'], ['REPORT', 'VALID'], ['MESSAGE', 'VALID'], ['MESSAGE', 'VALID']]);
    expect(parts.at(-1)?.['text']).toBe('Still there.');
    expect(await readFile(path.join(installed.folder, 'opened/1-shot.png'), 'utf8')).toBe('the octets of a picture');
    expect(await laurel(['decrypt', number, '--files', 'opened'])).toMatchObject({ code: 1, err: expect.stringContaining('EEXIST') });
  });

  it('has a receipt that holds, and one that was changed does not', async () => {
    const receipt = path.join(installed.folder, '.config/laurel/receipts', `${number}.txt`);
    expect(await done(['verify', receipt])).toContain('Signed by the portal');
    await writeFile(path.join(installed.folder, 'forged.txt'), (await readFile(receipt, 'utf8')).replace(number, 'LRL-2026-000001'));
    expect(await laurel(['verify', 'forged.txt'])).toMatchObject({ code: 5 });
  });

  it('reaches the portal once where the answer is lost on the way', async () => {
    const before = lines(await done(['cases', '--json'])).length;
    const between = await loseAnswers(portal.url, 'mutation SubmitReport');
    const kept = JSON.parse(await readFile(profile(), 'utf8')) as object;
    await writeFile(profile(), JSON.stringify({ ...kept, url: between.url }), { mode: 0o600 });
    expect(await laurel(['submit'], 'The answer is lost.')).toMatchObject({ code: 4, err: expect.stringContaining('Run the same command again') });
    between.mend();
    expect(await done(['submit'], 'The answer is lost.')).toContain('arrived at');
    await writeFile(profile(), JSON.stringify(kept), { mode: 0o600 });
    await between.stop();
    expect(lines(await done(['cases', '--json']))).toHaveLength(before + 1);
    // What was taken is kept as taken, and what is said twice on purpose is said twice.
    for (const _ of [1, 2]) await done(['reply', number], 'Any news?');
    expect(lines(await done(['decrypt', number, '--json'])).filter(({ text }) => text === 'Any news?')).toHaveLength(2);
  });
});

it('refuses what cannot be meant, before anything is sent', async () => {
  for (const [args, input] of [[['submit'], ' '], [['submit', '--planned', '2027-02-30'], 'x'], [['submit', '--service', 'nothing'], 'x'], [['reply'], 'x'], [['submit', '--colour', 'red'], 'x'], [['sing'], ''], [['cases', 'a', 'b'], ''],
    [['submit'], '-----BEGIN PGP MESSAGE-----\n'], [['cases', '--first', '0'], '']] as const) expect(await laurel(args, input), args.join(' ')).toMatchObject({ code: 2 });
  expect(await laurel(['submit', '--attach', 'nothing.bin'], 'x')).toMatchObject({ code: 1, err: expect.stringContaining('nothing.bin') });
  expect(await laurel(['submit'], 'x', { PATH: '/nowhere' })).toMatchObject({ code: 1, err: expect.stringContaining('no gpg') });
});

it('leaves by ending the session there, and keeps nothing that signs in', async () => {
  const { secret } = JSON.parse(await readFile(profile(), 'utf8')) as { secret: { value: string } };
  await done(['logout']);
  expect(await readdir(path.dirname(profile()))).not.toContain('profile.json');
  const { account } = await (await fetch(`${portal.url}/auth/session`, { headers: { cookie: secret.value } })).json() as { account: object | null };
  expect(account).toBeNull();
});

it('reads facts with the token of a tool, which opens nothing', async () => {
  await done(['login', portal.url, '--team', teamKey], portal.accounts.partner.token);
  expect(lines(await done(['cases', 'is:open', '--json'])).length).toBeGreaterThan(1);
  expect(await laurel(['decrypt', 'LRL-2026-000001'])).toMatchObject({ code: 1, err: expect.stringContaining('--key') });
});

/** As a triager with gpg answers. */
async function answer(number: string, text: string): Promise<void> {
  const { fingerprint } = await giveKeys(team, portal.url, portal.accounts.triager.recoveryWords);
  const reporter = importKey(team, mine.exportPublic(own));
  const octets = octetsToSeal({ portalId: await portalIdOf(portal.url), kind: 'MESSAGE', about: { case: number }, signer: fingerprint, time: new Date() }, { text, sections: [] });
  const body = team.run(['--armor', '--sign', '-u', fingerprint, '--encrypt', '-r', reporter, '-r', teamKey], octets).stdout.toString();
  await query(portal.url, 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code message } } }', bearer(portal.accounts.triager.token),
    { input: { idempotencyKey: randomUUID(), number, body, internal: false } });
}
