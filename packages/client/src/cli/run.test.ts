import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProfile, writeProfile } from './profile.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { type CommandName, helpOf, usages } from './usage.ts';

let home: string;
beforeAll(async () => { home = await mkdtemp(path.join(tmpdir(), 'laurel-command-')); });
afterAll(async () => rm(home, { recursive: true, force: true }));

async function asked(...args: readonly string[]) {
  const said: string[] = [];
  const terminal: Terminal = { say: (text) => void said.push(text), tell: (text) => void said.push(text), json: (value) => void said.push(JSON.stringify(value)), piped: async () => '', ask: async () => '', env: { XDG_CONFIG_HOME: home } };
  return { code: await run(args, terminal), said: said.join('\n') };
}

describe('every command', () => {
  it('says what it takes, and the page that documents it says the same', async () => {
    const page = await readFile(new URL('../../../../docs/command.md', import.meta.url), 'utf8');
    for (const name of Object.keys(usages) as CommandName[]) {
      expect(await asked(name, '--help')).toEqual({ code: 0, said: helpOf(name) });
      expect(page).toContain(helpOf(name).replace(/^(?=.)/gm, '    '));
    }
    expect((await asked('--help')).said).toContain('laurel COMMAND --help');
  });

  it('names each option that it takes', () => {
    for (const { options, lines } of Object.values(usages)) expect(lines.map(([option]) => option.slice(2)).sort()).toEqual(Object.keys(options).sort());
  });

  it('takes nothing else', async () => {
    for (const args of [['sing'], ['cases', '--loud'], ['cases', 'a', 'b'], ['login', 'ftp://x'], ['toString']]) expect((await asked(...args)).code, args.join(' ')).toBe(2);
  });
});

describe('what signs in', () => {
  const profile = { url: 'https://security.example.org', portalId: 'c0ffee', teamKey: 'A'.repeat(40), ownKey: null, portalKey: '', secret: { kind: 'TOKEN', value: 'laurel_person_x' } } as const;
  const env = (): { XDG_CONFIG_HOME: string } => ({ XDG_CONFIG_HOME: home });

  it('is kept for its owner alone, and not used where others may read it', async () => {
    await writeProfile(env(), profile);
    const file = path.join(home, 'laurel/profile.json');
    expect([(await stat(file)).mode & 0o777, (await stat(path.dirname(file))).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(await readProfile(env())).toEqual(profile);
    await chmod(file, 0o640);
    await expect(readProfile(env())).rejects.toMatchObject({ exit: 'refused' });
  });

  it('is told apart from a file that was damaged, and from none', async () => {
    const file = path.join(home, 'laurel/profile.json');
    await writeFile(file, '{"url":');
    await chmod(file, 0o600);
    await expect(readProfile(env())).rejects.toMatchObject({ exit: 'refused' });
    await rm(file);
    await expect(readProfile(env())).rejects.toMatchObject({ exit: 'signedOut' });
  });
});
