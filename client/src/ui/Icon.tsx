import type { ReactElement } from 'react';
import styles from './Icon.module.css';

const filled = { fill: 'currentColor', stroke: 'none' } as const;
const dial = <circle cx="8" cy="8" r="5.75" />;

/** Drawn on a grid of 16, with the current colour. The dials of the states fill as a case goes on. */
const drawings = {
  alert: <path d="M8 2.25 14.25 13H1.75zM8 6.5v3M8 11.2v.1" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  clip: <path d="m12.5 7.25-4.9 4.9a2.6 2.6 0 0 1-3.7-3.7l5-5a1.75 1.75 0 0 1 2.5 2.5l-4.7 4.7a.9.9 0 0 1-1.3-1.3l4.2-4.2" />,
  clock: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.75V8l2.25 1.5" />,
  copy: <path d="M5.5 6.5a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />,
  down: <path d="m4 6 4 4 4-4" />,
  download: <path d="M8 2.25v8M4.75 7.25 8 10.5l3.25-3.25M2.75 13.5h10.5" />,
  file: <path d="M4 1.75h5l3.25 3.25v9.25H4zM8.75 2v3.25H12" />,
  info: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.5v3.25M8 5.1v.1" />,
  lock: <path d="M3 8a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  people: <path d="M8.25 5.25a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0ZM1.75 13a4.25 4.25 0 0 1 8.5 0M10.25 3.25a2.25 2.25 0 0 1 0 4M12 9.25A4.25 4.25 0 0 1 14.25 13" />,
  plus: <path d="M8 3v10M3 8h10" />,
  print: <path d="M4.5 5.5V2.25h7V5.5M4.5 11.5H2.75v-6h10.5v6H11.5M4.5 9.5h7v4.25h-7z" />,
  reply: <path d="M6.5 3.5 2.5 7.5l4 4M2.75 7.5H10a3.5 3.5 0 0 1 3.5 3.5v1.5" />,
  search: <path d="M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0ZM10.25 10.25l3.5 3.5" />,
  unlock: <path d="M3 8a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM5.25 7V4.75a2.75 2.75 0 0 1 5.2-1.25" />,
  up: <path d="m4 10 4-4 4 4" />,
  x: <path d="m4 4 8 8M12 4l-8 8" />,
  received: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 2.3" />,
  checking: <>{dial}<path {...filled} d="M8 4.5A3.5 3.5 0 0 1 11.5 8H8z" /></>,
  waiting: <>{dial}<path d="M6.4 6v4M9.6 6v4" /></>,
  confirmed: <>{dial}<path {...filled} d="M8 4.5a3.5 3.5 0 0 1 0 7z" /></>,
  fixing: <>{dial}<path {...filled} d="M8 4.5A3.5 3.5 0 1 1 4.5 8H8z" /></>,
  fixed: <>{dial}<circle {...filled} cx="8" cy="8" r="3.5" /></>,
  closed: (
    <path {...filled} fillRule="evenodd" d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm3.6 4.9-4.1 4.7-2.9-2.7 1-1.1 1.8 1.6 3.1-3.5z" />
  ),
  closedOther: <>{dial}<path d="M5.5 8h5" /></>,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof drawings;

export interface IconProps {
  readonly name: IconName;
  /** Where the icon stands alone; beside a word it is decoration. */
  readonly label?: string;
}

export function Icon({ name, label }: IconProps): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" focusable="false" {...named}>
      {drawings[name]}
    </svg>
  );
}
