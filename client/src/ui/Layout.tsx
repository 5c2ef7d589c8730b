import type { ReactElement, ReactNode } from 'react';
import styles from './Layout.module.css';

interface WrapProps {
  /** page: 72 rem. app: for those who live in it. full: the whole window. text: one column of forms or words. */
  readonly width?: 'page' | 'app' | 'full' | 'text';
  readonly children: ReactNode;
}

/** The column that everything stands in. */
export function Wrap({ width = 'page', children }: WrapProps): ReactElement {
  return <div className={styles['wrap']} data-width={width}>{children}</div>;
}

interface PageHeadProps {
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  /** What stands at the end of the line: a choice, an action. */
  readonly children?: ReactNode;
}

export function PageHead({ title, lede, children }: PageHeadProps): ReactElement {
  return (
    <div className={styles['head']}>
      <div>
        <h1>{title}</h1>
        {lede !== undefined && <p className={styles['lede']}>{lede}</p>}
      </div>
      {children}
    </div>
  );
}

export function Lede({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={styles['lede']}>{children}</p>;
}

export function Hint({ children, id }: { readonly children: ReactNode; readonly id?: string }): ReactElement {
  return <p className={styles['hint']} id={id}>{children}</p>;
}

interface StackProps {
  readonly gap?: 'plain' | 'wide';
  readonly children: ReactNode;
}

export function Stack({ gap = 'plain', children }: StackProps): ReactElement {
  return <div className={styles['stack']} data-gap={gap}>{children}</div>;
}

/** A wide column of words and a narrow one beside it; one below the other where space is short. */
export function Columns({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['columns']}>{children}</div>;
}

/** The next action, within reach of a thumb on a narrow screen; not there on a wide one. */
export function ThumbBar({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['thumb']}>{children}</div>;
}
