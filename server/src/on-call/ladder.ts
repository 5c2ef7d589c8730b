/**
 * Climbs the ladder of every answer that is owed: found by query, judged again under the row locks, so that a repeat or a second node
 * does nothing. Called every minute by the jobs; one transaction per reporter.
 */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { lockCases } from '../cases/case-store.ts';
import { type CommandContext, transactionEach } from '../cases/command.ts';
import { callPeople } from './call-people.ts';
import { gathersUntil, highestOf, isFlood } from './flood-rules.ts';
import { judgeLadder, type LadderOutcome, ladderOf, type LadderStep, promisedSpan } from './ladder-rules.ts';
import type { PageKind } from './on-call-facts.ts';
import { insertPage, type PagedCase } from './page-store.ts';

/** At most so many reporters a minute; after a long outage the rest follows in the next one. */
const batch = 200;
const untaken = (kind: PageKind, occasion: string): string =>
  `not exists (select from page_case taken where taken.case_id = cases.id and taken.kind = '${kind}' and taken.occasion = ${occasion})`;
const update = `to_char(next_update_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const followedUp = (since: string): string =>
  `exists (select from case_event asked where asked.case_id = cases.id and asked.kind = 'FollowedUp' and asked.at between ${since} and now() - (response_due_at - submitted_at))`;
/** Whoever reported: an account, an address, or else the case itself. */
const reporter = `coalesce(reporter_id::text, (select lower(address) from mail_correspondent sender where sender.case_id = cases.id), 'case ' || id)`;
const owed = `state <> 'CLOSED' and source not in ('INTERNAL', 'IMPORT')`;
const unanswered = `${owed} and first_responded_at is null and response_due_at is not null`;
const answered = `${owed} and first_responded_at is not null and next_update_due_at <= now() and response_due_at is not null`;
export const ladderSql = `
  select ${reporter} as reporter from cases where ${unanswered} and (
    (now() >= submitted_at + (response_due_at - submitted_at) / 2 and ${untaken('HALF_TIME', `'response'`)})
    or (now() >= submitted_at + (response_due_at - submitted_at) * 5 / 6 and ${untaken('NEARLY_DUE', `'response'`)})
    or (now() >= response_due_at and ${untaken('OVERDUE', `'response'`)})
    or (last_follow_up_at >= response_due_at and ${untaken('FOLLOW_UP_UNANSWERED', `'response'`)} and ${followedUp('response_due_at')}))
  union select ${reporter} from cases where ${answered} and (
    ${untaken('UPDATE_MISSED', update)}
    or (last_follow_up_at >= next_update_due_at and ${untaken('FOLLOW_UP_UNANSWERED', update)} and ${followedUp('next_update_due_at')}))
  limit ${batch}`;
/** Those that were never called for come first, so that of thousands none is left out. */
const waitingSql = `
  select number from (select id, number from cases where ${unanswered} and ${reporter} = $1 union all select id, number from cases where ${answered} and ${reporter} = $1) waiting
  order by (select count(*) from page_case taken where taken.case_id = waiting.id), id limit 1000`;

interface Climb {
  readonly row: CaseEntity;
  readonly ladder: readonly LadderStep[];
  readonly taken: readonly PageKind[];
}
interface Judged extends LadderOutcome {
  readonly row: CaseEntity;
}

/** One reporter for whom it fails keeps nobody else's from being called. @returns how many reporters were looked at @throws the first failure, at the end */
export async function climbLadder(app: App): Promise<number> {
  const { rows } = await app.pool.query<{ reporter: string }>(ladderSql);
  await transactionEach(app, rows, async (context, one) => climbFor(context, one.reporter));
  return rows.length;
}

async function climbFor(context: CommandContext, from: string): Promise<void> {
  const { manager, now } = context;
  const numbers = await manager.query<{ number: string }[]>(waitingSql, [from]);
  const cases = await lockCases(manager, numbers.map(({ number }) => number));
  const climbs: Climb[] = [];
  for (const row of cases) {
    const ladder = await ladderNow(manager, row);
    climbs.push({ row, ladder, taken: await takenBy(manager, row, ladder) });
  }
  const judge = (at: Date): readonly Judged[] => climbs.map(({ row, ladder, taken }) => ({ row, ...judgeLadder(ladder, taken, at) }));
  const come = judge(now);
  if (!come.some(({ call, skipped }) => call !== null || skipped.length > 0)) return;
  const spans = cases.map((row) => promisedSpan({ ...row, followedUpAt: null }) ?? 0);
  await record(context, isFlood(cases.length) ? judge(gathersUntil(now, Math.min(...spans))) : come);
}

/** The row was locked, so what it says of answers and follow-ups holds. */
async function ladderNow(manager: EntityManager, row: CaseEntity): Promise<readonly LadderStep[]> {
  const missed = row.firstRespondedAt === null ? row.responseDueAt : row.nextUpdateDueAt;
  const [first] = await manager.query<{ at: Date | null }[]>(
    `select min(at) as at from case_event where case_id = $1 and kind = 'FollowedUp' and at >= $2`, [row.id, missed]);
  return ladderOf({ ...row, followedUpAt: first?.at ?? null });
}

async function takenBy(manager: EntityManager, row: CaseEntity, [step]: readonly LadderStep[]): Promise<readonly PageKind[]> {
  const rows = await manager.query<{ kind: PageKind }[]>('select kind from page_case where case_id = $1 and occasion = $2', [row.id, step?.occasion]);
  return rows.map(({ kind }) => kind);
}

const paged = ({ id, number }: CaseEntity, { kind, occasion }: LadderStep): PagedCase => ({ id, number, kind, occasion });

async function record({ manager, now }: CommandContext, judged: readonly Judged[]): Promise<void> {
  const skips = judged.flatMap(({ row, skipped }) => skipped.map((step) => ({ ...paged(row, step), dueAt: step.dueAt })));
  for (const kind of new Set(skips.map((one) => one.kind))) {
    const cases = skips.filter((one) => one.kind === kind);
    const [first] = cases;
    if (first) await insertPage(manager, { identity: `skipped:${kind}:${first.id}:${first.occasion}`, kind, at: now, dueAt: first.dueAt, cases, skipped: true });
  }
  const calls = judged.flatMap(({ row, call }) => (call === null ? [] : [{ ...paged(row, call), dueAt: call.dueAt }]));
  const kind = highestOf(calls.map((one) => one.kind));
  const first = calls.find((one) => one.kind === kind);
  if (kind === null || !first) return;
  const dueAt = new Date(Math.min(...calls.map((one) => one.dueAt.getTime())));
  await callPeople(manager, { identity: `${kind}:${first.id}:${first.occasion}`, kind, at: now, dueAt, cases: calls });
}
