/** The parts of a case that its index leads to. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { stateName, type Audience } from '../../ui/names.ts';
import type { CaseData, CaseEventData } from './case-queries.ts';
import { moveWords } from './event-move-words.ts';
import { isMe, type Me, nameOf } from './people.ts';

export interface IndexEntry {
  /** The id of what it leads to. */
  readonly id: string;
  readonly label: MessageDescriptor;
  readonly at: string;
}

interface Reader {
  readonly me: Me;
  readonly audience: Audience;
}

/** An id that a fragment can hold. */
export const anchorPrefix = 'e-';
export const anchorOf = (id: string): string => `${anchorPrefix}${id.replace(/[^\w-]/g, '')}`;
export const reportAnchor = 'report';

function written(event: Extract<CaseEventData, { __typename: 'MessagePosted' }>, isAnswer: boolean, { me }: Reader): MessageDescriptor {
  if (isAnswer) return msg`Answered`;
  if (event.message.internal) return msg`Note`;
  if (isMe(event.actor, me)) return msg`You wrote`;
  const name = nameOf(event.actor, me, event.actorRole);
  if (typeof name !== 'string') return event.actorRole === 'REPORTER' ? msg`The reporter wrote` : msg`A message`;
  const first = name.split(' ')[0] ?? name;
  return msg`${first} wrote`;
}

interface IndexedFacts extends Pick<CaseData, 'submittedAt'> {
  readonly timeline: Pick<CaseData['timeline'], 'edges' | 'pageInfo'>;
}

/** The report, what was written, and every move; what passed by itself stays in the conversation alone. */
export function indexEntries(facts: IndexedFacts, reader: Reader): readonly IndexEntry[] {
  const entries: IndexEntry[] = [{ id: reportAnchor, label: msg`Report`, at: facts.submittedAt }];
  let isAnswered = facts.timeline.pageInfo.hasPreviousPage;
  for (const { node: event } of facts.timeline.edges) {
    const id = anchorOf(event.id);
    if (event.__typename === 'MessagePosted') {
      entries.push({ id, label: written(event, event.isResponse && !isAnswered, reader), at: event.at });
      isAnswered ||= event.isResponse;
    }
    if (event.__typename === 'CaseMoved') {
      const { lead } = moveWords(event, '');
      entries.push({ id, label: lead ?? stateName(event.toState, event.resolution, reader.audience), at: event.at });
    }
  }
  return entries;
}
