import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Lede } from '../../ui/Layout.tsx';
import styles from './Welcome.module.css';

interface StepPartProps {
  readonly title: string;
  readonly lede: ReactNode;
  readonly children: ReactNode;
}

/** One step: its heading takes the focus, so that it is heard that another one has come. */
export function StepPart({ title, lede, children }: StepPartProps): ReactElement {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles['part']}>
      <div className={styles['head']}>
        <h1 tabIndex={-1} ref={heading}>{title}</h1>
        <Lede>{lede}</Lede>
      </div>
      {children}
    </div>
  );
}
