/** `npm run verify -- site`: a running portal is compared from outside with this build, and with a signed list of it. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { manifestOf, manifestText, readFiles } from '../scripts/build-manifest.mjs';
import { type Portal, runScript, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';

/** What a server between reader and portal makes of an answer. */
interface Lie {
  readonly path: string;
  readonly body?: (text: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
}

let portal: Portal;
let site: http.Server;
let url: string;
let lie: Lie | undefined;
let folder: string;
beforeAll(async () => {
  portal = await startPortal();
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-verify-site-'));
  site = http.createServer((request, response) => void tell(request.url ?? '/', response));
  const port = await freePort();
  url = `http://localhost:${port}`;
  await once(site.listen(port), 'listening');
});
afterAll(async () => {
  site?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function tell(address: string, response: http.ServerResponse): Promise<void> {
  const answer = await fetch(portal.url + address);
  const told = lie?.path === address ? lie : undefined;
  const text = Buffer.from(await answer.arrayBuffer());
  for (const [name, value] of answer.headers) if (!['content-encoding', 'content-length', 'transfer-encoding'].includes(name)) response.setHeader(name, value);
  for (const [name, value] of Object.entries(told?.headers ?? {})) response.setHeader(name, value);
  response.writeHead(answer.status).end(told?.body ? told.body(text.toString('utf8')) : text);
}

const verify = (address: string, ...more: readonly string[]) => runScript('verify', ['site', address, ...more]);
async function chunk(): Promise<string> {
  const shell = await (await fetch(portal.url)).text();
  return /"(\/assets\/CasePage-[^"]+\.js)"/.exec(shell)?.[1] ?? '';
}

describe('npm run verify -- site', () => {
  it('finds a portal as this checkout builds it, and says which build', async () => {
    const { code, output } = await verify(portal.url);
    expect(output).toMatch(/ runs Laurel \d+\.\d+\.\d+, build [0-9a-f]{64}, as this checkout builds it .*: \d{2} pages and \d+ files are the same\.\n$/);
    expect(code).toBe(0);
  });

  it.each<readonly [string, () => Promise<Lie>, RegExp]>([
    ['one letter of a chunk', async () => ({ path: await chunk(), body: (text) => text.replace('e', 'x') }), /\/assets\/CasePage-\S+\.js has the SHA-256/],
    ['a script on one page alone', async () => ({ path: '/cases', body: (text) => text.replace('</head>', '<script src="https://cdn.example/x.js"></script></head>') }),
      /\/cases loads https:\/\/cdn\.example\/x\.js, which is no part of the build/],
    ['another page where somebody objects to a new key', async () => ({ path: '/lost-key', body: (text) => text.replace('</head>', '<script src="/x.js"></script></head>') }),
      /\/lost-key loads \/x\.js, which is no part of the build/],
    ['a hash that is left out', async () => ({ path: '/', body: (text) => text.replace(/ integrity="[^"]+"/, '') }), /\/ loads \/first\.js without its hash/],
    ['an import map that leads elsewhere', async () => ({ path: '/', body: (text) => text.replace('{"integrity"', '{"imports":{"/assets/":"/other/"},"integrity"') }), /an import map that sends imports elsewhere/],
    ['a wider policy', async () => ({ path: '/report', headers: { 'content-security-policy': `default-src *; script-src 'self' 'unsafe-inline'` } }), /\/report: the policy allows script-src 'unsafe-inline'/],
    ['a header that loads more', async () => ({ path: '/', headers: { link: '</more.js>; rel=modulepreload' } }), /\/: the header link: <\/more\.js>/],
    ['words for the terminal', async () => ({ path: '/', headers: { link: '<x>\u00ff\u009b31m' } }), /the header link: <x>\?\?31m/],
  ])('finds %s', async (_what, makeLie, said) => {
    lie = await makeLie();
    const { code, output } = await verify(url);
    lie = undefined;
    expect(output).toMatch(said);
    expect(output).toContain(`${url} does not run Laurel`);
    expect(output).toContain('It says that it runs this very build, and does not.');
    expect(code).toBe(1);
  });

  it('says so when nobody answers, and asks nobody else', async () => {
    const { code, output } = await verify(`http://localhost:${await freePort()}`);
    expect(output).toMatch(/^http:\/\/localhost:\d+ does not answer \(.*\)\.\n$/);
    expect(code).toBe(1);
  });
});

describe('npm run verify -- site with a signed list', () => {
  let list: string;
  let key: string;
  beforeAll(async () => {
    using gpg = new Gpg();
    const maker = gpg.makeKey('Maker of releases <maker@example.org>');
    const root = path.join(import.meta.dirname, '..');
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    const manifest = { ...manifestOf(version, readFiles(path.join(root, 'build', 'client'))), commit: 'f'.repeat(40) };
    list = path.join(folder, 'laurel.json.asc');
    key = path.join(folder, 'maker.asc');
    await writeFile(list, gpg.run(['--local-user', maker, '--clearsign'], manifestText(manifest)).stdout);
    await writeFile(key, gpg.exportPublic(maker));
  });

  it('believes the list, and finds the site as listed', async () => {
    const { code, output } = await verify(portal.url, '--manifest', list, '--key', key);
    expect(output).toMatch(/lists it \(commit f{40}\): \d{2} pages/);
    expect(code).toBe(0);
  });

  it('believes no list that was changed, or is signed by somebody else', async () => {
    const text = await readFile(list, 'utf8');
    const changed = path.join(folder, 'changed.json.asc');
    await writeFile(changed, text.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    expect(await verify(portal.url, '--manifest', changed, '--key', key)).toMatchObject({ code: 1, output: expect.stringContaining('is not signed by this key') });
    const stranger = path.join(folder, 'stranger.asc');
    await writeFile(stranger, await (await fetch(`${portal.url}/portal-key.asc`)).text());
    expect(await verify(portal.url, '--manifest', list, '--key', stranger)).toMatchObject({ code: 1, output: expect.stringContaining('is not signed by this key') });
    expect(await verify(portal.url, '--manifest', list)).toMatchObject({ code: 1, output: expect.stringContaining('--key FILE') });
  });
});
