import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { OnCallData } from '../../setup/on-call-queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';
import { writeDay } from '../../ui/time.ts';
import styles from './Coverage.module.css';
import { type CoverageDay, coverageDays, nowAndNext, type Stretch } from './coverage-days.ts';

/** Who is on call now and next, and the next 14 days with their gaps, in the reader's own time. */
export function Coverage({ spans }: { readonly spans: OnCallData['coverage'] }): ReactElement {
  const gaps = spans.filter(({ names }) => names.length === 0).length;
  return (
    <>
      <NowAndNext spans={spans} />
      {gaps > 0 && <Notice tone="soon" title={<Trans>Nobody is on call for some of the next 14 days</Trans>}><p><Trans>Pages that fall into a gap go to the leads, and say so.</Trans></p></Notice>}
      <ol className={styles['days']}>{coverageDays(spans).map((day) => <Day key={day.day.getTime()} {...day} />)}</ol>
    </>
  );
}

function NowAndNext({ spans }: { readonly spans: OnCallData['coverage'] }): ReactElement {
  const { now, next } = nowAndNext(spans);
  return (
    <dl className={styles['now']}>
      <dt><Trans>Now</Trans></dt>
      <dd><Names names={now?.names ?? []} />{now !== null && next !== null && <> <Trans>until <Time at={now.endsAt} /></Trans></>}</dd>
      {next !== null && (
        <>
          <dt><Trans>Next</Trans></dt>
          <dd><Names names={next.names} /> <Trans>from <Time at={next.startsAt} as="both" /></Trans></dd>
        </>
      )}
    </dl>
  );
}

function Names({ names }: { readonly names: readonly string[] }): ReactElement {
  if (names.length > 0) return <b>{names.join(', ')}</b>;
  return <span className={styles['nobody']}><Icon name="alert" /><Trans>nobody</Trans></span>;
}

function Day({ day, stretches }: CoverageDay): ReactElement {
  const { i18n } = useLingui();
  const now = useNow();
  return (
    <li className={styles['day']}>
      <span className={styles['name']}>{writeDay(day, { locale: i18n.locale, now })}</span>
      <svg className={styles['bar']} viewBox="0 0 240 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {stretches.map((stretch) => <Bar key={stretch.from} {...stretch} />)}
      </svg>
      <ul className={styles['words']}>{stretches.map((stretch) => <Words key={stretch.from} {...stretch} />)}</ul>
    </li>
  );
}

/** Somebody: a filled bar. Nobody: slanted strokes in a frame. */
function Bar({ from, until, names }: Stretch): ReactElement {
  const [x, width] = [from * 240, (until - from) * 240];
  if (names.length > 0) return <rect className={styles['staffed']} x={x} y="0" width={width} height="12" />;
  const strokes = Array.from({ length: Math.floor(width / 6) }, (_, place) => x + 6 * place);
  return (
    <>
      <rect className={styles['gap']} x={x} y="0.5" width={width} height="11" />
      {strokes.map((at) => <line key={at} className={styles['stroke']} x1={at} y1="11.5" x2={at + 6} y2="0.5" />)}
    </>
  );
}

function Words({ startsAt, endsAt, from, until, names }: Stretch): ReactElement {
  const { i18n } = useLingui();
  const time = (at: Date): string => i18n.date(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isWhole = from === 0 && until === 1;
  return (
    <li>
      <span className="num">{isWhole ? <Trans>all day</Trans> : `${time(startsAt)}–${until === 1 ? '24:00' : time(endsAt)}`}</span> <Names names={names} />
    </li>
  );
}
