/** What is sealed in cases, as far as a re-wrap asks: which texts, of what kind, and who has packets. Commands of this feature only. */
import type { EntityManager } from 'typeorm';
import { toGlobalId } from '../read/global-id.ts';
import type { SealedTextKind } from '../sealed/sealed-text-facts.ts';

export interface CaseText {
  readonly id: string;
  readonly kind: SealedTextKind;
  /** Global ids by which a grant may name it; the first is the one that a refusal names. */
  readonly names: readonly string[];
  /** Key ids that its packets name. */
  readonly readers: readonly string[];
}
interface Row extends Pick<CaseText, 'id' | 'kind' | 'readers'> {
  readonly caseId: string;
  /** Where the text is the body of a file. */
  readonly attachmentId: string | null;
}

/** By case. */
export async function textsOf(manager: EntityManager, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly CaseText[]>> {
  const rows = await manager.query<Row[]>(`
    select text.id, text.case_id as "caseId", text.kind,
      (select attachment.id from attachment where attachment.body_id = text.id) as "attachmentId",
      array(select reader.key_id from sealed_text_key reader where reader.sealed_text_id = text.id) as readers
    from sealed_text text where text.case_id = any($1) and text.destroyed_at is null order by text.case_id, text.id`, [caseIds]);
  return Map.groupBy(rows.map((row) => ({ ...row, names: namesOf(row) })), ({ caseId }) => caseId);
}

const namesOf = ({ id, attachmentId }: Row): readonly string[] =>
  [...(attachmentId === null ? [] : [toGlobalId('Attachment', attachmentId)]), toGlobalId('SealedText', id)];
