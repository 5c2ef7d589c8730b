/** A mail program as people use it, for tests that must see what it shows. It wants a terminal, which `script` makes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const settings = (folder: string): string => [
  `set folder=${folder}`, 'set crypt_use_gpgme=yes', `set print_command="cat > ${folder}/shown"`, 'set print=yes', 'set print_decode=yes', 'set quit=yes',
  'set wait_key=no', 'set read_only=yes', 'set mail_check=0', 'set charset=utf-8', '',
].join('\n');

/** @param home GNUPGHOME @returns what neomutt shows of the mail, headers first */
export function shownByNeomutt(home: string, mail: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'neomutt-'));
  try {
    writeFileSync(path.join(folder, 'muttrc'), settings(folder));
    writeFileSync(path.join(folder, 'mbox'), `From portal@example.org Thu Nov 26 22:00:00 2026\n${mail.replaceAll('\r\n', '\n')}\n`);
    const command = `neomutt -n -F muttrc -f mbox -e 'push <first-entry><print-message><exit>'`;
    spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder, timeout: 30_000, stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, GNUPGHOME: home, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
    });
    const shown = path.join(folder, 'shown');
    return existsSync(shown) ? readFileSync(shown, 'utf8') : '';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
