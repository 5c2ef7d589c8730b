/**
 * Seals to the team key what came in clear, before it is written anywhere: a mail. It holds the key's public half alone, so that nothing
 * here opens what it made.
 */
import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { createHash } from 'node:crypto';
import type { Sealed } from './gate.ts';
import { readSealedPackets } from './packets.ts';

export type TeamSeal = (octets: Uint8Array) => Promise<Sealed>;

/** By the current team key; null where there is none. An expired one still counts: any holder can extend it. */
export async function teamSeal(from: Pick<EntityManager, 'query'>, now: Date): Promise<TeamSeal | null> {
  const [row] = await from.query<{ armored: string; expiresAt: Date | null }[]>(
    'select armored, expires_at as "expiresAt" from team_key where retired_at is null and revoked_at is null and recovery_restored_at is not null');
  if (!row) return null;
  const key = await openpgp.readKey({ armoredKey: row.armored });
  return async (octets) => sealBy(key, octets, usableAt(key, row.expiresAt, now));
}

/** openpgp refuses a key of the future and an expired one. */
function usableAt(key: openpgp.Key, expiresAt: Date | null, now: Date): Date {
  const latest = expiresAt !== null && expiresAt <= now ? new Date(expiresAt.getTime() - 1_000) : now;
  const made = key.getCreationTime();
  return latest > made ? latest : made;
}

/** SEIPD version 1, whatever the key announces. */
async function sealBy(key: openpgp.Key, octets: Uint8Array, date: Date): Promise<Sealed> {
  const message = await openpgp.createMessage({ binary: octets });
  const bytes = await openpgp.encrypt({ message, encryptionKeys: key, format: 'binary', date, config: { aeadProtect: false } });
  const { pkesks, seipdBytes } = readSealedPackets(Buffer.from(bytes));
  return { pkesks, seipdBytes, sha256: createHash('sha256').update(seipdBytes).digest() };
}
