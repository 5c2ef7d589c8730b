/** What the portal says about its log, in words: published at `/log/history`, and an entry of the log itself by its SHA-256. Pure. */
import type { Checkpoint } from '../../../schema/log/checkpoint.ts';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import type { NewLogReason } from './log-continuity-rules.ts';

const reasons: Readonly<Record<NewLogReason, string>> = {
  FIRST: 'FIRST (no log was kept here before)',
  SHORTER: 'SHORTER (the database holds fewer entries than were signed: it was put back to an earlier state)',
  FORKED: 'FORKED (the database holds other entries than were signed)',
  OTHER_INSTALLATION: 'OTHER_INSTALLATION (another installation used this portal key before)',
  NEW_KEY: 'NEW_KEY (the portal has another key)',
};

type Head = Pick<Checkpoint, 'origin' | 'size' | 'root'>;
const lines = (label: string, { origin, size, root }: Head): string[] =>
  [`${label} log: ${origin}`, `${label} size: ${size}`, `${label} root: ${toBase64(root)}`];

export interface NewLog {
  readonly origin: string;
  readonly verifierKey: string;
  readonly reason: NewLogReason;
  /** What the database holds already: the new log begins with it. */
  readonly size: number;
  readonly root: Uint8Array;
  /** What the old one had reached. */
  readonly previous: Head | null;
  readonly at: Date;
}

export const newLogStatement = ({ origin, verifierKey, reason, size, root, previous, at }: NewLog): string => [
  'Laurel log statement 1',
  `Log: ${origin}`,
  `Key: ${verifierKey}`,
  `Begun: ${at.toISOString()}`,
  `Reason: ${reasons[reason]}`,
  `Begins with: ${size} entries, root ${toBase64(root)}`,
  ...(previous ? lines('Previous', previous) : []),
  '',
].join('\n');

export const markMadeStatement = (published: Head, verifierKey: string, at: Date): string => [
  'Laurel log statement 1',
  `Log: ${published.origin}`,
  `Key: ${verifierKey}`,
  `Mark made anew: ${at.toISOString()} (its file was not there; that the database was put back before this would not have been noticed)`,
  ...lines('Found', published),
  '',
].join('\n');
