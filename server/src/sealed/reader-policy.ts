/**
 * Who a sealed text must and may reach. "What the team sends has exactly its readers, all by their current keys. What a reporter
 * sends must only reach the team: beside the team key it may name the reporter's registered keys, one key that no account holds,
 * retired team keys, and hidden recipients, at most eight PKESKs in all." Whether an account holds that one key is not looked at: the answer
 * would tell who has an account here. The gate counts the eight. Pure: the key ids are given.
 */
import { UserRefusal } from '../errors.ts';
import type { Sealed } from './gate.ts';
import { HIDDEN_KEY_ID } from './pkesk.ts';

/** Key ids, 16 upper-case hex digits, of primary keys and subkeys. */
export interface KeysByState {
  readonly current: ReadonlySet<string>;
  /** Replaced or expired: still opens what was sealed to it. */
  readonly retired: ReadonlySet<string>;
  readonly revoked: ReadonlySet<string>;
}
export interface ReaderKeys {
  readonly team: KeysByState;
  /** By account id: at least the accounts that the policy names. */
  readonly accounts: ReadonlyMap<string, KeysByState>;
}

export interface ReporterPolicy {
  readonly keys: ReaderKeys;
  readonly reporterId: string;
  readonly path: readonly string[];
}
export interface TeamPolicy {
  readonly keys: ReaderKeys;
  /** Accounts that read it beside the team; one without a current key cannot be reached and is passed over. Empty for a note. */
  readonly readers: readonly string[];
  readonly path: readonly string[];
}

/** What a triager should know of a reporter's text that was taken all the same. */
export const readerMarks = ['HIDDEN_READER', 'HIDDEN_READERS_ONLY', 'RETIRED_TEAM_KEY', 'UNKNOWN_READER'] as const;
export type ReaderMark = (typeof readerMarks)[number];

type Readers = Pick<Sealed, 'pkesks'>;
const no: KeysByState = { current: new Set(), retired: new Set(), revoked: new Set() };
const namedIn = ({ pkesks }: Readers): readonly string[] => pkesks.map(({ keyId }) => keyId).filter((keyId) => keyId !== HIDDEN_KEY_ID);
const isUsable = ({ current, retired }: KeysByState, keyId: string): boolean => current.has(keyId) || retired.has(keyId);

/**
 * What a reporter sends. A text with nothing but hidden recipients is taken: whether the team is among them shows only at opening.
 * @returns what is unusual
 * @throws UserRefusal REVOKED_KEY, FORBIDDEN_RECIPIENT, MISSING_RECIPIENT
 */
export function requireReporterReaders(sealed: Readers, { keys, reporterId, path }: ReporterPolicy): readonly ReaderMark[] {
  const own = keys.accounts.get(reporterId) ?? no;
  const named = namedIn(sealed);
  const hasHidden = named.length < sealed.pkesks.length;
  refuseRevoked(named, keys.team, own, path);
  const others = named.filter((keyId) => !isUsable(keys.team, keyId) && !isUsable(own, keyId));
  if (others.length > 1) {
    throw new UserRefusal(
      'FORBIDDEN_RECIPIENT',
      'This text can also be read by somebody beside the team and you. Encrypt it again to the team key and your own key only.',
      path,
    );
  }
  const reachesTeam = named.some((keyId) => isUsable(keys.team, keyId));
  if (!reachesTeam && !hasHidden) throw missingTeam(path);
  const marks: ReaderMark[] = [];
  if (hasHidden) marks.push(reachesTeam ? 'HIDDEN_READER' : 'HIDDEN_READERS_ONLY');
  if (named.some((keyId) => keys.team.retired.has(keyId))) marks.push('RETIRED_TEAM_KEY');
  if (others.length > 0) marks.push('UNKNOWN_READER');
  return marks;
}

/**
 * What the team sends: to the current team key and to a current key of each reader, and to no other.
 * @throws UserRefusal REVOKED_KEY, FORBIDDEN_RECIPIENT, MISSING_RECIPIENT
 */
export function requireTeamReaders(sealed: Readers, { keys, readers, path }: TeamPolicy): void {
  const named = namedIn(sealed);
  if (named.length < sealed.pkesks.length) {
    throw new UserRefusal(
      'FORBIDDEN_RECIPIENT',
      'This text has a hidden reader. Name every reader: encrypt it again without --throw-keyids.',
      path,
    );
  }
  const people = readers.map((id) => keys.accounts.get(id) ?? no).filter(({ current }) => current.size > 0);
  refuseRevoked(named, keys.team, no, path);
  const allowed = [keys.team, ...people];
  if (!named.every((keyId) => allowed.some(({ current }) => current.has(keyId)))) {
    throw new UserRefusal(
      'FORBIDDEN_RECIPIENT',
      'This text names a key that is not a current key of its readers. Load the page again, so that it knows them, and send it again.',
      path,
    );
  }
  if (!named.some((keyId) => keys.team.current.has(keyId))) throw missingTeam(path);
  if (!people.every(({ current }) => named.some((keyId) => current.has(keyId)))) {
    throw new UserRefusal(
      'MISSING_RECIPIENT',
      'This text is not encrypted to everybody who reads this case. Load the page again, so that it knows them, and send it again.',
      path,
    );
  }
}

function refuseRevoked(named: readonly string[], team: KeysByState, own: KeysByState, path: readonly string[]): void {
  if (named.some((keyId) => team.revoked.has(keyId))) {
    throw new UserRefusal(
      'REVOKED_KEY',
      'The team key that this text is encrypted to is revoked. Take the current one from the key page.',
      path,
    );
  }
  if (named.some((keyId) => own.revoked.has(keyId))) {
    throw new UserRefusal(
      'REVOKED_KEY',
      'This text is also encrypted to a key of yours that you revoked. Encrypt it again without that key.',
      path,
    );
  }
}

function missingTeam(path: readonly string[]): UserRefusal {
  return new UserRefusal(
    'MISSING_RECIPIENT',
    'This text is not encrypted to the team key, so nobody here could read it. Take the team key from the key page and encrypt it again.',
    path,
  );
}
