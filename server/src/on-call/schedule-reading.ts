/** The schedule in names, for those who see the settings. */
import type { App } from '../app.ts';
import { coverage } from './schedule-rules.ts';
import { readSchedule } from './schedule-store.ts';

const days = 14;

export interface NamedSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly names: readonly string[];
}

/** From the database's now on. */
export async function nextDays({ dataSource: { manager } }: App): Promise<readonly NamedSpan[]> {
  const [{ now }] = await manager.query<[{ now: Date }]>('select now() as now');
  const spans = coverage(await readSchedule(manager), now, days);
  const ids = [...new Set(spans.flatMap(({ people }) => people.map(({ personId }) => personId)))];
  const rows = await manager.query<{ id: string; name: string }[]>(`select id, coalesce(display_name, 'Security team') as name from account where id = any ($1)`, [ids]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return spans.map(({ startsAt, endsAt, people }) => ({ startsAt, endsAt, names: people.flatMap(({ personId }) => names.get(personId) ?? []) }));
}
