/** A case's facts, and the settings that rules read, as columns for derived fields; and back from their cells. */
import type { Cells } from '../read/read-model.ts';
import { textsIn, timeOf } from '../read/read-writer.ts';
import { identifier, list, literal, me, type Sql, sql } from '../read/sql.ts';
import type { Viewer } from '../read/viewer.ts';
import {
  type CaseFacts, type CaseParticipant, caseSources, caseStates, type ConsentState, consentStates, defaultSettings, participantRoles, resolutions, type RuleSettings, severities,
} from './case-facts.ts';
import { participantsReading } from './reading-rules.ts';

type Cell = string | null;
type Column = (row: Sql) => Sql;
interface Fact<V> {
  readonly column: string;
  readonly read: (cell: Cell) => V;
}

const member = <V extends string>(values: readonly V[], cell: Cell): V | null => values.find((value) => value === cell) ?? null;
function must<V>(value: V | null): V {
  if (value === null) throw new Error('a case lacks what every case has');
  return value;
}
const text = (column: string): Fact<string | null> => ({ column, read: (cell) => cell });
const timeIn = (cell: Cell): Date | null => (cell === null ? null : timeOf(cell));
const time = (column: string): Fact<Date | null> => ({ column, read: timeIn });

const facts: { readonly [Name in keyof CaseFacts]-?: Fact<CaseFacts[Name]> } = {
  id: { column: 'id', read: must },
  state: { column: 'state', read: (cell) => must(member(caseStates, cell)) },
  resolution: { column: 'resolution', read: (cell) => member(resolutions, cell) },
  source: { column: 'source', read: (cell) => must(member(caseSources, cell)) },
  reporterId: text('reporter_id'),
  weakness: text('weakness'),
  severity: { column: 'severity', read: (cell) => member(severities, cell) },
  submittedAt: { column: 'submitted_at', read: (cell) => must(timeIn(cell)) },
  responseDueAt: time('response_due_at'),
  firstRespondedAt: time('first_responded_at'),
  nextUpdateDueAt: time('next_update_due_at'),
  lastFollowUpAt: time('last_follow_up_at'),
  informationAskedAt: time('information_asked_at'),
  verifiedAt: time('verified_at'),
  verifiedById: text('verified_by_id'),
  fixedAt: time('fixed_at'),
  closedAt: time('closed_at'),
  closedById: text('closed_by_id'),
  duplicateOfId: text('duplicate_of_id'),
  secondLookAskedAt: time('second_look_asked_at'),
  secondLookDecidedAt: time('second_look_decided_at'),
  reporterGoneAt: time('reporter_gone_at'),
};

/** For `Derive`: where the named facts are read, and how they are read back. */
export interface FactReader<K extends keyof CaseFacts> {
  readonly columns: Readonly<Record<K, Column>>;
  readonly facts: (cells: Cells<K>) => Pick<CaseFacts, K>;
}
export function readsFacts<K extends keyof CaseFacts>(...names: readonly K[]): FactReader<K> {
  const columnOf = (name: K): Column => (row) => sql`${row}.${identifier(facts[name].column)}`;
  return {
    columns: Object.fromEntries(names.map((name) => [name, columnOf(name)])) as Record<K, Column>,
    facts: (cells) => Object.fromEntries(names.map((name) => [name, facts[name].read(cells[name])])) as Pick<CaseFacts, K>,
  };
}
export const allFacts: FactReader<keyof CaseFacts> = readsFacts(...(Object.keys(facts) as (keyof CaseFacts)[]));

const setting = (name: string): Column => () => sql`(select installation.${identifier(name)} from installation)`;
export const settingColumns = {
  responseHours: setting('response_hours'),
  nextUpdateDays: setting('next_update_days'),
  smallTeam: setting('small_team'),
  creditDuplicates: setting('credit_duplicates'),
  teamIds: () => sql`array_to_json(array(select member.id from account member
    where member.roles && '{TRIAGER,LEAD}'::text[] and member.disabled_at is null))`,
} satisfies Record<keyof RuleSettings, Column>;

export function settingsOf(cells: Cells<keyof RuleSettings>): RuleSettings {
  return {
    responseHours: Number(cells.responseHours ?? defaultSettings.responseHours),
    nextUpdateDays: Number(cells.nextUpdateDays ?? defaultSettings.nextUpdateDays),
    smallTeam: cells.smallTeam?.startsWith('t') ?? defaultSettings.smallTeam,
    creditDuplicates: cells.creditDuplicates?.startsWith('t') ?? defaultSettings.creditDuplicates,
    teamIds: textsIn(cells.teamIds),
  };
}

export const consentColumn = {
  consent: (row: Sql) => sql`(select asked.state from consent asked where asked.case_id = ${row}.id)`,
};
/** Where nothing was ever to be asked there is no row. */
export const consentOf = ({ consent }: Cells<'consent'>): ConsentState => member(consentStates, consent) ?? 'NOT_ASKED';

export const participationColumn = {
  participation: (row: Sql) => sql`(select mine.role from case_participant mine where mine.account_id = ${me} and mine.case_id = ${row}.id)`,
  othersRead: (row: Sql) => sql`exists (select from case_participant reader where reader.case_id = ${row}.id
    and reader.role in (${list(participantsReading('MESSAGE').map(literal), ', ')}))`,
};
/** Whether some participant is among the readers of a message. */
export const othersReadIn = ({ othersRead }: Cells<'othersRead'>): boolean => othersRead?.startsWith('t') ?? false;
/** The viewer's own part in a case, as authorization asks for it. */
export function participationOf({ participation }: Cells<'participation'>, viewer: Viewer): readonly CaseParticipant[] {
  const role = member(participantRoles, participation);
  return role === null || viewer.kind !== 'person' ? [] : [{ accountId: viewer.accountId, role }];
}
