/**
 * Who may. Every action is named here once, as `subject:verb`; commands ask `authorize`, and reading compiles the SQL twins below
 * into its statements. What has no rule is refused. A rule says who may try; whether a case's state allows it is for the rules of
 * `cases/`. Everything may import this file; it imports the case's words, `errors.ts`, and `read/`'s viewer and SQL.
 */
import { type CaseActor, type CaseParticipant, type ParticipantRole, participantRoles } from './cases/case-facts.ts';
import { kindsReadBy, participantsReading, readsKind } from './cases/reading-rules.ts';
import { Forbidden, NotFound, Unauthenticated } from './errors.ts';
import { every, list, literal, me, type Sql, service, some, sql } from './read/sql.ts';
import { isLead, isTeam, type PersonViewer, type Viewer, type ViewerShape } from './read/viewer.ts';

/** What authorization looks at in a case. */
export interface CaseAccess {
  readonly reporterId: string | null;
  readonly onlineServiceId: string | null;
  readonly source: string;
  /** Nobody, where they are left out. */
  readonly participants?: readonly CaseParticipant[];
}
/** What it looks at in a researcher. */
export interface ResearcherAccess {
  readonly accountId: string;
  readonly isListedByName: boolean;
  readonly hasPublicProfile: boolean;
  /** A participant of a case that the viewer reported, or takes part in too. */
  readonly isFellow?: boolean;
}

const isPerson = (viewer: Viewer): viewer is PersonViewer => viewer.kind === 'person';
const isAdministrator = (viewer: Viewer): viewer is PersonViewer => isPerson(viewer) && viewer.roles.includes('ADMINISTRATOR');
const holdsTeamKey = (viewer: Viewer): boolean => isTeam(viewer) && viewer.holdsTeamKey;
const isReporter = (viewer: Viewer, { reporterId }: CaseAccess): boolean => isPerson(viewer) && viewer.accountId === reporterId;
const takesPart = (viewer: Viewer, facts: CaseAccess): boolean => isTeam(viewer) || isReporter(viewer, facts);
/** The team reads as the team, a reporter as the reporter, whatever else they were added as. */
const participationOf = (viewer: Viewer, facts: CaseAccess): ParticipantRole | null =>
  (!isPerson(viewer) || takesPart(viewer, facts) ? null : facts.participants?.find(({ accountId }) => accountId === viewer.accountId)?.role ?? null);
const isParticipant = (viewer: Viewer, facts: CaseAccess): boolean => participationOf(viewer, facts) !== null;
/** Whether the viewer takes part, or was added as somebody who reads messages. */
const talksAlong = (viewer: Viewer, facts: CaseAccess): boolean => {
  const role = participationOf(viewer, facts);
  return role === null ? takesPart(viewer, facts) : readsKind(role, 'MESSAGE');
};
const isSelf = (viewer: Viewer, { accountId }: ResearcherAccess): boolean => isPerson(viewer) && viewer.accountId === accountId;

function readsCase(viewer: Viewer, facts: CaseAccess): boolean {
  if (viewer.kind !== 'partner') return takesPart(viewer, facts) || isParticipant(viewer, facts);
  if (!viewer.scopes.includes('CASES_READ')) return false;
  const { onlineServiceIds } = viewer;
  return onlineServiceIds === null || (facts.onlineServiceId !== null && onlineServiceIds.includes(facts.onlineServiceId));
}

const caseActions = {
  'case:read': readsCase,
  /** Ciphertext goes to people who are its readers, never to partners. */
  'case:readWords': (viewer, facts) => holdsTeamKey(viewer) || isReporter(viewer, facts) || isParticipant(viewer, facts),
  'case:readMessages': (viewer, facts) => (isTeam(viewer) && !isReporter(viewer, facts) ? holdsTeamKey(viewer) : talksAlong(viewer, facts)),
  'case:readNotes': holdsTeamKey,
  /** Null for partners, for participants and for internal cases. */
  'case:readReporter': (viewer, facts) => facts.source !== 'INTERNAL' && takesPart(viewer, facts),
  'case:readReceipt': takesPart,
  'case:markRead': (viewer, facts) => takesPart(viewer, facts) || isParticipant(viewer, facts),
  'case:reply': talksAlong,
  'case:note': isTeam,
  'case:followUp': isReporter,
  'case:move': takesPart,
  'case:assign': isTeam,
  'case:assess': isTeam,
  'case:classify': isTeam,
  'case:title': takesPart,
  'case:planDisclosure': takesPart,
  'case:answerConsent': isReporter,
  'case:withdrawConsent': isReporter,
  /** Only who opens the words can add a reader to them. */
  'case:grantAccess': holdsTeamKey,
  /** To oneself: a reporter who replaced their key. */
  'case:regainAccess': isReporter,
  'case:addParticipant': holdsTeamKey,
  'case:removeParticipant': isTeam,
  'case:handOn': holdsTeamKey,
} satisfies Record<string, (viewer: Viewer, facts: CaseAccess) => boolean>;

const researcherActions = {
  'researcher:read': (viewer, facts) => isTeam(viewer) || isSelf(viewer, facts) || facts.isListedByName || facts.hasPublicProfile || facts.isFellow === true,
  'researcher:readCases': (viewer, facts) => isTeam(viewer) || isSelf(viewer, facts),
  'researcher:readKeys': (viewer, facts) => isTeam(viewer) || isSelf(viewer, facts) || facts.isFellow === true,
} satisfies Record<string, (viewer: Viewer, facts: ResearcherAccess) => boolean>;

const plainActions = {
  'case:submit': isPerson,
  'case:record': isTeam,
  'key:register': isPerson,
  'key:revoke': isPerson,
  'key:update': isPerson,
  'key:backUp': isPerson,
  'key:certify': isLead,
  'lostKey:ask': isPerson,
  /** Agree, decline, replace: whoever can open the cases, and then not for their own key. */
  'lostKey:judge': holdsTeamKey,
  'teamKey:extend': holdsTeamKey,
  'teamKey:grant': isLead,
  'teamKey:rotate': isLead,
  /** That somebody else becomes a lead: two of those who hold the team key. */
  'lead:vouch': holdsTeamKey,
  'lead:takeByKit': isTeam,
  'team:remove': isAdministrator,
  'policy:adopt': isLead,
  'softwareContact:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  'service:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  'account:invite': isAdministrator,
  'installation:manage': isAdministrator,
} satisfies Record<string, (viewer: Viewer) => boolean>;

export type CaseAuthorization = keyof typeof caseActions;
export type ResearcherAuthorization = keyof typeof researcherActions;
export type PlainAuthorization = keyof typeof plainActions;
export type Authorization = CaseAuthorization | ResearcherAuthorization | PlainAuthorization;

const rules: Readonly<Record<Authorization, (viewer: Viewer, facts: never) => boolean>> = {
  ...caseActions, ...researcherActions, ...plainActions,
};

/** May this viewer try it? */
export function can(viewer: Viewer, action: CaseAuthorization, facts: CaseAccess): boolean;
export function can(viewer: Viewer, action: ResearcherAuthorization, facts: ResearcherAccess): boolean;
export function can(viewer: Viewer, action: PlainAuthorization): boolean;
export function can(viewer: Viewer, action: Authorization, facts?: CaseAccess | ResearcherAccess): boolean {
  return rules[action](viewer, facts as never);
}

/**
 * Throws where `can` says no: NOT_FOUND for a case that the viewer does not see, UNAUTHENTICATED where signing in could help,
 * FORBIDDEN else.
 */
export function authorize(viewer: Viewer, action: PlainAuthorization): void;
export function authorize(viewer: Viewer, action: CaseAuthorization, facts: CaseAccess): void;
export function authorize(viewer: Viewer, action: CaseAuthorization | PlainAuthorization, facts?: CaseAccess): void {
  if (viewer.kind === 'anonymous') throw new Unauthenticated();
  if (facts && !readsCase(viewer, facts)) throw new NotFound();
  if (!rules[action](viewer, facts as never)) throw new Forbidden();
}

export function requirePerson(viewer: Viewer): PersonViewer {
  if (viewer.kind === 'anonymous') throw new Unauthenticated();
  if (!isPerson(viewer)) throw new Forbidden();
  return viewer;
}
const requireWho = (allowed: (viewer: Viewer) => boolean) => (viewer: Viewer): PersonViewer => {
  const person = requirePerson(viewer);
  if (!allowed(person)) throw new Forbidden();
  return person;
};
export const requireTeam = requireWho(isTeam);
export const requireLead = requireWho(isLead);
export const requireAdministrator = requireWho(isAdministrator);

/**
 * As whom somebody acts on a case. In a report of their own nobody is of the team; what the team recorded itself has no reporter
 * outside. Null: not at all.
 */
export function actorFor(viewer: Viewer, facts: Omit<CaseAccess, 'onlineServiceId'>): CaseActor | null {
  if (!isPerson(viewer)) return null;
  const id = viewer.accountId;
  const { reporterId, source } = facts;
  if (isParticipant(viewer, { ...facts, onlineServiceId: null })) return { role: 'PARTICIPANT', id };
  if (id === reporterId && source !== 'INTERNAL') return { role: 'REPORTER', id };
  if (!isTeam(viewer)) return null;
  return { role: isLead(viewer) ? 'LEAD' : 'TRIAGER', id };
}

// ---------------------------------------------------------------- the SQL twins

/** A condition on a row, from the viewer's shape alone. */
export type Rule = (viewer: ViewerShape, row: Sql) => Sql;

const when = (condition: boolean): Sql => (condition ? sql`true` : sql`false`);
export const team: Rule = ({ kind }) => when(kind === 'team');
/** Not tools, not strangers. */
export const people: Rule = ({ kind }) => when(kind === 'team' || kind === 'researcher');
/** What the installation is set to, where it is not public: for the team, and administrators. */
export const seesSettings: Rule = ({ kind }) => (kind === 'researcher'
  ? sql`exists (select from account mine where mine.id = ${me} and mine.roles @> '{ADMINISTRATOR}'::text[])` : when(kind === 'team'));
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

/** A row with `case_id`, where no case above it was judged already. */
const ofCase = (rule: Rule): Rule => (viewer, row) =>
  sql`exists (select from cases its_case where its_case.id = ${row}.case_id and ${rule(viewer, sql`its_case`)})`;
const itsVisibleCase = ofCase(caseIsVisible);
export const itsCaseIsVisible: Rule = (viewer, row) => (viewer.kind === 'team' ? sql`true` : itsVisibleCase(viewer, row));

/** The viewer's own participation in the case with that id; further conditions on its row `mine`. */
const takingPart = (caseId: Sql, more: Sql = sql`true`): Sql =>
  sql`exists (select from case_participant mine where mine.account_id = ${me} and mine.case_id = ${caseId} and ${more})`;
const isOneOf = (column: Sql, values: readonly string[]): Sql => sql`${column} in (${list(values.map(literal), ', ')})`;

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
  const shown = [sql`${row}.public_profile`, isListedByName(row)];
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
