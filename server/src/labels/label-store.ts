/** Rows of `label` and `case_label`. Commands only; reading goes through `read/`. */
import { type EntityManager, In } from 'typeorm';
import { CaseLabelEntity, LabelEntity } from './label.entity.ts';
import type { LabelText } from './label-rules.ts';

/** Until the transaction ends nobody else adds one, so that a count holds. */
export async function lockLabels(manager: EntityManager): Promise<void> {
  await manager.query('lock table label in share row exclusive mode');
}
export const countLabels = async (manager: EntityManager): Promise<number> => manager.count(LabelEntity);

export async function insertLabel(manager: EntityManager, text: LabelText, createdById: string): Promise<string> {
  const { identifiers: [made] } = await manager.insert(LabelEntity, { ...text, createdById });
  return String(made?.['id']);
}

/** @returns whether there is such a label */
export async function changeLabel(manager: EntityManager, id: string, text: LabelText): Promise<boolean> {
  const { affected } = await manager.update(LabelEntity, { id }, { ...text });
  return affected === 1;
}

export async function deleteLabel(manager: EntityManager, id: string): Promise<void> {
  await manager.delete(LabelEntity, { id });
}

/** Those of the ids that are there, kept from going until the transaction ends. */
export async function holdLabels(manager: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await manager.query<readonly { readonly id: string }[]>('select id from label where id = any ($1) order by id for key share', [ids]);
  return rows.map(({ id }) => id);
}

export async function labelsOfCase(manager: EntityManager, caseId: string): Promise<readonly string[]> {
  const rows = await manager.findBy(CaseLabelEntity, { caseId });
  return rows.map(({ labelId }) => labelId);
}

export async function putOn(manager: EntityManager, caseId: string, labelIds: readonly string[]): Promise<void> {
  if (labelIds.length > 0) await manager.insert(CaseLabelEntity, labelIds.map((labelId) => ({ caseId, labelId })));
}

export async function takeOff(manager: EntityManager, caseId: string, labelIds: readonly string[]): Promise<void> {
  if (labelIds.length > 0) await manager.delete(CaseLabelEntity, { caseId, labelId: In([...labelIds]) });
}
