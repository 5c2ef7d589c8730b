/** Events as sentences. Pure: the reader's language comes in as a function. */
import { msg } from '@lingui/core/macro';
import { severityName, stateName } from '../../ui/names.ts';
import type { CaseEventData, TimelineEvent } from './case-queries.ts';
import { moveWords } from './event-move-words.ts';
import { accessChanged, consented, handedToEngineering, passed } from './event-quiet-words.ts';
import { type EventSentence, said, sentence, type Telling } from './event-sentence.ts';
import { isMe, nameOf } from './people.ts';

/** Messages are sheets of their own and give none. */
export type LineEvent = Exclude<CaseEventData, TimelineEvent<'MessagePosted'>>;

export function eventSentence(event: LineEvent, telling: Telling): EventSentence {
  switch (event.__typename) {
    case 'CaseReceived':
      return received(event, telling);
    case 'CaseMoved':
      return moved(event, telling);
    case 'CaseAssessed':
      return assessed(event, telling);
    case 'CaseAssigned':
      return assigned(event, telling);
    case 'ClockPassed':
      return passed(event, telling);
    case 'FollowedUp':
      return telling.audience === 'reporter'
        ? sentence(telling, 'clock', msg`You followed up`, msg`The leads of the team were called.`)
        : sentence(telling, 'clock', msg`The reporter followed up`, msg`They ask whether we have it.`);
    case 'AccessChanged':
      return accessChanged(event, telling);
    case 'ConsentChanged':
      return consented(event, telling);
    case 'HandedToEngineering':
      return handedToEngineering(event, telling);
    default:
      return sentence(telling, 'info', msg`Something happened that this page has no words for yet`);
  }
}

function received({ source }: TimelineEvent<'CaseReceived'>, telling: Telling): EventSentence {
  const lead = msg`Received`;
  switch (source) {
    case 'PORTAL':
      return sentence(
        telling,
        'received',
        lead,
        telling.audience === 'reporter' ? msg`and sealed to the team and to you.` : msg`and sealed to the team and the reporter.`,
      );
    case 'MAIL':
      return sentence(telling, 'received', lead, msg`by mail.`);
    case 'IMPORT':
      return sentence(telling, 'received', msg`Imported`, msg`from before Laurel; the time is that of then.`);
    case 'INTERNAL':
      return sentence(telling, 'received', msg`Recorded`, msg`as a finding from inside.`);
    default:
      return sentence(telling, 'received', lead);
  }
}

function moved(event: TimelineEvent<'CaseMoved'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me, event.actorRole), telling);
  const { lead, rest, icon } = moveWords(event, who);
  return sentence(telling, icon, lead ?? stateName(event.toState, event.resolution, telling.audience), rest);
}

function assessed(event: TimelineEvent<'CaseAssessed'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me, event.actorRole), telling);
  const severity = event.severity === null ? '' : telling.i18n._(severityName(event.severity));
  const what = [event.weakness, severity].filter((part) => part !== null && part !== '').join(', ');
  return sentence(telling, 'info', msg`Assessed`, msg`by ${who}: ${what}.`);
}

function assigned(event: TimelineEvent<'CaseAssigned'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me, event.actorRole), telling);
  if (event.assignee === null) return sentence(telling, 'info', msg`Given back`, msg`by ${who}: nobody has it now.`);
  if (event.actor?.id === event.assignee.id) {
    return isMe(event.actor, telling.me)
      ? sentence(telling, 'info', msg`Taken`, msg`by you.`)
      : sentence(telling, 'info', msg`Taken`, msg`by ${who}.`);
  }
  const whom = isMe(event.assignee, telling.me) ? telling.i18n._(msg`you`) : event.assignee.displayName;
  return sentence(telling, 'info', msg`Given to ${whom}`, msg`by ${who}.`);
}
