import type { Rule } from '../authorization.ts';
import { literal, me, sql } from '../read/sql.ts';
import { HIDDEN_KEY_ID } from '../sealed/pkesk.ts';

/**
 * A row of sealed_text_key that somebody gets with a file: the team all, others those that name a key of theirs or nobody, and those
 * that came with the file where they sealed it, by whatever key.
 */
export const packetsOpenTo: Rule = ({ readsWords }, row) => (readsWords ? sql`true` : sql`(
  ${row}.key_id = ${literal(HIDDEN_KEY_ID)}
  or ${row}.key_id in (select unnest(own.key_ids) from public_key own where own.account_id = ${me})
  or (${row}.granted_by_id is null and exists (select from sealed_text sealed where sealed.id = ${row}.sealed_text_id and sealed.author_id = ${me})))`);
