/** Two checkouts of one commit, in folders of different names and under different settings, are built and signed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { readSignedText } from '../server/src/keys/signed-text.ts';
import { root } from './imports.ts';

const parts = ['client', 'packages', 'server', 'schema', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'lingui.config.ts', 'vite.config.ts', 'vite.server.config.ts'];
const places = [
  { name: 'one', env: { TZ: 'UTC', LANG: 'C' } },
  { name: path.join('another one', 'further down, mit Ümlaut'), env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', RAYON_NUM_THREADS: '1' } },
] as const;

const gpg = new Gpg();
let folder: string;
let maker: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-release-test-'));
  maker = gpg.makeKey('Maker of releases <maker@example.org>');
  const first = path.join(folder, places[0].name);
  for (const part of parts) await cp(path.join(root, part), path.join(first, part), { recursive: true });
  await writeFile(path.join(first, '.gitignore'), 'node_modules\n/release\n/.cache\n/build\n');
  git(first, 'init', '--quiet');
  git(first, 'add', '--all');
  git(first, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message', 'A version');
  const second = path.join(folder, places[1].name);
  await mkdir(path.dirname(second), { recursive: true });
  git(folder, 'clone', '--quiet', first, second);
  for (const place of [first, second]) await symlink(path.join(root, 'node_modules'), path.join(place, 'node_modules'));
}, 120_000);
afterAll(async () => {
  gpg[Symbol.dispose]();
  await rm(folder, { recursive: true, force: true });
});

const git = (cwd: string, ...parameters: readonly string[]): string => execFileSync('git', parameters, { cwd, encoding: 'utf8' });

function release(place: string, env: Readonly<Record<string, string>>, ...parameters: readonly string[]) {
  const { PATH, HOME } = process.env;
  const cwd = path.join(folder, place);
  return spawnSync(process.execPath, ['scripts/release.mjs', ...parameters], { cwd, env: { PATH, HOME, GNUPGHOME: gpg.home, ...env }, encoding: 'utf8' });
}

describe('npm run release', () => {
  it('builds the same octets everywhere, and signs the list of them', async () => {
    const lists: string[] = [];
    for (const { name, env } of places) {
      const { status, stdout, stderr } = release(name, env, '--key', maker);
      expect(status, stderr).toBe(0);
      expect(stdout).toContain('twice the same');
      lists.push(await readFile(path.join(folder, name, 'release', 'laurel-0.1.0.json.asc'), 'utf8'));
    }
    const [one, other] = await Promise.all(lists.map((list) => readSignedText(list, gpg.exportPublic(maker), 'the list', new Date())));
    expect(one).toBe(other);
    const commit = git(path.join(folder, places[0].name), 'rev-parse', 'HEAD').trim();
    expect(JSON.parse(one ?? '')).toMatchObject({ format: 'laurel-build-1', version: '0.1.0', commit, files: { 'index.html': expect.any(String) }, server: { 'main.js': expect.any(String) } });
    expect(gpg.run(['--verify'], lists[0]).status).toContain('GOODSIG');
  }, 240_000);

  it('signs nothing that is not committed', async () => {
    await writeFile(path.join(folder, places[0].name, 'client', 'public', 'extra.js'), 'alert(1);\n');
    const { status, stderr } = release(places[0].name, {}, '--key', maker);
    expect([status, stderr]).toEqual([1, 'Something here is not committed: a release is made from a commit alone.\n']);
  });

  it('says so when no key is named', () => {
    expect(release(places[1].name, {}).stderr).toContain('--key FINGERPRINT');
  });
});
