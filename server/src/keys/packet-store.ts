/** Writes PKESK packets beside bodies that stay as they are. Commands only, inside their transaction. */
import type { EntityManager } from 'typeorm';
import type { NewPackets } from './case-grants.ts';

export async function insertPackets(manager: EntityManager, packets: readonly NewPackets[], grantedById: string, now: Date): Promise<void> {
  await manager.query(
    `insert into sealed_text_key (sealed_text_id, key_id, packet, granted_by_id, granted_at)
     select text_id, key_id, packet, $4, $5 from unnest($1::bigint[], $2::text[], $3::bytea[]) added(text_id, key_id, packet)`,
    [packets.map(({ sealedTextId }) => sealedTextId), packets.map(({ keyId }) => keyId), packets.map(({ bytes }) => Buffer.from(bytes)), grantedById, now],
  );
}
