/**
 * Who may. Every action is named here once, as `subject:verb`; commands ask `authorize`, and reading compiles its SQL twins into its
 * statements. What has no rule is refused. A rule says who may try; whether a case's state allows it is for the rules of
 * `cases/`. Everything may import this file; it imports the case's words, `errors.ts`, and `read/`'s viewer and SQL.
 */
import type { CaseActor, CaseParticipant, ParticipantRole } from './cases/case-facts.ts';
import { readsKind } from './cases/reading-rules.ts';
import { Forbidden, NotFound, Unauthenticated } from './errors.ts';
import { isLead, isTeam, type PersonViewer, type Viewer } from './read/viewer.ts';

export * from './authorization-sql.ts';

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

/** What it looks at in an online service. */
export interface ServiceAccess {
  readonly onlineServiceId: string;
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
  return viewer.kind === 'partner' ? readsCasesOf(viewer, facts) : takesPart(viewer, facts) || isParticipant(viewer, facts);
}

/** All cases of a service, whoever reported them; with null those that name none. */
function readsCasesOf(viewer: Viewer, { onlineServiceId }: Pick<CaseAccess, 'onlineServiceId'>): boolean {
  if (viewer.kind !== 'partner') return isTeam(viewer);
  if (!viewer.scopes.includes('CASES_READ')) return false;
  const { onlineServiceIds } = viewer;
  return onlineServiceIds === null || (onlineServiceId !== null && onlineServiceIds.includes(onlineServiceId));
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
  'case:label': isTeam,
  /** Only who opens the words can say which of them left. */
  'case:handToEngineering': holdsTeamKey,
  'case:title': takesPart,
  'case:planDisclosure': takesPart,
  'case:chooseReplyBy': isReporter,
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

const serviceActions = {
  /** Also what other subgraphs go by, which know no user: whose tools and people see where a service runs. */
  'service:readCases': readsCasesOf,
} satisfies Record<string, (viewer: Viewer, facts: ServiceAccess) => boolean>;

const plainActions = {
  'case:submit': isPerson,
  /** Changes as they come; of which cases, and which of them, is for each event to say. */
  'cases:follow': (viewer) => isPerson(viewer) || (viewer.kind === 'partner' && viewer.scopes.includes('CASES_READ')),
  'case:record': isTeam,
  'spam:closeAll': isLead,
  /** What an old mailbox holds becomes cases, off clock and statistics. */
  'case:import': isLead,
  /** Whoever can read a mail that arrived decides what it is. */
  'inbound:sort': holdsTeamKey,
  'key:register': isPerson,
  'key:revoke': isPerson,
  'mail:prefer': isPerson,
  /** For oneself: whose name it is, the command asks. */
  'letter:write': isPerson,
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
  'policy:adopt': isLead,
  /** Who was thanked before this portal is named by a list, and by nobody's consent that the portal holds. */
  'pastThanks:manage': isLead,
  /** What was put back from a backup names people and sends mails again. */
  'restoration:open': isLead,
  'page:acknowledge': isTeam,
  /** Shifts, deputies, services that carry pages, the contact outside of the team. */
  'onCall:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  'promise:set': isLead,
  'replyTemplate:manage': isTeam,
  'view:save': isPerson,
  /** Views of the team: to save and to delete. */
  'view:share': isTeam,
  'label:save': isTeam,
  /** From every case at once. */
  'label:remove': isLead,
  'softwareContact:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  'service:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  /** What partners know of services and of cases: who sees every case. */
  'inventory:read': isTeam,
  'webhook:manage': isLead,
  /** Where words of cases go, by the hand of whoever works one. */
  'tracker:set': isLead,
  /** Which scopes is for access-token-rules.ts. */
  'token:manage': (viewer) => isLead(viewer) || isAdministrator(viewer),
  /** From which web pages tools may ask. */
  'origin:list': isLead,
  'retention:set': isLead,
  /** Who did what, and when. Administrators read it and read no case, so it names none. */
  'audit:read': (viewer) => isLead(viewer) || isAdministrator(viewer),
  'account:invite': isAdministrator,
  /** Who has an account and what they may; never their cases. */
  'account:manage': isAdministrator,
  'installation:manage': isAdministrator,
} satisfies Record<string, (viewer: Viewer) => boolean>;

export type CaseAuthorization = keyof typeof caseActions;
export type ResearcherAuthorization = keyof typeof researcherActions;
export type ServiceAuthorization = keyof typeof serviceActions;
export type PlainAuthorization = keyof typeof plainActions;
export type Authorization = CaseAuthorization | ResearcherAuthorization | ServiceAuthorization | PlainAuthorization;

const rules: Readonly<Record<Authorization, (viewer: Viewer, facts: never) => boolean>> = {
  ...caseActions, ...researcherActions, ...serviceActions, ...plainActions,
};

/** May this viewer try it? */
export function can(viewer: Viewer, action: CaseAuthorization, facts: CaseAccess): boolean;
export function can(viewer: Viewer, action: ResearcherAuthorization, facts: ResearcherAccess): boolean;
export function can(viewer: Viewer, action: ServiceAuthorization, facts: ServiceAccess): boolean;
export function can(viewer: Viewer, action: PlainAuthorization): boolean;
export function can(viewer: Viewer, action: Authorization, facts?: CaseAccess | ResearcherAccess | ServiceAccess): boolean {
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
