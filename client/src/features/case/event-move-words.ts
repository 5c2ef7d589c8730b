/** What each move of a case is called once it has happened. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IconName } from '../../ui/Icon.tsx';
import type { TimelineEvent } from './case-queries.ts';

export interface MoveWords {
  readonly icon: IconName;
  /** Null: the new state says it. */
  readonly lead: MessageDescriptor | null;
  readonly rest: MessageDescriptor | string;
}

const thankful: readonly (string | null)[] = ['RESOLVED', 'ACCEPTED_RISK'];

export function moveWords(event: TimelineEvent<'CaseMoved'>, who: string): MoveWords {
  const by = msg`by ${who}.`;
  switch (event.move) {
    case 'START_TRIAGE':
      return { icon: 'checking', lead: null, rest: by };
    case 'ASK_FOR_INFORMATION':
      return { icon: 'waiting', lead: null, rest: msg`asked by ${who}.` };
    case 'VERIFY':
      return { icon: 'confirmed', lead: null, rest: by };
    case 'UNVERIFY':
      return { icon: 'checking', lead: msg`Confirmation taken back`, rest: msg`by ${who}. It is being checked again.` };
    case 'START_REMEDIATION':
      return { icon: 'fixing', lead: null, rest: by };
    case 'MARK_FIXED':
      return { icon: 'fixed', lead: null, rest: by };
    case 'REPORT_FIX_FAILS':
      return { icon: 'fixing', lead: msg`The fix fails`, rest: msg`as shown by ${who}. It is being fixed again.` };
    case 'CLOSE':
      return { icon: thankful.includes(event.resolution) ? 'closed' : 'closedOther', lead: null, rest: event.actor === null ? '' : by };
    case 'REOPEN':
      return { icon: 'checking', lead: msg`Opened again`, rest: by };
    case 'WITHDRAW':
      return { icon: 'closedOther', lead: msg`Withdrawn`, rest: by };
    case 'ASK_SECOND_LOOK':
      return { icon: 'search', lead: msg`Second look asked for`, rest: by };
    case 'GRANT_SECOND_LOOK':
      return { icon: 'checking', lead: msg`Second look granted`, rest: msg`by ${who}. It is being checked again.` };
    case 'REFUSE_SECOND_LOOK':
      return { icon: 'closedOther', lead: msg`Second look refused`, rest: msg`by ${who}. It stays closed.` };
    default:
      return withoutMove(event);
  }
}

/** By a reply, or by the clock. */
function withoutMove({ fromState, toState, resolution }: TimelineEvent<'CaseMoved'>): MoveWords {
  if (toState === 'CLOSED') return { icon: thankful.includes(resolution) ? 'closed' : 'closedOther', lead: null, rest: '' };
  if (fromState === 'CLOSED') return { icon: 'checking', lead: msg`Opened again`, rest: msg`by the reply.` };
  return { icon: 'checking', lead: null, rest: msg`The reply came.` };
}
