/** The lists that a team works through, each a case query: what a tab shows can be narrowed, shared and asked of the API. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export interface QueueView {
  readonly id: string;
  readonly query: string;
  readonly label: MessageDescriptor;
  /** What to say where nothing is in it. */
  readonly empty: MessageDescriptor;
}

export const queueViews = [
  {
    id: 'answer',
    query: 'is:open response:pending,overdue sort:due',
    label: msg`Needs an answer`,
    empty: msg`Every reporter has an answer. A new report stands here from the moment it arrives.`,
  },
  { id: 'mine', query: 'is:open assignee:me sort:due', label: msg`Mine`, empty: msg`You work on no open case. Take one with the key a.` },
  {
    id: 'nobody',
    query: 'is:open assignee:unset sort:due',
    label: msg`Nobody’s`,
    empty: msg`Every open case has somebody who works on it.`,
  },
  {
    id: 'updates',
    query: 'is:open -response:pending,overdue due:<7d sort:due',
    label: msg`Updates due`,
    empty: msg`No reporter was promised an update within the next seven days.`,
  },
  { id: 'looks', query: 'is:second_look sort:updated', label: msg`Second looks`, empty: msg`Nobody asks for a second look.` },
  { id: 'open', query: 'is:open sort:due', label: msg`All open`, empty: msg`No case is open.` },
] as const satisfies readonly QueueView[];

/** The view that the address names; the first one where it names none. */
export const viewOf = (id: string | undefined): QueueView => queueViews.find((view) => view.id === id) ?? queueViews[0];
