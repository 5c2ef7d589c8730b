/**
 * The chain: each place's hash holds the entry's canonical octets and the hash before. Pure, so that writer and verifier share it.
 *
 * hash(n) = SHA-256("Laurel audit 1" ‖ LF ‖ hash(n-1), 32 octets ‖ canonical JSON of {actor, at, facts, id, kind, origin, position, subject});
 * hash(0) = SHA-256 of the installation's random id.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, type Jcs } from './canonical-json.ts';

export interface ChainEntry {
  readonly id: string;
  /** In UTC with microseconds: `2026-11-27T08:15:30.123000Z`. */
  readonly at: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly facts: Jcs;
  /** 64 hex digits. */
  readonly originSha256: string | null;
}

export const firstHash = (portalId: string): Buffer => createHash('sha256').update(portalId).digest();

/** @param position counts from 1 @returns 32 octets */
export function linkHash(before: Uint8Array, position: number, { id, at, kind, actorId, subjectId, facts, originSha256 }: ChainEntry): Buffer {
  const octets = canonicalJson({ position, id, at, kind, actor: actorId, subject: subjectId, facts, origin: originSha256 });
  return createHash('sha256').update('Laurel audit 1\n').update(before).update(octets).digest();
}
