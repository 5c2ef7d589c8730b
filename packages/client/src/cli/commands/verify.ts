import { readFile } from 'node:fs/promises';
import { verifyReceipt } from '../../receipts.ts';
import { CommandError } from '../command-error.ts';
import { readProfile } from '../profile.ts';
import type { Command } from '../run.ts';

export const command: Command = async ({ words: [file], text, has }, terminal) => {
  if (file === undefined) throw new CommandError('usage', 'Name the file of a receipt.');
  const keyFile = text('portal-key');
  const portalKeyArmored = keyFile === null ? (await readProfile(terminal.env)).portalKey : await readFile(keyFile, 'utf8');
  const finding = await verifyReceipt(await readFile(file, 'utf8'), { portalKeyArmored });
  if (finding.kind === 'FAULT') throw new CommandError('notProven', `${file} proves nothing: ${finding.fault}.`);
  if (has('json')) return terminal.json({ receipt: finding.words, inLog: finding.place !== null });
  terminal.say(finding.words);
  terminal.say(finding.place === null ? 'Signed by the portal. The file has no proof of its place in the log: save the receipt again later.' : 'Signed by the portal, and in its log.');
};
