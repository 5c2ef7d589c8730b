/** A case's facts, and the settings that rules read, as columns for derived fields; and back from their cells. */
import type { Cells } from '../read/read-model.ts';
import { timeOf } from '../read/read-writer.ts';
import { identifier, type Sql, sql } from '../read/sql.ts';
import {
  type CaseFacts, caseSources, caseStates, type ConsentState, consentStates, defaultSettings, resolutions, type RuleSettings, severities,
} from './case-facts.ts';

const columns = {
  id: 'id', state: 'state', resolution: 'resolution', source: 'source', reporterId: 'reporter_id', weakness: 'weakness', severity: 'severity',
  submittedAt: 'submitted_at', responseDueAt: 'response_due_at', firstRespondedAt: 'first_responded_at', nextUpdateDueAt: 'next_update_due_at',
  lastFollowUpAt: 'last_follow_up_at', informationAskedAt: 'information_asked_at', verifiedAt: 'verified_at', verifiedById: 'verified_by_id',
  fixedAt: 'fixed_at', closedAt: 'closed_at', closedById: 'closed_by_id', duplicateOfId: 'duplicate_of_id',
  secondLookAskedAt: 'second_look_asked_at', secondLookDecidedAt: 'second_look_decided_at',
} as const satisfies Record<keyof CaseFacts, string>;
type FactName = keyof typeof columns;
type Column = (row: Sql) => Sql;

const factNames = Object.keys(columns) as FactName[];
const setting = (name: string): Column => () => sql`(select installation.${identifier(name)} from installation)`;

export const factColumns = Object.fromEntries(
  factNames.map((name) => [name, (row: Sql) => sql`${row}.${identifier(columns[name])}`]),
) as Record<FactName, Column>;
export const settingColumns = {
  responseHours: setting('response_hours'),
  nextUpdateDays: setting('next_update_days'),
  smallTeam: setting('small_team'),
  creditDuplicates: setting('credit_duplicates'),
  teamIds: () => sql`array_to_json(array(select member.id from account member
    where member.roles && '{TRIAGER,LEAD}'::text[] and member.disabled_at is null))`,
} satisfies Record<keyof RuleSettings, Column>;
/** Null where nothing was ever to be asked. */
export const consentColumn = {
  consent: (row: Sql) => sql`(select asked.state from consent asked where asked.case_id = ${row}.id)`,
};

const member = <V extends string>(values: readonly V[], cell: string | null): V | null => values.find((value) => value === cell) ?? null;
function must<V>(value: V | null, name: string): V {
  if (value === null) throw new Error(`a case without ${name}`);
  return value;
}

export function factsOf(cells: Cells<FactName>): CaseFacts {
  const time = (name: FactName): Date | null => (cells[name] === null ? null : timeOf(cells[name]));
  return {
    id: must(cells.id, 'id'),
    state: must(member(caseStates, cells.state), 'state'),
    resolution: member(resolutions, cells.resolution),
    source: must(member(caseSources, cells.source), 'source'),
    reporterId: cells.reporterId,
    weakness: cells.weakness,
    severity: member(severities, cells.severity),
    submittedAt: must(time('submittedAt'), 'submittedAt'),
    responseDueAt: time('responseDueAt'),
    firstRespondedAt: time('firstRespondedAt'),
    nextUpdateDueAt: time('nextUpdateDueAt'),
    lastFollowUpAt: time('lastFollowUpAt'),
    informationAskedAt: time('informationAskedAt'),
    verifiedAt: time('verifiedAt'),
    verifiedById: cells.verifiedById,
    fixedAt: time('fixedAt'),
    closedAt: time('closedAt'),
    closedById: cells.closedById,
    duplicateOfId: cells.duplicateOfId,
    secondLookAskedAt: time('secondLookAskedAt'),
    secondLookDecidedAt: time('secondLookDecidedAt'),
  };
}

export function settingsOf(cells: Cells<keyof RuleSettings>): RuleSettings {
  const teamIds: readonly string[] = JSON.parse(cells.teamIds ?? '[]');
  return {
    responseHours: Number(cells.responseHours ?? defaultSettings.responseHours),
    nextUpdateDays: Number(cells.nextUpdateDays ?? defaultSettings.nextUpdateDays),
    smallTeam: cells.smallTeam?.startsWith('t') ?? defaultSettings.smallTeam,
    creditDuplicates: cells.creditDuplicates?.startsWith('t') ?? defaultSettings.creditDuplicates,
    teamIds,
  };
}

export const consentOf = ({ consent }: Cells<'consent'>): ConsentState => member(consentStates, consent) ?? 'NOT_ASKED';
