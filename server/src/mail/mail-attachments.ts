/** What a mail carries beside its words: sealed texts as they are stored, with one reader's packets alone. */
import type { EntityManager } from 'typeorm';
import { assemble } from '../sealed/armor.ts';
import type { MailFacts } from './mail-kinds.ts';
import { currentKeysOf, sealedTextFor } from './mail-readers.ts';
import type { MailRow } from './mail-reading.ts';

export interface MailAttachment {
  /** `LRL-2026-000042-report.asc` */
  readonly filename: string;
  /** Armored OpenPGP message: `gpg --decrypt` opens it. */
  readonly content: string;
}

/** @param mail its account's own packets alone go with an answer */
export async function attachmentsOf(manager: Pick<EntityManager, 'query'>, mail: MailFacts & Pick<MailRow, 'accountId'>): Promise<readonly MailAttachment[]> {
  if (mail.kind === 'REPLY_WAITS' && mail.facts.textId !== undefined && mail.accountId !== null) {
    const content = await sealedTextFor(manager, mail.facts.textId, await currentKeysOf(manager, mail.accountId));
    return content === null ? [] : [{ filename: `${mail.facts.number}-answer.asc`, content }];
  }
  if (mail.kind !== 'REPORT_HANDED_ON') return [];
  const { number, texts, keyIds } = mail.facts;
  const rows = await manager.query<{ id: string; seipd: Buffer; packets: Buffer[] }[]>(`
    select text.id, text.seipd, array(select reader.packet from sealed_text_key reader
      where reader.sealed_text_id = text.id and reader.key_id = any($2) order by reader.id) as packets
    from sealed_text text where text.id = any($1)`, [texts.map(({ id }) => id), keyIds]);
  return texts.flatMap(({ id, name }) => rows.filter((row) => row.id === id)
    .map(({ packets, seipd }) => ({ filename: `${number}-${name}.asc`, content: assemble(packets, seipd) })));
}
