/**
 * Looks whether the audit log is what was written: walks the chain from its beginning, and holds its end against the head that was
 * signed outside of the database. Names every entry that is not as it was.
 */
import type pg from 'pg';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { type Checkpoint, claimedOrigin } from '../../../schema/log/checkpoint.ts';
import { openNote } from '../../../schema/log/note.ts';
import { readMark } from '../log/log-mark.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type ChainEntry, firstHash, linkHash } from './chain.ts';
import { auditOrigin, epochOf } from './chain-continuity-rules.ts';
import { entryColumns, entryOf, type Queries, readEpoch, readHead, readLast, readLink, readPortalId } from './chain-store.ts';
import { whatTheMarkIs } from './note-continuation.ts';

export const chainFaults = [
  'EDITED', 'REMOVED', 'PLACE_REMOVED', 'REORDERED', 'INSERTED', 'CUT', 'REWRITTEN', 'ORIGIN_EDITED', 'NOT_SIGNED', 'NO_MARK', 'LOST_BEFORE',
] as const;
export interface ChainFault {
  readonly fault: (typeof chainFaults)[number];
  /** The place in the chain; null where it has none. */
  readonly position: number | null;
  /** Null where it is gone. */
  readonly entryId: string | null;
  readonly more?: string;
}
export interface ChainVerdict {
  readonly faults: readonly ChainFault[];
  /** How many places the chain has. */
  readonly position: number;
  readonly waiting: number;
  /** Backups after which the chain went on. */
  readonly restorations: readonly string[];
}
export interface VerifyParts {
  readonly pool: pg.Pool;
  readonly portalKey: Pick<PortalKey, 'ed25519'>;
  readonly markFile: string;
}

const batchSize = 5_000;
interface Place {
  readonly position: number;
  readonly entryId: string;
  readonly hash: Buffer;
  readonly entry: ChainEntry | null;
}

/** Reads one state of the database, whatever is written meanwhile. @throws BadLogMark */
export async function verifyChain(parts: VerifyParts): Promise<ChainVerdict> {
  // Before the database: a head is signed after its places are written, so this one is never ahead of what is read below.
  const mark = await readMark(parts.markFile, whatTheMarkIs);
  const client = await parts.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const walked = await walk(client);
    const last = await readLast(client);
    const faults = [...walked, ...(await pastTheSequencer(client)), ...(await editedOrigins(client)), ...(await againstTheHead(client, { ...parts, mark })), ...(await lostBefore(client))];
    const { rows: [counts] } = await client.query<{ waiting: number }>('select count(*)::int as waiting from audit_pending');
    const { rows: restored } = await client.query<{ id: string }>(
      `select facts ->> 'restoration' as id from audit_entry where kind = 'CHAIN_CONTINUED' and facts ? 'restoration' order by audit_entry.id`);
    await client.query('commit');
    return { faults, position: last?.position ?? 0, waiting: counts?.waiting ?? 0, restorations: restored.map(({ id }) => id) };
  } finally {
    client.release(true);
  }
}

/** Each place is judged by the hash that stands before it, so one edited entry is one fault and not all that follow. */
async function walk(client: pg.ClientBase): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  const strange: (Place & { readonly before: Buffer })[] = [];
  let before = firstHash(await readPortalId(client));
  let expected = 1;
  // Every row there is, also one at a place that is none, or that two share.
  await client.query(
    `declare places no scroll cursor for select position, entry_id::text as "entryId", hash, ${entryColumns('entry')}
     from audit_link left join audit_entry entry on entry.id = entry_id order by position, entry_id`);
  for (let places = await nextPlaces(client); places.length > 0; places = await nextPlaces(client)) {
    for (const place of places) {
      const { position, entryId, entry } = place;
      if (position < expected) {
        faults.push({ fault: 'EDITED', position, entryId });
        continue;
      }
      if (position > expected) faults.push({ fault: 'PLACE_REMOVED', position: expected, entryId: null, ...(position - 1 > expected && { more: String(position - 1) }) });
      if (entry === null) faults.push({ fault: 'REMOVED', position, entryId });
      else if (position === expected && !fits(before, position, entry, place.hash)) strange.push({ ...place, before });
      before = place.hash;
      expected = position + 1;
    }
  }
  await client.query('close places');
  return [...faults, ...strange.map((place) => judge(place, strange))];
}

/** No entry of ours holds what has no canonical form, so one that does was edited. */
function fits(before: Uint8Array, position: number, entry: ChainEntry, hash: Buffer): boolean {
  try {
    return linkHash(before, position, entry).equals(hash);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

async function nextPlaces(client: pg.ClientBase): Promise<Place[]> {
  const { rows } = await client.query<{ position: string; entryId: string; hash: Buffer } & Parameters<typeof entryOf>[0]>(`fetch ${batchSize} from places`);
  return rows.map((row) => ({ position: Number(row.position), entryId: row.entryId, hash: row.hash, entry: isThere(row) ? entryOf(row) : null }));
}
const isThere = ({ kind }: { readonly kind: string | null }): boolean => kind !== null;

type Strange = Place & { readonly before: Buffer };
/** Two that would be right in each other's place were exchanged. */
function judge(place: Strange, strange: readonly Strange[]): ChainFault {
  const { position, entryId, hash, before } = place;
  const right = strange.slice(0, 200).find(({ entry }) => entry !== null && fits(before, position, entry, hash));
  return right ? { fault: 'REORDERED', position, entryId, more: right.entryId } : { fault: 'EDITED', position, entryId };
}

async function pastTheSequencer(client: Queries): Promise<ChainFault[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id::text from audit_entry where not exists (select from audit_link where entry_id = id) and not exists (select from audit_pending where entry_id = id)
     order by audit_entry.id limit 1000`);
  return rows.map(({ id }) => ({ fault: 'INSERTED', position: null, entryId: id }));
}

async function editedOrigins(client: Queries): Promise<ChainFault[]> {
  const { rows } = await client.query<{ id: string; position: string | null }>(
    `select entry.id::text, position from audit_origin join audit_entry entry on entry.id = audit_origin.entry_id left join audit_link on audit_link.entry_id = entry.id
     where sha256(salt || convert_to(address, 'UTF8')) is distinct from origin_sha256 order by entry.id limit 1000`);
  return rows.map(({ id, position }) => ({ fault: 'ORIGIN_EDITED', position: position === null ? null : Number(position), entryId: id }));
}

interface Signed extends Omit<VerifyParts, 'pool'> {
  /** Read before the database was. */
  readonly mark: Checkpoint | null;
}
export async function againstTheHead(client: Queries, { portalKey, markFile, mark }: Signed): Promise<ChainFault[]> {
  const [last, head, epoch, portalId] = [await readLast(client), await readHead(client), await readEpoch(client), await readPortalId(client)];
  const origin = auditOrigin(portalId, epoch);
  const faults: ChainFault[] = [];
  const isSigned = head === null || (await isSignedHead(client, head, { portalId, epoch, publicKey: portalKey.ed25519 }));
  if (!isSigned) faults.push({ fault: 'NOT_SIGNED', position: head.position, entryId: null });
  if (mark === null) return last === null ? faults : [...faults, { fault: 'NO_MARK', position: null, entryId: null, more: markFile }];
  const reached = last?.position ?? 0;
  if (mark.size > reached) faults.push({ fault: 'CUT', position: reached + 1, entryId: null, more: String(mark.size) });
  const atMark = await readLink(client, mark.size);
  const isOther = mark.origin !== origin || (atMark !== null && Buffer.compare(atMark.hash, mark.root) !== 0);
  if (isOther && mark.size <= reached) faults.push({ fault: 'REWRITTEN', position: mark.size, entryId: null });
  return faults;
}

interface Signer {
  readonly portalId: string;
  readonly epoch: number;
  readonly publicKey: Uint8Array;
}
/** A head of an earlier chain was signed too, and what it covered is said where the chain went on. */
async function isSignedHead(client: Queries, { note, position }: { readonly note: string; readonly position: number }, { portalId, epoch, publicKey }: Signer): Promise<boolean> {
  const name = claimedOrigin(note);
  const claimed = epochOf(name, portalId);
  const text = claimed === null || claimed > epoch ? null : await openNote(note, { name, publicKey }).catch(() => null);
  const covered = toBase64((await readLink(client, position))?.hash ?? new Uint8Array());
  return text !== null && (claimed !== epoch || text === `${name}\n${position}\n${covered}\n`);
}

/** The chain itself says that entries were lost before it went on, and names no backup that explains it. */
export async function lostBefore(client: Queries): Promise<ChainFault[]> {
  const { rows } = await client.query<{ id: string; position: string; reason: string; reached: string }>(
    `select id::text, position, facts ->> 'reason' as reason, facts ->> 'position' as reached from audit_entry join audit_link on entry_id = id
     where kind = 'CHAIN_CONTINUED' and facts ->> 'reason' <> 'NO_MARK' and not facts ? 'restoration' order by position`);
  return rows.map(({ id, position, reason, reached }) => ({ fault: 'LOST_BEFORE', position: Number(position), entryId: id, more: `${reason} ${reached}` }));
}
