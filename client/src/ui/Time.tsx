import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useNow } from './now.ts';
import { isUtcHere, writeDay, writeMoment, writeRelative, writeShortDay, writeUtc } from './time.ts';

interface TimeProps {
  /** RFC 3339, as the API gives it. */
  readonly at: string;
  /**
   * both: "3 weeks ago, Tue 3 Nov, 16:12" · moment: "Tue 3 Nov, 16:12" · utc: "Tue 3 Nov, 16:12 (15:12 UTC)" · day: "Tue 3 Nov"
   * · short: "3 Nov" · relative: "3 weeks ago". What is not shown stands in the tooltip.
   */
  readonly as?: 'both' | 'moment' | 'utc' | 'day' | 'short' | 'relative';
}

/** A moment, in the reader's time and in UTC, absolute and relative. */
export function Time({ at, as = 'moment' }: TimeProps): ReactElement {
  const { i18n } = useLingui();
  const now = useNow();
  const date = new Date(at);
  const options = { locale: i18n.locale, now };
  const moment = writeMoment(date, options);
  const relative = writeRelative(date, options);
  const utc = writeUtc(date, options);
  const words = {
    both: `${relative}, ${moment}`,
    moment,
    utc: isUtcHere(date, options) ? utcAlone(moment) : `${moment} (${utc})`,
    day: writeDay(date, options),
    short: writeShortDay(date, options),
    relative,
  }[as];
  return <time dateTime={at} title={`${relative} · ${moment} · ${utc}`}>{words}</time>;
}

function utcAlone(moment: string): string {
  return `${moment} UTC`;
}
