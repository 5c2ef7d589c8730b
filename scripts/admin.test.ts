import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './imports.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laurel-typos-'));
const dataDir = path.join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns exit code and what was said on standard error */
function admin(words: readonly string[], env: Readonly<Record<string, string>> = {}): readonly [number | null, string] {
  const { PATH, NODE_OPTIONS } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/admin.mjs', ...words], {
    cwd: root, encoding: 'utf8', env: { PATH, ...(NODE_OPTIONS !== undefined && { NODE_OPTIONS }), DATA_DIR: dataDir, ...env },
  });
  return [status, stderr];
}

/** "The operator's typo": one sentence that says what to do, exit code 1, and nothing made or changed. */
describe('a slip around backups', () => {
  it.each([
    ['no folder', ['backup'], 'Say one folder'],
    ['an unset variable in quotes', ['backup', ''], 'Say one folder'],
    ['a space in a name without quotes', ['backup', '/mnt/my', 'backups'], 'in quotes where its name has spaces'],
    ['a command that is none', ['bakcup', folder], 'npm run admin -- COMMAND'],
    ['a command that is nearly one', ['disabel', 'ana@example.org'], 'Did you mean disable?'],
    ['roles without a change', ['roles', 'ana@example.org'], 'roles ana@example.org +LEAD -TRIAGER'],
    ['nobody in particular', ['administrator'], 'administrator ana@example.org'],
    ['a setting without its value', ['settings', 'set', 'registration'], 'settings set registration closed'],
    ['people without a database', ['people'], `There is no database in ${dataDir}`],
    ['help for no command', ['help', 'rolls'], 'Did you mean roles?'],
    ['a flag that is none', ['backup', folder, '--with-portal-key'], '--with-portal-key'],
    ['another DATA_DIR than the server has', ['backup', folder], `There is no database in ${dataDir}`],
    ['a restore from nowhere', ['restore', path.join(folder, 'nowhere')], 'There is no backup at'],
    ['a restore before the key is there', ['restore', folder], `The portal key is not at ${path.join(dataDir, 'portal.key')}`],
    ['an audit of nothing', ['audit'], 'Say what: npm run admin -- audit verify'],
    ['an audit without a database', ['audit', 'verify'], `There is no database in ${dataDir}`],
    ['a restore without its folder', ['restore', '--new-portal-key'], 'Say one folder'],
    ['a value for a flag that takes none', ['restore', folder, '--new-portal-key=yes'], '--new-portal-key'],
  ])('%s', (_what, words, said) => {
    const [code, stderr] = admin(words);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^ {4}at /mu);
    expect([code, existsSync(dataDir)]).toEqual([1, false]);
  });

  it('a portal key file that names a place where none is', () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    expect(admin(['restore', folder], { PORTAL_KEY_FILE: path.join(folder, 'a-file', 'portal.key') })).toEqual([1, expect.stringContaining('The portal key is not at')]);
    expect(readdirSync(folder)).toEqual(['a-file']);
  });
});
