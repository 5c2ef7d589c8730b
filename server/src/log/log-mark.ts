/**
 * The mark: the last checkpoint that this portal signed, in a file beside the portal key and outside the database, so that a database
 * that was put back to an earlier day is noticed. It is public, and the very note that is served.
 */
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { type Checkpoint, claimedOrigin, readHash, wholeNumber } from '../../../schema/log/checkpoint.ts';

/** The file cannot be read or written; the message is one sentence for the operator. */
export class BadLogMark extends Error {
  override readonly name = 'BadLogMark';
}

const logMark = 'the log\'s last checkpoint';

/** Its signature is not asked: another portal key may stand here now, which the log then says. Null where there is no file. @throws BadLogMark */
export async function readMark(file: string, what = logMark): Promise<Checkpoint | null> {
  const note = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new BadLogMark(`${file}, ${what}, cannot be read (${String(Object(error).code)}).`);
  });
  if (note === null) return null;
  try {
    const [, digits = '', root = ''] = note.split('\n');
    const checkpoint = { origin: claimedOrigin(note), size: wholeNumber(digits), root: readHash(root) };
    if (checkpoint.origin !== '' && !Number.isNaN(checkpoint.size)) return checkpoint;
  } catch {
    // Said below.
  }
  throw new BadLogMark(`${file} is not ${what}: put back the file that stood beside the portal key, or take it away.`);
}

/** Whole or not at all, and on the disk when this returns. @throws BadLogMark */
export async function writeMark(file: string, note: string, what = logMark): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = await open(draft, 'w', 0o644);
    try {
      await handle.writeFile(note);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    throw new BadLogMark(`${file}, ${what}, cannot be written (${String(Object(error).code)}): set LOG_CHECKPOINT_FILE to where it can.`);
  }
}

/** So that the new name survives a power cut; Windows opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
