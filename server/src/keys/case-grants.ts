/** Judges the packets of a re-wrap: for texts of the case, for the reader alone, and for every text that the reader may read. */
import { UserRefusal } from '../errors.ts';
import type { ReaderRole } from '../../../schema/words-by-role.ts';
import { readsKind } from '../cases/reading-rules.ts';
import { SealedFault } from '../sealed/faults.ts';
import { readPkeskPackets } from '../sealed/packets.ts';
import type { Pkesk } from '../sealed/pkesk.ts';
import type { CaseText } from './case-texts.ts';

export interface SealedTextGrant {
  /** Global id. */
  readonly sealedText: string;
  /** PKESK packets, base64. */
  readonly packets: string;
}
/** The reader as far as packets name one. */
export interface Reader {
  readonly role: ReaderRole;
  /** Of the current keys' parts that texts are sealed to. */
  readonly keyIds: readonly string[];
  /** Of one's own re-wrap: key ids of all that one holds. What names none of them cannot be opened, so it is not asked for. */
  readonly opensWith: readonly string[] | null;
}
export interface NewPackets {
  readonly sealedTextId: string;
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/**
 * @param path of the input that holds `grants`
 * @returns what is new: packets for a text that the reader does not read, or opens already, are not kept
 * @throws UserRefusal INVALID, MALFORMED, FORBIDDEN_RECIPIENT, INCOMPLETE_GRANT with what is missing
 */
export function judgeGrants(
  texts: readonly CaseText[], grants: readonly SealedTextGrant[], reader: Reader, path: readonly string[],
): readonly NewPackets[] {
  const packets = readGrants(texts, grants, reader, [...path, 'grants']);
  const mine = texts.filter(({ kind }) => readsKind(reader.role, kind));
  const { keyIds, opensWith } = reader;
  const isAskedFor = ({ readers }: CaseText): boolean => opensWith === null || readers.some((keyId) => opensWith.includes(keyId));
  const missing = mine.filter((text) => !packets.has(text.id) && !text.readers.some((keyId) => keyIds.includes(keyId)) && isAskedFor(text));
  if (missing.length > 0) throw incomplete(missing, [...path, 'grants']);
  return mine.flatMap(({ id, readers }) =>
    (packets.get(id) ?? []).filter(({ keyId }) => !readers.includes(keyId)).map(({ keyId, bytes }) => ({ sealedTextId: id, keyId, bytes })));
}

/** By sealed text. */
function readGrants(
  texts: readonly CaseText[], grants: readonly SealedTextGrant[], { keyIds }: Reader, path: readonly string[],
): ReadonlyMap<string, readonly Pkesk[]> {
  const named = new Map(texts.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  const found = new Map<string, readonly Pkesk[]>();
  for (const [at, grant] of grants.entries()) {
    const id = named.get(grant.sealedText);
    if (id === undefined) throw new UserRefusal('INVALID', 'This sealed text is not of this case.', [...path, String(at), 'sealedText']);
    const pkesks = readPackets(grant.packets, [...path, String(at), 'packets']);
    if (!pkesks.every(({ keyId }) => keyIds.includes(keyId))) {
      throw new UserRefusal(
        'FORBIDDEN_RECIPIENT',
        'These packets name a key that is not a current key of the reader. Load the reader’s key again.',
        [...path, String(at), 'packets'],
      );
    }
    found.set(id, pkesks);
  }
  return found;
}

function readPackets(base64: string, path: readonly string[]): readonly Pkesk[] {
  const bytes = Buffer.from(base64, 'base64');
  try {
    if (bytes.toString('base64') === base64) return readPkeskPackets(bytes);
  } catch (error) {
    if (!(error instanceof SealedFault)) throw error;
  }
  throw new UserRefusal('MALFORMED', 'These are not the base64 of PKESK packets alone. Wrap the text again for its reader.', path);
}

function incomplete(missing: readonly CaseText[], path: readonly string[]): UserRefusal {
  return new UserRefusal(
    'INCOMPLETE_GRANT',
    'Every text that the reader may read is wrapped in one step, and some are missing here. Wrap these too, and send all again.',
    path,
    missing.flatMap(({ names }) => names.slice(0, 1)),
  );
}
