/** Which columns a list shows: chosen per person, kept on this device. Nothing but these names is kept. Pure but for the storage. */
import type { Audience } from '../../ui/names.ts';

export const columnIds = [
  'number', 'title', 'service', 'state', 'severity', 'cvss', 'weakness', 'type', 'assignee', 'reporter', 'labels',
  'submitted', 'due', 'verified', 'fixed', 'closed', 'updated',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** A row without them could not be opened, nor told from others. */
export const fixedColumns: readonly ColumnId[] = ['number', 'title'];
const ofTheTeam: readonly ColumnId[] = ['assignee', 'reporter', 'labels'];
const usual: readonly ColumnId[] = ['number', 'title', 'service', 'state', 'severity', 'assignee', 'due', 'updated'];
/** What the list asks the server for only where it is shown. */
const more: readonly ColumnId[] = ['cvss', 'weakness', 'reporter', 'labels', 'verified', 'fixed', 'closed'];

export const columnsFor = (audience: Audience): readonly ColumnId[] => columnIds.filter((id) => audience === 'team' || !ofTheTeam.includes(id));
export const usualColumns = (audience: Audience): readonly ColumnId[] => columnsFor(audience).filter((id) => usual.includes(id));
export const needsMore = (columns: readonly ColumnId[]): boolean => columns.some((id) => more.includes(id));

/** In the order of the table, whatever was kept; unknown names, from another version, are left out. */
export function readColumns(kept: string | null, audience: Audience): readonly ColumnId[] {
  if (kept === null) return usualColumns(audience);
  const names = new Set(kept.split(','));
  return columnsFor(audience).filter((id) => fixedColumns.includes(id) || names.has(id));
}

const nameFor = (accountId: string): string => `laurel-columns-${accountId}`;

export function keptColumns(accountId: string, audience: Audience): readonly ColumnId[] {
  return readColumns(localStorage.getItem(nameFor(accountId)), audience);
}

/** Null: as they usually are. */
export function keepColumns(accountId: string, columns: readonly ColumnId[] | null): void {
  if (columns === null) localStorage.removeItem(nameFor(accountId));
  else localStorage.setItem(nameFor(accountId), columns.join());
}
