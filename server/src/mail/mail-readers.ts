/** What a mail's reader can open, and what they got before: asked when the mail goes out. */
import type { EntityManager } from 'typeorm';
import { assemble } from '../sealed/armor.ts';
import { safeMessageId } from './message-ids.ts';

type From = Pick<EntityManager, 'query'>;

export interface ReaderKey {
  readonly armored: string;
  readonly keyIds: readonly string[];
}

/** The keys that answers to this account are sealed to now. */
export async function currentKeysOf(from: From, accountId: string): Promise<readonly ReaderKey[]> {
  return from.query<ReaderKey[]>(`
    select armored, key_ids as "keyIds" from public_key where account_id = $1 and revoked_at is null and retired_at is null
      and (expires_at is null or expires_at > now()) order by id`, [accountId]);
}

/** The very text that was sealed in a browser, with the packets of these keys alone; null where none of them opens it. */
export async function sealedTextFor(from: From, textId: string, keys: readonly ReaderKey[]): Promise<string | null> {
  const [row] = await from.query<{ seipd: Buffer; packets: Buffer[] }[]>(`
    select text.seipd, array(select reader.packet from sealed_text_key reader
      where reader.sealed_text_id = text.id and reader.key_id = any($2) order by reader.id) as packets
    from sealed_text text where text.id = $1`, [textId, keys.flatMap(({ keyIds }) => keyIds)]);
  return row === undefined || row.packets.length === 0 ? null : assemble(row.packets, row.seipd);
}

/** RFC 5322, 3.6.4. Both empty for the first mail of a thread. */
export interface Thread {
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

/** The first mail about a case that this person wrote to us, or got from us. */
export async function threadOf(from: From, mail: { readonly id: string; readonly caseId: string | null; readonly recipient: string }): Promise<Thread> {
  const [row] = await from.query<{ written: string | null; got: string | null }[]>(`
    select (select message_id from mail_correspondent where case_id = $1 and lower(address) = lower($2)) as written,
      (select message_id from mail where case_id = $1 and recipient = $2 and message_id is not null and id < $3 order by id limit 1) as got`,
    [mail.caseId, mail.recipient, mail.id]);
  const references = [row?.written ?? null, row?.got ?? null].flatMap((id) => safeMessageId(id) ?? []);
  return { inReplyTo: references[0] ?? null, references };
}
