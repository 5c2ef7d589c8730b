import type { ReactElement, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

/** yours: the next move is the reader's. soon and late: about time, or a fault. */
export type NoticeTone = 'plain' | 'yours' | 'soon' | 'late';

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly icon?: IconName;
  readonly title: ReactNode;
  /** alert: said at once by a screen reader. status: said when it is convenient. */
  readonly role?: 'alert' | 'status';
  readonly ref?: Ref<HTMLDivElement>;
  readonly tabIndex?: number;
  readonly children?: ReactNode;
}

const icons: Readonly<Record<NoticeTone, IconName>> = { plain: 'info', yours: 'reply', soon: 'clock', late: 'alert' };

/** What happened, and what happens next. Bar, icon and words carry the tone together. */
export function Notice({ tone = 'plain', icon, title, children, ...rest }: NoticeProps): ReactElement {
  return (
    <div {...rest} className={styles['notice']} data-tone={tone}>
      <Icon name={icon ?? icons[tone]} />
      <p className={styles['title']}>{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}

interface EmptyStateProps {
  readonly title: ReactNode;
  /** What will stand here, and how to put something here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
