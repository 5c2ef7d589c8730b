/** Who is who in a case, from its facts alone. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Audience } from '../../ui/names.ts';
import type { Author, CaseData, CaseEventData, KeyData, Named, ParticipantData, Person } from './case-queries.ts';
import { isolated } from '../../ui/isolated.ts';

/** The viewer's two hats: global ids, null where they have none. */
export interface Me {
  readonly researcherId: string | null;
  readonly triagerId: string | null;
}

/** As whom the viewer looks at this case: somebody of the team reads a report of their own as its reporter. */
export function audienceOf(facts: Pick<CaseData, 'reporter' | 'source'>, me: Me): Audience {
  const isReporter = facts.reporter !== null && facts.reporter.id === me.researcherId && facts.source !== 'INTERNAL';
  return isReporter || me.triagerId === null ? 'reporter' : 'team';
}

/** As what the viewer takes part in a case that somebody else reported. */
export function partOf({ participants }: Pick<CaseData, 'participants'>, { researcherId }: Me, audience: Audience): ParticipantData['role'] | null {
  return audience === 'team' ? null : (participants.find(({ researcher }) => researcher !== null && researcher.id === researcherId)?.role ?? null);
}

export const isMe = (author: Pick<Named, 'id'> | null, me: Me): boolean =>
  author !== null && (author.id === me.researcherId || author.id === me.triagerId);

const theReporter = msg`the reporter`;
const theTeam = msg`the team`;
const aParticipant = msg`a participant`;
const you = msg`you`;
const somebody = msg`somebody who is gone`;

/** A name as it is, or words to translate. */
export type Name = string | MessageDescriptor;

type Role = CaseEventData['actorRole'] | 'CONTACT';
const byRole: Partial<Record<NonNullable<Role>, MessageDescriptor>> = {
  REPORTER: theReporter, CONTACT: msg`the contact for installed software`,
};

/** @param role as what they acted: it stands for a name that is not shown */
export function nameOf(author: Named | null, me: Me, role: Role = null): Name {
  if (author === null) return (role && byRole[role]) ?? somebody;
  if (isMe(author, me)) return you;
  if (author.__typename === 'Triager') return author.displayName === '' ? theTeam : isolated(author.displayName);
  return shown(author.name) ?? author.handle ?? (role === 'PARTICIPANT' ? aParticipant : theReporter);
}

/** A participant's name where it stands alone. */
export const personName = (person: Pick<Person, 'handle' | 'displayName'> | null): Name => shown(person?.displayName) ?? person?.handle ?? aParticipant;

const shown = (name: string | null | undefined): string | null => (name == null ? null : isolated(name));

/** The reporter's name where it stands alone. */
export const reporterName = ({ reporter }: Pick<CaseData, 'reporter'>): Name => shown(reporter?.displayName) ?? reporter?.handle ?? theReporter;

const armoredOf = (keys: readonly KeyData[] | null | undefined): readonly string[] => keys?.map(({ armored }) => armored) ?? [];

/** Keys whose signature counts under a text by its author; a report's author is the reporter. */
const keysOfAuthor = (author: Author | null): readonly string[] => armoredOf(author?.publicKeys);
/** A participant is not told who reported, and has the keys alone. */
export const keysOfReporter = ({ reporter, reporterKeys }: Pick<CaseData, 'reporter' | 'reporterKeys'>): readonly string[] =>
  (reporter === null ? (reporterKeys ?? []) : armoredOf(reporter.publicKeys));

export const keysOfActor = ({ actor, actorRole }: Pick<CaseEventData, 'actor' | 'actorRole'>, facts: Parameters<typeof keysOfReporter>[0]): readonly string[] =>
  (actor === null && actorRole === 'REPORTER' ? keysOfReporter(facts) : keysOfAuthor(actor));

/** A title may be by anybody who took part. */
export function keysOfAll(facts: Pick<CaseData, 'reporter' | 'reporterKeys' | 'timeline'>): readonly string[] {
  const actors = facts.timeline.edges.flatMap(({ node }) => keysOfAuthor(node.actor));
  return [...new Set([...keysOfReporter(facts), ...actors])];
}
