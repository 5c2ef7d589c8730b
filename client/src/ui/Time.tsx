import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useNow } from './now.ts';
import { fromNow } from './span-words.ts';
import { writeBoth, writeDay, writeMoment, writeRelative, writeShortDay, writeUtc } from './time.ts';

interface TimeProps {
  /** RFC 3339, as the API gives it. */
  readonly at: string;
  /**
   * due: "Tue 3 Nov, 16:12 (your time; 15:12 UTC), in 3 h 12 min", counting down · utc: the same without the countdown · both: "3 weeks
   * ago, Tue 3 Nov, 16:12" · moment: "Tue 3 Nov, 16:12" · day: "Tue 3 Nov" · short: "3 Nov" · relative: "3 weeks ago" · countdown:
   * "in 3 h 12 min". What is not shown stands in the tooltip.
   */
  readonly as?: 'due' | 'utc' | 'both' | 'moment' | 'day' | 'short' | 'relative' | 'countdown';
}

/** A moment, in the reader's time and in UTC, absolute and relative. */
export function Time({ at, as = 'moment' }: TimeProps): ReactElement {
  const { i18n, t } = useLingui();
  const now = useNow();
  const date = new Date(at);
  const options = { locale: i18n.locale, now };
  const moment = writeMoment(date, options);
  const relative = writeRelative(date, options);
  const bothClocks = writeBoth(date, options, t`your time`);
  const countdown = fromNow(date.getTime() - now.getTime());
  const words = {
    due: `${bothClocks}, ${countdown}`,
    utc: bothClocks,
    both: `${relative}, ${moment}`,
    moment,
    day: writeDay(date, options),
    short: writeShortDay(date, options),
    relative,
    countdown,
  }[as];
  return <time dateTime={at} title={`${relative} · ${moment} · ${writeUtc(date, options)}`}>{words}</time>;
}
