/**
 * Debian's postfix and dovecot as a test's own children: own folders, own unprivileged ports, ended with the test. postfix takes mail for
 * example.org to Laurel by LMTP, for example.net to dovecot, sends back what goes to nobody.test, and drops the rest. Both start as root, as
 * they do everywhere.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, vi } from 'vitest';
import { freePort } from '../server/src/testing/free-port.ts';

export interface MailDaemons {
  readonly smtpUrl: string;
  readonly lmtpPort: number;
  readonly imapUrl: (user: string, folder: string) => string;
  /** Hands a mail to postfix, which queues it. */
  readonly send: (mail: { readonly from: string; readonly to: string; readonly raw: string }) => Promise<void>;
  /** The mails in somebody's mailbox, in no order. */
  readonly mailsOf: (user: string) => Promise<readonly string[]>;
  /** Tries again at once what could not be delivered. */
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const ids = async (user: string): Promise<readonly [number, number]> => {
  const id = async (flag: string): Promise<number> => Number((await promisify(execFile)('id', [flag, user])).stdout);
  return [await id('-u'), await id('-g')];
};

export async function startMailDaemons(): Promise<MailDaemons> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-mail-'));
  await chmod(folder, 0o755);
  const [smtp, lmtp, imap, mailboxes] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const [postfix, dovecot] = [path.join(folder, 'postfix'), path.join(folder, 'dovecot')];
  await configurePostfix(postfix, { smtp, lmtp, mailboxes });
  await configureDovecot(dovecot, { imap, mailboxes });
  const children = [start('postfix', ['-c', postfix, 'start-fg']), start('dovecot', ['-F', '-c', path.join(dovecot, 'dovecot.conf')])];
  for (const port of [smtp, imap, mailboxes]) await vi.waitFor(async () => expect(await isOpen(port)).toBe(true), { timeout: 30_000 });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    lmtpPort: lmtp,
    imapUrl: (user, box) => `imap://${encodeURIComponent(user)}:secret@127.0.0.1:${imap}/${box}`,
    send: async (mail) => sendBySmtp(smtp, mail),
    mailsOf: async (user) => mailsIn(path.join(dovecot, 'mail', user, 'Maildir')),
    flush: async () => void (await promisify(execFile)('/usr/sbin/postfix', ['-c', postfix, 'flush'])),
    stop: async () => {
      // Its master leaves the process group.
      await promisify(execFile)('/usr/sbin/postfix', ['-c', postfix, 'stop']).catch(() => undefined);
      await Promise.all(children.map(end));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function start(program: string, parameters: readonly string[]): ChildProcess {
  return spawn(`/usr/sbin/${program}`, [...parameters], { stdio: 'ignore', detached: true });
}

/** With whatever they started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await exited;
}

async function isOpen(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  const opened = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false, () => false)]).catch(() => false);
  socket.destroy();
  return opened;
}

const services = ['pickup unix n - n 60 1 pickup', 'cleanup unix n - n - 0 cleanup', 'qmgr unix n - n 300 1 qmgr', 'rewrite unix - - n - - trivial-rewrite', 'bounce unix - - n - 0 bounce', 'defer unix - - n - 0 bounce',
  'trace unix - - n - 0 bounce', 'verify unix - - n - 1 verify', 'proxymap unix - - n - - proxymap', 'smtp unix - - n - - smtp', 'relay unix - - n - - smtp', 'lmtp unix - - n - - lmtp',
  'error unix - - n - - error', 'discard unix - - n - - discard', 'retry unix - - n - - error', 'anvil unix - - n - 1 anvil', 'flush unix n - n 1000? 0 flush', 'showq unix n - n - - showq', 'postlog unix-dgram n - n - 1 postlogd'];

async function configurePostfix(folder: string, ports: { readonly smtp: number; readonly lmtp: number; readonly mailboxes: number }): Promise<void> {
  const [queue, data] = [path.join(folder, 'queue'), path.join(folder, 'data')];
  for (const one of [queue, data]) await mkdir(one, { recursive: true });
  await chown(data, ...(await ids('postfix')));
  await writeFile(path.join(folder, 'main.cf'), [
    'compatibility_level = 3.6', `queue_directory = ${queue}`, `data_directory = ${data}`, 'command_directory = /usr/sbin', 'daemon_directory = /usr/lib/postfix/sbin',
    'mail_owner = postfix', 'setgid_group = postdrop', 'myhostname = mx.example.org', 'inet_interfaces = 127.0.0.1', 'inet_protocols = ipv4', 'mynetworks = 127.0.0.0/8',
    'mydestination =', 'alias_maps =', 'alias_database =', 'relay_domains = example.org, example.net, nobody.test', 'recipient_delimiter = +', 'lmtp_host_lookup = native',
    // Refused after it was taken, as by a server further on; whatever else goes out goes nowhere.
    'smtpd_reject_unlisted_recipient = no', 'default_transport = discard:',
    `transport_maps = inline:{example.org=lmtp:inet:127.0.0.1:${ports.lmtp}, example.net=lmtp:inet:127.0.0.1:${ports.mailboxes}, {nobody.test = error:5.1.1 Nobody is here}}`,
    `maillog_file = ${folder}/mail.log`, `maillog_file_prefixes = ${tmpdir()}`, '',
  ].join('\n'));
  await writeFile(path.join(folder, 'master.cf'), [`127.0.0.1:${ports.smtp} inet n - n - - smtpd`, ...services, ''].join('\n'));
}

async function configureDovecot(folder: string, { imap, mailboxes }: { readonly imap: number; readonly mailboxes: number }): Promise<void> {
  const [run, mail] = [path.join(folder, 'run'), path.join(folder, 'mail')];
  for (const one of [run, mail]) await mkdir(one, { recursive: true });
  await chown(mail, ...(await ids('nobody')));
  const home = `${mail}/%{user | username}`;
  await writeFile(path.join(folder, 'dovecot.conf'), `
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${run}
state_dir = ${run}
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${home}/Maildir
mail_uid = nobody
mail_gid = nogroup
first_valid_uid = 1
first_valid_gid = 1
service imap-login {
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${mailboxes}
  }
}
passdb static {
  password = secret
}
userdb static {
  fields {
    uid = nobody
    gid = nogroup
    home = ${home}
  }
}
`);
}

async function mailsIn(maildir: string): Promise<readonly string[]> {
  const folders = [path.join(maildir, 'new'), path.join(maildir, 'cur')];
  const files = await Promise.all(folders.map(async (one) => (await readdir(one).catch(() => [])).map((name) => path.join(one, name))));
  return Promise.all(files.flat().map(async (file) => readFile(file, 'latin1')));
}

/** As a mail program hands it over. */
async function sendBySmtp(port: number, { from, to, raw }: { readonly from: string; readonly to: string; readonly raw: string }): Promise<void> {
  const socket = net.connect(port, '127.0.0.1').setEncoding('latin1');
  let heard = '';
  socket.on('data', (text: string) => (heard += text));
  const answer = async (code: string): Promise<void> => {
    await vi.waitFor(() => expect(heard).toMatch(/^\d{3} .*\r\n$/m), { timeout: 10_000, interval: 5 });
    if (!heard.startsWith(code)) throw new Error(`The mail server said: ${heard}`);
    heard = '';
  };
  await answer('220');
  const body = raw.replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..');
  for (const [line, code] of [['HELO test', '250'], [`MAIL FROM:<${from}>`, '250'], [`RCPT TO:<${to}>`, '250'], ['DATA', '354'], [`${body}\r\n.`, '250'], ['QUIT', '221']] as const) {
    socket.write(`${line}\r\n`, 'latin1');
    await answer(code);
  }
  socket.destroy();
}
