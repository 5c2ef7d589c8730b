/** Attachments of a case, into a folder: each opened whole, under a name that is safe, over nothing that is there. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileLabelOf } from '../../../../schema/sealed-entity/file-label.ts';
import type { CaseWordsQuery } from '../generated/graphql.ts';
import { mayRun, safeName } from '../safe-name.ts';
import { SeipdHash } from '../sealing/file-packets.ts';
import { CommandError } from './command-error.ts';
import { gpg } from './gpg.ts';
import type { SealingPortal } from './open-portal.ts';
import type { Terminal } from './terminal.ts';
import { openerOf } from './words-by-gpg.ts';

type Found = NonNullable<CaseWordsQuery['case']>;

function hashOf(sealed: Uint8Array): string {
  const hash = new SeipdHash();
  hash.update(sealed);
  return hash.digest();
}

async function download({ profile: { url, secret } }: SealingPortal, from: string): Promise<Uint8Array> {
  const at = new URL(from, url);
  if (at.origin !== url) throw new CommandError('notProven', 'A file was to be fetched from another address than the portal’s. It was not.');
  const headers = secret.kind === 'TOKEN' ? { authorization: `Bearer ${secret.value}` } : { cookie: secret.value };
  const answer = await fetch(at, { headers, redirect: 'error' }).catch(() => null);
  if (answer?.ok !== true) throw new CommandError('noAnswer', `A file did not come${answer === null ? '' : ` (${answer.status})`}. Run the same command again.`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function openFiles(portal: SealingPortal, found: Found, folder: string, terminal: Terminal): Promise<void> {
  const open = await openerOf(portal);
  await mkdir(folder, { recursive: true });
  for (const [at, { name, sha256, downloadUrl }] of (found.attachments ?? []).entries()) {
    if (downloadUrl == null) continue;
    const label = name ? await open(name.armored, { kind: 'NAME', caseNumber: found.number }, found.reporterKeys ?? []) : null;
    const vouched = label !== null && label.refused === null && label.signature === 'VALID' && label.attachments.includes(sha256);
    const sealed = await download(portal, downloadUrl);
    if (hashOf(sealed) !== sha256) throw new CommandError('notProven', `File ${at + 1} is not the one that the receipt names. It was not written.`);
    const { stdout, status } = await gpg(['--decrypt'], sealed);
    if (!status.includes('DECRYPTION_OKAY') || status.includes('BADSIG')) throw new CommandError('notProven', `File ${at + 1} does not open, or bears a bad signature. It was not written.`);
    const called = safeName(label === null ? '' : fileLabelOf(label.body).name);
    const target = path.join(folder, `${at + 1}-${called}`);
    await writeFile(target, stdout, { flag: 'wx', mode: 0o600 });
    terminal.tell(`${target}${vouched ? '' : '  (nobody signed that it belongs here)'}${mayRun(called) ? '  (opening it may run something)' : ''}`);
  }
}
