import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { Fingerprint } from './Fingerprint.tsx';
import { Icon } from './Icon.tsx';
import { Popover } from './Popover.tsx';
import styles from './Sealed.module.css';
import { Time } from './Time.tsx';

interface SealedMarkProps {
  /** Completes "who can read …": "the title", "this message". */
  readonly what: string;
  /** Who reads it, in words: "you and the team", "the team alone". */
  readonly readers: string;
  /** 40 hex digits of the team key, where it is a reader. */
  readonly teamFingerprint?: string | null;
  /** It came in clear, and the server sealed it when it arrived. */
  readonly isSealedOnArrival?: boolean;
  /** What is unusual about this one: signed by an unknown key, more readers than expected. */
  readonly children?: ReactNode;
}

/** One lock, one word, and who can read this one press away. */
export function SealedMark({ what, readers, teamFingerprint = null, isSealedOnArrival = false, children }: SealedMarkProps): ReactElement {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Who can read ${what}`}
      trigger={(props) => (
        <button {...props} type="button" className={styles['mark']} aria-label={t`Sealed: who can read ${what}?`}>
          <Icon name="lock" />
          <Trans>sealed</Trans>
        </button>
      )}
    >
      <p><strong>{isSealedOnArrival ? <Trans>Sealed on arrival to {readers}.</Trans> : <Trans>Sealed in the browser to {readers}.</Trans>}</strong></p>
      <p>
        {isSealedOnArrival ? <Trans>It came in clear: mail servers and this one saw it. What is kept, nobody but its readers can open.</Trans> : <Trans>The server keeps it and cannot open it.</Trans>}{' '}
        {teamFingerprint !== null && <Trans>Team key <Fingerprint fingerprint={teamFingerprint} size="short" />.</Trans>}{' '}
        <Link to="/key"><Trans>How sealing works</Trans></Link>
      </p>
      {children}
    </Popover>
  );
}

/** The mark alone, where an explanation stands beside it. */
export function SealedWord(): ReactElement {
  return <span className={styles['mark']}><Icon name="lock" /><Trans>sealed</Trans></span>;
}

/** In the place of words while keys are locked. Not an error: one press on Unlock opens them all. */
export function SealedText({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={styles['text']}><Icon name="lock" />{children}</span>;
}

/** Where retention destroyed the words. */
export function DestroyedText({ at }: { readonly at: string }): ReactElement {
  return (
    <span className={styles['destroyed']}>
      <Icon name="info" />
      <span><Trans>Words destroyed <Time at={at} as="day" />; facts and receipt remain</Trans></span>
    </span>
  );
}
