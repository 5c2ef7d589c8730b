/**
 * The gate for files: PKESK packets, then one SEIPD version 1 packet that ends with the file; RFC 9580, 4.2. It reads a stream once, keeps
 * no more than its beginning, and holds no key. Who the readers must be is judged when the file becomes part of a case.
 */
import { createHash } from 'node:crypto';
import { fail } from '../sealed/faults.ts';
import { readPkesksBefore } from '../sealed/packets.ts';
import type { Pkesk } from '../sealed/pkesk.ts';
import { SeipdWalk } from '../sealed/seipd-walk.ts';
import { attachmentLimits } from './attachment-limits.ts';

export interface JudgedFile {
  readonly pkesks: readonly Pkesk[];
  /** Where the SEIPD packet begins. */
  readonly seipdOffset: number;
  /** Of the SEIPD packet's exact octets: 32 octets. */
  readonly sha256: Buffer;
}

const armorBegin = '-----BEGIN PGP';

/**
 * @param octets of the whole file, in order; left unread where the file is refused early
 * @throws SealedFault with the first fault
 */
export async function judgeFile(octets: AsyncIterable<Uint8Array>): Promise<JudgedFile> {
  const hash = createHash('sha256');
  const walk = new SeipdWalk();
  let head: Buffer | null = Buffer.alloc(0);
  let found: Omit<JudgedFile, 'sha256'> | null = null;
  const begin = (bytes: Buffer): Omit<JudgedFile, 'sha256'> => {
    const readers = readHead(bytes);
    const rest = bytes.subarray(readers.seipdOffset);
    hash.update(rest);
    walk.push(rest);
    return readers;
  };
  for await (const chunk of octets) {
    if (head === null) {
      hash.update(chunk);
      walk.push(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < attachmentLimits.headBytes) continue;
    found = begin(head);
    head = null;
  }
  found ??= begin(head ?? Buffer.alloc(0));
  walk.end();
  return { ...found, sha256: hash.digest() };
}

function readHead(bytes: Buffer): Omit<JudgedFile, 'sha256'> {
  if ((bytes[0] ?? 0x80) < 0x80) fail(bytes.toString('latin1', 0, armorBegin.length) === armorBegin ? 'altered-block' : 'plain-text');
  const { pkesks, end } = readPkesksBefore(bytes);
  return { pkesks, seipdOffset: end };
}

