import type { ReactElement, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Timeline.module.css';

/** The history of a case: events are lines, messages are sheets. */
export function Timeline({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['timeline']}>{children}</div>;
}

interface TimelineEventProps {
  /** Where a link leads to. */
  readonly id?: string;
  readonly icon: IconName;
  /** <b>Confirmed</b> by Mirek … <Time/> */
  readonly children: ReactNode;
}

export function TimelineEvent({ id, icon, children }: TimelineEventProps): ReactElement {
  return (
    <div className={styles['event']} id={id}>
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}

interface MessageProps {
  readonly ref?: Ref<HTMLElement>;
  readonly id?: string;
  /** For screen readers: "Message from Ana Kovač, Tue 3 Nov, 19:03". */
  readonly label: string;
  /** you: what the reader wrote. note: within the team only. */
  readonly from: 'you' | 'team' | 'reporter' | 'note';
  readonly author: ReactNode;
  /** "team", "you" */
  readonly role?: ReactNode;
  readonly at: ReactNode;
  /** The sealed mark, and what is unusual about the signature. */
  readonly mark?: ReactNode;
  /** Prose, or SealedText while keys are locked. */
  readonly children: ReactNode;
}

export function Message({ ref, id, label, from, author, role, at, mark, children }: MessageProps): ReactElement {
  return (
    <article ref={ref} className={styles['message']} id={id} aria-label={label} data-from={from}>
      <header className={styles['head']}>
        <span><span className={styles['person']}>{author}</span> {role}</span>
        <span>{at}</span>
        {mark !== undefined && <span className={styles['mark']}>{mark}</span>}
      </header>
      {children}
    </article>
  );
}
