/** Events as sentences. Pure: the reader's language comes in as a function. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IconName } from '../../ui/Icon.tsx';
import { type Audience, severityName, stateName } from '../../ui/names.ts';
import type { CaseEventData, TimelineEvent } from './case-queries.ts';
import { moveWords } from './event-move-words.ts';
import { isMe, type Me, nameOf, type Name } from './people.ts';

/** What happened, and what is to say of it. */
export interface EventSentence {
  readonly icon: IconName;
  readonly lead: string;
  readonly rest: string;
}

export interface Telling {
  readonly i18n: Pick<I18n, '_'>;
  readonly me: Me;
  readonly audience: Audience;
}

const said = (name: Name, { i18n }: Telling): string => (typeof name === 'string' ? name : i18n._(name));

/** Messages are sheets of their own and give none. */
export type LineEvent = Exclude<CaseEventData, TimelineEvent<'MessagePosted'>>;

const sentence = (telling: Telling, icon: IconName, lead: MessageDescriptor, rest: MessageDescriptor | string = ''): EventSentence => ({
  icon, lead: telling.i18n._(lead), rest: typeof rest === 'string' ? rest : telling.i18n._(rest),
});

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
    default:
      return sentence(telling, 'info', msg`Something happened that this page has no words for yet`);
  }
}

function received({ source }: TimelineEvent<'CaseReceived'>, telling: Telling): EventSentence {
  const lead = msg`Received`;
  switch (source) {
    case 'PORTAL':
      return sentence(telling, 'received', lead, telling.audience === 'reporter' ? msg`and sealed to the team and to you.` : msg`and sealed to the team and the reporter.`);
    case 'MAIL':
      return sentence(telling, 'received', lead, msg`by mail.`);
    case 'INTERNAL':
      return sentence(telling, 'received', msg`Recorded`, msg`as a finding from inside.`);
    default:
      return sentence(telling, 'received', lead);
  }
}

function moved(event: TimelineEvent<'CaseMoved'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me), telling);
  const { lead, rest, icon } = moveWords(event, who);
  return sentence(telling, icon, lead ?? stateName(event.toState, event.resolution, telling.audience), rest);
}

function assessed(event: TimelineEvent<'CaseAssessed'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me), telling);
  const severity = event.severity === null ? '' : telling.i18n._(severityName(event.severity));
  const what = [event.weakness, severity].filter((part) => part !== null && part !== '').join(', ');
  return sentence(telling, 'info', msg`Assessed`, msg`by ${who}: ${what}.`);
}

function assigned(event: TimelineEvent<'CaseAssigned'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me), telling);
  if (event.assignee === null) return sentence(telling, 'info', msg`Given back`, msg`by ${who}: nobody has it now.`);
  if (event.actor?.id === event.assignee.id) {
    return isMe(event.actor, telling.me) ? sentence(telling, 'info', msg`Taken`, msg`by you.`) : sentence(telling, 'info', msg`Taken`, msg`by ${who}.`);
  }
  const whom = isMe(event.assignee, telling.me) ? telling.i18n._(msg`you`) : event.assignee.displayName;
  return sentence(telling, 'info', msg`Given to ${whom}`, msg`by ${who}.`);
}

function passed({ clock }: TimelineEvent<'ClockPassed'>, telling: Telling): EventSentence {
  const toReporter = telling.audience === 'reporter';
  switch (clock) {
    case 'RESPONSE':
      return sentence(telling, 'alert', msg`The first answer is late`, msg`The leads of the team were called.`);
    case 'NEXT_UPDATE':
      return sentence(telling, 'alert', msg`The announced update did not come`, toReporter ? msg`You can follow up.` : msg`The reporter can follow up.`);
    case 'INFORMATION_WARNING':
      return sentence(telling, 'clock', toReporter ? msg`We asked you again` : msg`The reporter was asked again`, msg`The case closes if no answer comes.`);
    case 'INFORMATION_CLOSE':
      return sentence(telling, 'clock', msg`No answer came`, msg`Any reply opens the case again.`);
    case 'CONSENT_LAPSE':
      return sentence(telling, 'info', msg`Nobody said whether to publish a name`, msg`So none is published. It can still be granted here.`);
    default:
      return sentence(telling, 'clock', msg`A moment passed`);
  }
}

function accessChanged(event: TimelineEvent<'AccessChanged'>, telling: Telling): EventSentence {
  const whom = said(nameOf(event.reader, telling.me), telling);
  const who = said(nameOf(event.actor, telling.me), telling);
  return event.granted
    ? sentence(telling, 'unlock', msg`Opened to ${whom}`, msg`by ${who}: the texts of this case are sealed to their key too.`)
    : sentence(telling, 'lock', msg`No longer sent to ${whom}`, msg`by ${who}.`);
}

function consented({ state }: TimelineEvent<'ConsentChanged'>, telling: Telling): EventSentence {
  const toReporter = telling.audience === 'reporter';
  switch (state) {
    case 'ASKED':
      return sentence(telling, 'info', toReporter ? msg`We asked whether to thank you in public` : msg`The reporter was asked whether to be thanked in public`);
    case 'GRANTED':
      return sentence(telling, 'check', toReporter ? msg`You are thanked in public` : msg`The reporter is thanked in public`);
    case 'DECLINED':
      return sentence(telling, 'info', toReporter ? msg`You chose not to be listed` : msg`The reporter chose not to be listed`);
    case 'LAPSED':
      return sentence(telling, 'info', msg`No answer about publishing came`, msg`Nothing is published.`);
    case 'WITHDRAWN':
      return sentence(telling, 'info', msg`The name was taken off`, msg`It stands nowhere any more.`);
    default:
      return sentence(telling, 'info', msg`The answer about publishing changed`);
  }
}
