import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import styles from './Pictures.module.css';

export interface LinkedBar {
  readonly id: string;
  /** "November 2026: 12" */
  readonly name: string;
  /** The case query that finds what the bar counts. */
  readonly q: string;
}

/** Moves by arrow keys within one stop of the Tab key. */
const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(at - 1, 0), ArrowRight: (at, last) => Math.min(at + 1, last), Home: () => 0, End: (_, last) => last,
};

/** Over a picture's bars: a link to the cases of each. */
export function BarLinks({ label, bars }: { readonly label: string; readonly bars: readonly LinkedBar[] }): ReactElement {
  const [chosen, choose] = useState(bars.length - 1);
  const reached = Math.min(Math.max(chosen, 0), bars.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>): void => {
    const next = moves[event.key]?.(reached, bars.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    event.currentTarget.parentElement?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <nav className={styles['links']} aria-label={label}>
      {bars.map(({ id, name, q }, index) => (
        <Link
          key={id} to="/cases" search={{ q }} aria-label={name} title={name}
          tabIndex={index === reached ? 0 : -1} onFocus={() => choose(index)} onKeyDown={onKeyDown}
        />
      ))}
    </nav>
  );
}
