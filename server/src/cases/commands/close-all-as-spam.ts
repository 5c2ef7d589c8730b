import type { App } from '../../app.ts';
import { authorize, requirePerson } from '../../authorization.ts';
import { LaurelError, UserRefusal } from '../../errors.ts';
import { keyOf } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { moveCase } from './move-case.ts';

export interface CloseAllAsSpam {
  /** Global id of the Researcher whose cases they are. */
  readonly researcher: string;
  /** Those that the lead was shown and chose. */
  readonly numbers: readonly string[];
}
export interface LeftCase {
  readonly number: string;
  readonly message: string;
}
export interface SpamOutcome {
  readonly closed: readonly string[];
  readonly left: readonly LeftCase[];
}
interface Found {
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly resolution: string | null;
  readonly isVerified: boolean;
}
const most = 100;

/**
 * By a lead: the open cases of one account, each as a closing of its own that can be reopened. What was done before a break is closed
 * already when it is sent again.
 * @throws Unauthenticated, Forbidden, UserRefusal INVALID, TOO_LARGE
 */
export async function closeAllAsSpam(app: App, viewer: Viewer, { researcher, numbers }: CloseAllAsSpam): Promise<SpamOutcome> {
  authorize(requirePerson(viewer), 'spam:closeAll');
  const accountId = keyOf('Researcher', researcher);
  if (accountId === null) throw new UserRefusal('INVALID', 'Say whose cases they are, by the id of a researcher.', ['input', 'researcher']);
  if (numbers.length > most) throw new UserRefusal('TOO_LARGE', `At most ${most} cases at a time. Send the others next.`, ['input', 'numbers']);
  const closed: string[] = [];
  const left: LeftCase[] = [];
  for (const number of new Set(numbers)) {
    const refusal = await closeOne(app, viewer, accountId, number);
    if (refusal === null) closed.push(number);
    else left.push({ number, message: refusal });
  }
  return { closed, left };
}

/** @returns why it stays open; null once it is closed as spam */
async function closeOne(app: App, viewer: Viewer, accountId: string, number: string): Promise<string | null> {
  const [found] = await app.dataSource.query<Found[]>(
    `select number, version, state, resolution, verified_at is not null as "isVerified" from cases
     where number = $1 and reporter_id = $2 and source <> 'INTERNAL'`, [number, accountId]);
  if (!found) return 'This is no case of that researcher.';
  if (found.state === 'CLOSED' && found.resolution === 'SPAM') return null;
  if (found.isVerified) return 'It was verified, so it is no spam.';
  const { version } = found;
  try {
    await moveCase(app, viewer, { idempotencyKey: `spam:${number}:${version}`, number, version, move: 'CLOSE', resolution: 'SPAM' });
    return null;
  } catch (error) {
    if (error instanceof LaurelError) return error.message;
    throw error;
  }
}
