/**
 * The SQL twins of `authorization.ts`, and the conditions beside them that reading compiles into its statements. A test compares each twin
 * with what `can` says. Import them from `authorization.ts`.
 */
import { type ParticipantRole, participantRoles } from './cases/case-facts.ts';
import { kindsReadBy, participantsReading } from './cases/reading-rules.ts';
import { every, list, literal, me, type Sql, service, some, sql } from './read/sql.ts';
import type { ViewerShape } from './read/viewer.ts';

/** A condition on a row, from the viewer's shape alone. */
export type Rule = (viewer: ViewerShape, row: Sql) => Sql;

const when = (condition: boolean): Sql => (condition ? sql`true` : sql`false`);
export const team: Rule = ({ kind }) => when(kind === 'team');
/** `webhook:manage` */
export const leadsAlone: Rule = ({ isLead }) => when(isLead);
/** Not tools, not strangers. */
export const people: Rule = ({ kind }) => when(kind === 'team' || kind === 'researcher');
/** What the installation is set to, where it is not public: for the team, and administrators. */
export const seesSettings: Rule = ({ kind, isAdministrator }) => when(kind === 'team' || isAdministrator);
/** `token:manage`, `origin:list` */
export const seesPartners: Rule = ({ isLead, isAdministrator }) => when(isLead || isAdministrator);
/** `audit:read`, and the entries of one's own account; the address only where one asked oneself. */
const myActor = sql`(select mine.id from audit_actor mine where mine.account_id = ${me})`;
export const seesAuditLog: Rule = ({ isLead, isAdministrator }) => when(isLead || isAdministrator);
export const seesOrigin: Rule = (viewer, row) => (viewer.isLead || viewer.isAdministrator ? sql`true` : sql`coalesce(${row}.actor_id = ${myActor}, false)`);
export const seesAuditEntry: Rule = ({ kind, isLead, isAdministrator }, row) => {
  if (isLead || isAdministrator) return sql`true`;
  return kind === 'team' || kind === 'researcher' ? sql`coalesce(${myActor} in (${row}.actor_id, ${row}.subject_id), false)` : sql`false`;
};
/** A page, found by id alone: the team's; a test also for administrators. */
export const pageIsVisible: Rule = (viewer, row) => (viewer.kind === 'team' ? sql`true` : sql`(${row}.kind = 'TEST' and ${seesSettings(viewer, row)})`);
/** A row with `id` of an account: oneself, and the team. */
export const selfOrTeam: Rule = ({ kind }, row) => (kind === 'researcher' ? sql`${row}.id = ${me}` : when(kind === 'team'));

/** `case:read` as disjoint branches, each of which walks its own index. */
export function visibleCases(viewer: ViewerShape, row: Sql): readonly Sql[] {
  switch (viewer.kind) {
    case 'anonymous': return [];
    case 'team': return [sql`true`];
    case 'researcher': return viewer.participates
      ? [sql`${row}.reporter_id = ${me}`, sql`(${row}.reporter_id is distinct from ${me} and ${row}.id in (select mine.case_id from case_participant mine where mine.account_id = ${me}))`]
      : [sql`${row}.reporter_id = ${me}`];
    case 'partner':
      if (!viewer.readsCases) return [];
      if (viewer.services === null) return [sql`true`];
      return Array.from({ length: viewer.services }, (_, i) => sql`${row}.online_service_id = ${service(i)}`);
  }
}
export const caseIsVisible: Rule = (viewer, row) => some(visibleCases(viewer, row));

/** `service:readCases`, of a row of a service. */
export const seesCasesOfService: Rule = ({ kind, readsCases, services }, row) => {
  if (kind !== 'partner') return when(kind === 'team');
  if (!readsCases || services === null) return when(readsCases);
  return some(Array.from({ length: services }, (_, i) => sql`${row}.id = ${service(i)}`));
};

/** A row with `case_id`, where no case above it was judged already. */
const ofCase = (rule: Rule): Rule => (viewer, row) =>
  sql`exists (select from cases its_case where its_case.id = ${row}.case_id and ${rule(viewer, sql`its_case`)})`;
const itsVisibleCase = ofCase(caseIsVisible);
export const itsCaseIsVisible: Rule = (viewer, row) => (viewer.kind === 'team' ? sql`true` : itsVisibleCase(viewer, row));

/** The viewer's own participation in the case with that id; further conditions on its row `mine`. */
const takingPart = (caseId: Sql, more: Sql = sql`true`): Sql =>
  sql`exists (select from case_participant mine where mine.account_id = ${me} and mine.case_id = ${caseId} and ${more})`;
const isOneOf = (column: Sql, values: readonly string[]): Sql => sql`${column} in (${list(values.map(literal), ', ')})`;

/** `inbound:sort`: the words of a mail that arrived, for who holds the team key. */
export const readsInbound: Rule = ({ readsWords }) => when(readsWords);

/** `case:readReceipt` and whatever else only the reporter and the team see of a case. */
export const takesPartIn: Rule = ({ kind }, row) => (kind === 'researcher' ? sql`${row}.reporter_id = ${me}` : when(kind === 'team'));
/** `case:readReporter` */
export const seesReporter: Rule = (viewer, row) =>
  viewer.kind === 'team' || viewer.kind === 'researcher' ? every([sql`${row}.source <> 'INTERNAL'`, takesPartIn(viewer, row)]) : sql`false`;
/** The original of a visible duplicate, in a few facts: a reporter's is not theirs to see; a tool's services are all that it knows of. */
export const seesOriginal: Rule = (viewer, row) => (viewer.kind === 'partner' ? caseIsVisible(viewer, row) : sql`true`);
const readsInCase = (participating: (row: Sql) => Sql): Rule => ({ kind, readsWords, participates }, row) => {
  if (kind !== 'team' && kind !== 'researcher') return sql`false`;
  if (readsWords) return sql`true`;
  const reported = sql`${row}.reporter_id is not distinct from ${me}`;
  return participates ? sql`(${reported} or ${takingPart(sql`${row}.id`, participating(sql`mine`))})` : reported;
};
/** `case:readWords`: the team by the team key, everybody else by their own; of what kind is for `readsText`. */
export const readsWordsOf: Rule = readsInCase(() => sql`true`);
/** `case:readMessages` */
export const readsMessagesOf: Rule = readsInCase((mine) => isOneOf(sql`${mine}.role`, participantsReading('MESSAGE')));
const itsReadCase = ofCase(readsWordsOf);
export const itsCaseIsRead: Rule = (viewer, row) => (viewer.readsWords ? sql`true` : itsReadCase(viewer, row));
const itsReadMessages = ofCase(readsMessagesOf);
export const itsMessagesAreRead: Rule = (viewer, row) => (viewer.readsWords ? sql`true` : itsReadMessages(viewer, row));

/** A row with `internal`: `case:readNotes` where it is. */
export const notInternal: Rule = ({ readsWords }, row) => (readsWords ? sql`true` : sql`not ${row}.internal`);
/** A sealed text of a case whose words the viewer reads: notes are for the team, and a participant reads what their role does. */
export const notTeamWords: Rule = ({ readsWords, participates }, row) => {
  if (readsWords) return sql`true`;
  const forReporter = isOneOf(sql`${row}.kind`, kindsReadBy('REPORTER'));
  const shutTo = (role: ParticipantRole): Sql => sql`mine.role = ${literal(role)} and not ${isOneOf(sql`${row}.kind`, kindsReadBy(role))}`;
  return participates ? sql`(${forReporter} and not ${takingPart(sql`${row}.case_id`, some(participantRoles.map(shutTo)))})` : forReporter;
};
/**
 * An event of a visible case: internal ones are for the team, messages for those who read them, consent for the reporter and the
 * team. Whoever sees a case as its reporter reads its words.
 */
export const eventIsVisible: Rule = (viewer, row) => {
  if (viewer.readsWords) return sql`true`;
  if (viewer.kind === 'researcher') {
    if (!viewer.participates) return sql`not ${row}.internal`;
    const shut = sql`(${row}.kind = 'ConsentChanged' or (${row}.kind = 'MessagePosted' and not ${isOneOf(sql`mine.role`, participantsReading('MESSAGE'))}))`;
    return sql`(not ${row}.internal and not ${takingPart(sql`${row}.case_id`, shut)})`;
  }
  if (viewer.kind !== 'team') return sql`(not ${row}.internal and ${row}.kind not in ('MessagePosted', 'ConsentChanged'))`;
  return sql`(${row}.kind <> 'MessagePosted' or (not ${row}.internal and ${itsCaseIsRead(viewer, row)}))`;
};

/** Nobody's, while a portal that was put back from a backup is closed. */
export const hasPublicProfile = (row: Sql): Sql => sql`(${row}.public_profile and not exists (select from installation where restored_at is not null))`;
const isListedByName = (row: Sql): Sql => sql`exists (select from acknowledgment listing where listing.researcher_id = ${row}.id)`;
/** A row of an account: a participant of a case that the viewer reported, or takes part in too. */
const isFellow: Rule = ({ kind, participates }, row) => {
  if (kind !== 'researcher') return sql`false`;
  const common = [sql`exists (select from cases its_case where its_case.id = theirs.case_id and its_case.reporter_id = ${me})`];
  return sql`exists (select from case_participant theirs where theirs.account_id = ${row}.id
    and ${some(participates ? [...common, takingPart(sql`theirs.case_id`)] : common)})`;
};
/** Whom the people of a case see as they see themselves: `researcher:readKeys`. */
export const selfTeamOrFellow: Rule = (viewer, row) =>
  (viewer.kind === 'researcher' ? sql`(${selfOrTeam(viewer, row)} or ${isFellow(viewer, row)})` : selfOrTeam(viewer, row));
/** `researcher:read` */
export const researcherIsVisible: Rule = (viewer, row) => {
  if (viewer.kind === 'team') return sql`true`;
  const shown = [hasPublicProfile(row), isListedByName(row)];
  return some(viewer.kind === 'researcher' ? [sql`${row}.id = ${me}`, ...shown, isFellow(viewer, row)] : shown);
};

/** Somebody of the team, found by id alone: the team sees each other, a reporter sees who worked on a case of theirs. */
export const triagerIsVisible: Rule = ({ kind, participates }, row) => {
  const isOfTeam = sql`${row}.roles && '{TRIAGER,LEAD}'::text[]`;
  if (kind === 'team') return isOfTeam;
  if (kind !== 'researcher') return sql`false`;
  const reported = sql`own.reporter_id = ${me}`;
  return sql`${isOfTeam} and exists (select from cases own where ${participates ? sql`(${reported} or ${takingPart(sql`own.id`)})` : reported}
    and (own.assignee_id = ${row}.id or exists (select from case_event met where met.case_id = own.id and not met.internal
      and ((met.actor_id = ${row}.id and met.actor_role = 'TEAM') or met.assignee_id = ${row}.id))))`;
};
/** A row with `account_id`: its owner alone. */
export const itsOwner: Rule = ({ kind }, row) => (kind === 'team' || kind === 'researcher' ? sql`${row}.account_id = ${me}` : sql`false`);
/** A saved view: one's own, and the team's shared ones. */
export const savedViewIsVisible: Rule = ({ kind }, row) => {
  const own = sql`${row}.owner_id = ${me}`;
  if (kind === 'team') return sql`(${own} or ${row}.owner_id is null)`;
  return kind === 'researcher' ? own : sql`false`;
};
/** A lost key, found by id alone: its owner's, and the team's to decide. */
export const lostKeyIsVisible: Rule = (viewer, row) => (viewer.kind === 'team' ? sql`true` : itsOwner(viewer, row));
/** A person's key, found by id alone: one's own, the team's view of all, and the leads' keys, which certify the team key for everybody. */
export const publicKeyIsVisible: Rule = (viewer, row) => {
  if (viewer.kind === 'team') return sql`true`;
  const owner = (rule: Sql): Sql => sql`exists (select from account its_owner where its_owner.id = ${row}.account_id and ${rule})`;
  const ofLead = owner(sql`its_owner.roles @> '{LEAD}'::text[]`);
  if (viewer.kind !== 'researcher') return ofLead;
  return some([sql`${row}.account_id = ${me}`, ofLead, owner(triagerIsVisible(viewer, sql`its_owner`)), owner(isFellow(viewer, sql`its_owner`))]);
};
