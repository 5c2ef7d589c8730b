import type { ReactElement } from 'react';
import styles from './Fingerprint.module.css';

interface FingerprintProps {
  /** 40 hex digits. */
  readonly fingerprint: string;
  /** short: the first and last two groups, within a sentence. */
  readonly size?: 'full' | 'short';
}

const groupsOf = (digits: string, length: number): readonly string[] => digits.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];

/** A fingerprint in groups of four, to be read aloud and compared. */
export function Fingerprint({ fingerprint, size = 'full' }: FingerprintProps): ReactElement {
  const groups = groupsOf(fingerprint.toUpperCase(), 4);
  if (size === 'short') {
    return (
      <span className={styles['short']} title={groups.join(' ')}>
        {groups.slice(0, 2).join(' ')} … {groups.slice(-2).join(' ')}
      </span>
    );
  }
  return (
    <span className={styles['print']}>
      {groups.map((group, index) => (
        <span key={`${index}${group}`}>{group}{index < groups.length - 1 ? ' ' : ''}</span>
      ))}
    </span>
  );
}

/** A SHA-256 in groups of eight. */
export function Hash({ hex }: { readonly hex: string }): ReactElement {
  return <span className={styles['hash']}>{groupsOf(hex, 8).join(' ')}</span>;
}
