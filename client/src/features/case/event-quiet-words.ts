/** Events that nobody wrote or moved: clocks, readers, consent. Pure. */
import { msg } from '@lingui/core/macro';
import type { TimelineEvent } from './case-queries.ts';
import { type EventSentence, said, sentence, type Telling } from './event-sentence.ts';
import { nameOf } from './people.ts';

export function passed({ clock }: TimelineEvent<'ClockPassed'>, telling: Telling): EventSentence {
  const toReporter = telling.audience === 'reporter';
  switch (clock) {
    case 'RESPONSE':
      return sentence(telling, 'alert', msg`The first answer is late`, msg`The leads of the team were called.`);
    case 'NEXT_UPDATE':
      return sentence(
        telling,
        'alert',
        msg`The announced update did not come`,
        toReporter ? msg`You can follow up.` : msg`The reporter can follow up.`,
      );
    case 'INFORMATION_WARNING':
      return sentence(
        telling,
        'clock',
        toReporter ? msg`We asked you again` : msg`The reporter was asked again`,
        msg`The case closes if no answer comes.`,
      );
    case 'INFORMATION_CLOSE':
      return sentence(telling, 'clock', msg`No answer came`, msg`Any reply opens the case again.`);
    case 'CONSENT_LAPSE':
      return sentence(
        telling,
        'info',
        msg`Nobody said whether to publish a name`,
        msg`So none is published. It can still be granted here.`,
      );
    default:
      return sentence(telling, 'clock', msg`A moment passed`);
  }
}

export function accessChanged(event: TimelineEvent<'AccessChanged'>, telling: Telling): EventSentence {
  const whom = said(nameOf(event.reader, telling.me, event.readerRole), telling);
  const who = said(nameOf(event.actor, telling.me, event.actorRole), telling);
  if (event.granted && event.readerRole === 'CONTACT') return sentence(telling, 'unlock', msg`Handed on to ${whom}`, msg`by ${who}: report and title are sealed to their key too, and were mailed to them.`);
  if (event.granted && event.readerRole === 'REPORTER' && event.actorRole === 'REPORTER') return sentence(telling, 'check', msg`Claimed`, msg`by ${who}, with the link of the receipt. Earlier texts open once the team seals them to their key too.`);
  return event.granted
    ? sentence(telling, 'unlock', msg`Opened to ${whom}`, msg`by ${who}: the texts of this case are sealed to their key too.`)
    : sentence(telling, 'lock', msg`Closed to ${whom}`, msg`by ${who}. What they opened before they may have kept.`);
}

export function consented({ state }: TimelineEvent<'ConsentChanged'>, telling: Telling): EventSentence {
  const toReporter = telling.audience === 'reporter';
  switch (state) {
    case 'ASKED':
      return sentence(
        telling,
        'info',
        toReporter ? msg`We asked whether to thank you in public` : msg`The reporter was asked whether to be thanked in public`,
      );
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

/** The reporter is shown none of these. */
export function handedToEngineering(event: TimelineEvent<'HandedToEngineering'>, telling: Telling): EventSentence {
  const who = said(nameOf(event.actor, telling.me, event.actorRole), telling);
  switch (event.way) {
    case 'COPIED':
      return sentence(telling, 'up', msg`Handed to engineering`, msg`by ${who}: a reduced ticket was copied out.`);
    case 'POSTED':
      return sentence(telling, 'up', msg`Handed to engineering`, msg`by ${who}: a reduced ticket was posted to the tracker.`);
    case 'LINKED':
      return sentence(telling, 'up', msg`Ticket linked`, msg`by ${who}.`);
    case 'UNLINKED':
      return sentence(telling, 'up', msg`Ticket unlinked`, msg`by ${who}.`);
    default:
      return sentence(telling, 'up', msg`Engineering`, msg`by ${who}.`);
  }
}
