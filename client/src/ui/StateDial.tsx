import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './CaseMarks.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { type Audience, stateName } from './names.ts';

interface StateDialProps {
  /** CaseState, as the API names it. */
  readonly state: string;
  readonly resolution?: string | null;
  /** Who reads it: to the reporter, NEEDS_INFORMATION is their move. */
  readonly audience: Audience;
  /** large: in the head of a case. glyph: the drawing alone, in a dense list; the word stays for screen readers and on cards. */
  readonly size?: 'plain' | 'large' | 'glyph';
}

const dials: Readonly<Record<string, IconName>> = {
  RECEIVED: 'received',
  TRIAGING: 'checking',
  NEEDS_INFORMATION: 'waiting',
  VERIFIED: 'confirmed',
  REMEDIATING: 'fixing',
  FIXED: 'fixed',
};
const thankful: readonly string[] = ['RESOLVED', 'ACCEPTED_RISK'];

/** How far a case is: a dial that fills as it goes on, and the reporter's word for it. */
export function StateDial({ state, resolution = null, audience, size = 'plain' }: StateDialProps): ReactElement {
  const { i18n } = useLingui();
  const isClosed = state === 'CLOSED';
  const closedDial: IconName = resolution !== null && thankful.includes(resolution) ? 'closed' : 'closedOther';
  return (
    <span
      className={`${styles['state']} ${size === 'glyph' ? styles['glyph'] : ''}`}
      title={resolution === null ? state : `${state}, ${resolution}`}
      data-size={size}
      data-closed={isClosed || undefined}
      data-move={state === 'NEEDS_INFORMATION' && audience === 'reporter' ? 'yours' : undefined}
    >
      <Icon name={isClosed ? closedDial : (dials[state] ?? 'received')} />
      <span className={styles['word']}>{i18n._(stateName(state, resolution, audience))}</span>
    </span>
  );
}
