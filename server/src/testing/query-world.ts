/** Cases with all that a query may ask of them, and each as one viewer sees it: by `can` and the pure rules, never by SQL. */
import { lowerCase } from '../../../schema/case-query/letters.ts';
import { chance, type Samples } from '../../../schema/case-query/random-query.ts';
import type { QueriedCase, QueriedPerson } from '../../../schema/case-query/matches.ts';
import type { Belonging } from '../../../schema/case-query/vocabulary.ts';
import { can, type CaseAccess } from '../authorization.ts';
import { type CaseParticipant, type ConsentState, consentStates, participantRoles } from '../cases/case-facts.ts';
import { readsKind } from '../cases/reading-rules.ts';
import { responseStatus } from '../cases/response-clock-rules.ts';
import { isSecondLookPending } from '../cases/second-look-rules.ts';
import { anonymous, isTeam, type Viewer } from '../read/viewer.ts';
import { type CaseRow, insertCases, randomCases } from './case-rows.ts';
import type { TestDatabase } from './database.ts';

export const now = new Date('2026-03-29T10:30:00.123Z');
const services = ['mail', 'drive', 'calendar'];
const labels = ['regression', 'Needs Info', 'Später'];
const idOf = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const names: Readonly<Record<string, readonly [handle: string | null, displayName: string | null]>> = {
  [idOf(1)]: ['ana', 'Ana Lima'], [idOf(2)]: [null, 'Tariq Osei'], [idOf(3)]: ['nullbyte', null], [idOf(4)]: [null, null],
  [idOf(5)]: ['cora', 'Ålund İpek ΣΑΣ'], [idOf(6)]: ['own-er', 'Ana Lima'],
};
const [lead, triager, reporter, other, coFinder, owner] = [1, 2, 3, 4, 5, 6].map(idOf) as [string, string, string, string, string, string];
export const people = { lead, triager, reporter, other, coFinder, owner };

const person = (accountId: string, more: Partial<Extract<Viewer, { kind: 'person' }>> = {}): Viewer =>
  ({ kind: 'person', accountId, roles: ['RESEARCHER'], holdsTeamKey: false, ...more });
export const queryViewers = {
  lead: person(lead, { roles: ['LEAD'], holdsTeamKey: true }),
  triagerWithoutKey: person(triager, { roles: ['TRIAGER'] }),
  reporter: person(reporter),
  /** Reported some, and reads others as a co-finder. */
  other: person(other, { participates: true }),
  owner: person(owner, { participates: true }),
  partner: { kind: 'partner', tokenId: '1', scopes: ['CASES_READ'], onlineServiceIds: null },
  partnerOfMail: { kind: 'partner', tokenId: '2', scopes: ['CASES_READ'], onlineServiceIds: ['1'] },
  stranger: anonymous,
} as const satisfies Readonly<Record<string, Viewer>>;

/** What stands beside the rows of `cases`. */
interface Beside {
  readonly participants: readonly CaseParticipant[];
  readonly labels: readonly string[];
  readonly consent: ConsentState | null;
  readonly hasTitle: boolean;
  readonly files: readonly ('REPORT' | 'NOTE')[];
  readonly messages: readonly { readonly authorId: string; readonly internal: boolean }[];
  readonly readByLead: boolean;
}
export type KnownCase = CaseRow & Beside;

function besideOf(row: CaseRow, next: () => number): Beside {
  const some = <V>(values: readonly V[], probability: number): V[] => values.filter(() => next() < probability);
  const files = some(['REPORT', 'NOTE'] as const, 0.2);
  return {
    participants: some([other, coFinder, owner], 0.15).filter((id) => id !== row.reporterId)
      .map((accountId, i) => ({ accountId, role: participantRoles[(i + Number(row.id)) % participantRoles.length] ?? 'CO_FINDER' })),
    labels: some(labels, 0.2),
    consent: row.creditableSince === null ? null : consentStates[Math.floor(next() * consentStates.length)] ?? null,
    hasTitle: next() < 0.6, files,
    messages: some([row.reporterId ?? other, lead, triager], 0.25).map((authorId) => ({ authorId, internal: authorId === triager && next() < 0.5 })),
    readByLead: next() < 0.3,
  };
}

/** Into an empty, migrated database. */
export async function queryWorld({ pool }: TestDatabase, count = 400): Promise<readonly KnownCase[]> {
  for (const [id, [handle, name]] of Object.entries(names)) await pool.query('insert into account (id, handle, display_name) values ($1, $2, $3)', [id, handle, name]);
  const { rows: made } = await pool.query<{ id: string }>('insert into online_service (slug, name) select slug, slug from unnest($1::text[]) slug returning id', [services]);
  await pool.query('insert into label (name) select unnest($1::text[])', [labels]);
  const next = chance(11);
  const rows = randomCases({
    seed: 42, count, now, serviceIds: made.map(({ id }) => id), reporterIds: [reporter, other], teamIds: [lead, triager],
  }).map((row): KnownCase => ({ ...row, ...besideOf(row, next) }));
  await insertCases(pool, rows);
  await pool.query(everythingBeside, [JSON.stringify(rows.map((row) => ({ ...row, at: now })))]);
  await pool.query(`update cases set title_id = title.id from sealed_text title where title.case_id = cases.id and title.kind = 'TITLE'`);
  await pool.query('analyze');
  return rows;
}

const everythingBeside = `
with known as (select one, (one ->> 'id')::bigint as id from jsonb_array_elements($1::jsonb) one),
title as (insert into sealed_text (case_id, kind, seipd, sha256) select id, 'TITLE', '', sha256('title') from known where (one ->> 'hasTitle')::boolean returning id, case_id),
body as (insert into sealed_text (case_id, kind, seipd, sha256) select id, 'MESSAGE', '', sha256('body') from known returning id, case_id),
reader as (insert into case_participant (case_id, account_id, role) select id, (reader ->> 'accountId')::uuid, reader ->> 'role' from known, jsonb_array_elements(one -> 'participants') reader),
worn as (insert into case_label (case_id, label_id) select known.id, label.id from known, label where (one -> 'labels') ? label.name),
asked as (insert into consent (case_id, researcher_id, state) select id, (one ->> 'reporterId')::uuid, one ->> 'consent' from known where one ->> 'consent' is not null),
file as (select known.id as case_id, case file when 'NOTE' then 'NOTE_' else '' end as prefix from known, jsonb_array_elements_text(one -> 'files') file),
octets as (insert into sealed_text (case_id, kind, seipd, sha256) select case_id, prefix || 'ATTACHMENT', null, sha256('file') from file returning id, case_id, kind),
name as (insert into sealed_text (case_id, kind, seipd, sha256) select case_id, prefix || 'NAME', '', sha256('name') from file returning id, case_id, kind),
kept as (insert into attachment (case_id, internal, place, body_id, name_id, storage_key, size_bytes, seipd_offset)
  select case_id, octets.kind like 'NOTE%', 1, octets.id, name.id, rpad(md5(octets.id::text), 48, '0'), 1, 0
  from octets join name using (case_id) where (octets.kind like 'NOTE%') = (name.kind like 'NOTE%')),
said as (insert into message (case_id, author_id, author_role, internal, body_id, sent_at)
  select known.id, (said ->> 'authorId')::uuid, 'TEAM', (said ->> 'internal')::boolean, body.id, (one ->> 'at')::timestamptz
  from known join body on body.case_id = known.id, jsonb_array_elements(one -> 'messages') said),
been as (insert into case_reading (account_id, case_id, read_at) select '${lead}', id, (one ->> 'at')::timestamptz from known where (one ->> 'readByLead')::boolean)
select 1;`;

/** What exists, and some of what does not. */
export const samplesOf = (rows: readonly KnownCase[]): Samples => ({
  services, weaknesses: ['CWE-79', 'CWE-89', 'CWE-352'], numbers: rows.slice(0, 40).map(({ number }) => number),
  people: ['ana', 'ana lima', 'nullbyte', 'nobody', lowerCase('Ålund İpek ΣΑΣ'), 'own-er'], labels: [...labels.map(lowerCase), 'none'],
  days: rows.slice(0, 60).map(({ submittedAt }) => submittedAt.toISOString().slice(0, 10)),
});

const asPerson = (id: string | null): QueriedPerson | null =>
  (id === null ? null : { id, names: (names[id] ?? []).flatMap((name) => name ?? []) });

/** A case as this viewer sees it. */
export function asQueried(row: KnownCase, all: readonly KnownCase[], viewer: Viewer): QueriedCase {
  const facts: CaseAccess = row;
  const original = all.find(({ id }) => id === row.duplicateOfId);
  const isKnownDuplicate = original !== undefined && (viewer.kind !== 'partner' || can(viewer, 'case:read', original));
  const id = viewer.kind === 'person' ? viewer.accountId : null;
  const hears = ({ internal }: { readonly internal: boolean }): boolean => (internal ? can(viewer, 'case:readNotes', facts) : true);
  const news = row.messages.filter((message) => hears(message) && message.authorId !== id).length;
  return {
    ...row, serviceSlug: row.onlineServiceId === null ? null : (services[Number(row.onlineServiceId) - 1] ?? null),
    responseStatus: responseStatus(row, now), isSecondLookPending: isSecondLookPending(row),
    assignee: asPerson(row.assigneeId), reporter: can(viewer, 'case:readReporter', facts) ? asPerson(row.reporterId) : null,
    participants: viewer.kind === 'partner' ? [] : row.participants.flatMap(({ accountId }) => asPerson(accountId) ?? []),
    consent: can(viewer, 'case:readReceipt', facts) ? row.consent : null,
    unreadCount: readsNews(viewer, facts) && !(row.readByLead && id === lead) ? news : 0,
    isDuplicate: isKnownDuplicate, isCreditable: row.creditableSince !== null && (row.duplicateOfId === null || isKnownDuplicate),
    has: belongingsOf(row, all, viewer),
  };
}
const readsNews = (viewer: Viewer, facts: CaseAccess): boolean =>
  viewer.kind === 'person' && (isTeam(viewer) || can(viewer, 'case:readMessages', facts));

function belongingsOf(row: KnownCase, all: readonly KnownCase[], viewer: Viewer): Belonging[] {
  const facts: CaseAccess = row;
  const role = viewer.kind === 'person' ? row.participants.find(({ accountId }) => accountId === viewer.accountId)?.role : undefined;
  const readsTitle = can(viewer, 'case:readWords', facts) && (role === undefined || isTeam(viewer) || readsKind(role, 'TITLE'));
  const files = row.files.filter((kind) => kind === 'REPORT' || can(viewer, 'case:readNotes', facts));
  return [
    ...(row.advisoryUrl === null ? [] : ['advisory' as const]),
    ...(all.some((later) => later.duplicateOfId === row.id && can(viewer, 'case:read', later)) ? ['duplicate' as const] : []),
    ...(row.hasTitle && readsTitle ? ['title' as const] : []),
    ...(files.length > 0 && can(viewer, 'case:readMessages', facts) ? ['attachment' as const] : []),
  ];
}
