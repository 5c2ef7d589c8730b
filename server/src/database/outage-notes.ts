/** One line in the log when something is away and one when it is back, however many requests, jobs and ticks met it meanwhile. */
import type { Logger } from 'pino';
import { Unavailable } from '../errors.ts';
import { type Outage, outageOf } from './outage-rules.ts';

type Log = Pick<Logger, 'warn' | 'info'>;
interface Note {
  readonly since: number;
  last: number;
  met: number;
}

/** A silence of so long ends a while that nobody else ended. */
const silenceMilliseconds = 60_000;
const notes = new WeakMap<object, Map<Outage, Note>>();

const sentences: Readonly<Record<Outage, string>> = {
  AWAY: 'the database cannot be reached; requests are answered 503 until it is back',
  FULL: 'the disk is full; what writes is answered 503 until there is room',
  READ_ONLY: 'the database takes no writes; requests that write are answered 503 until it does',
};
const words: Readonly<Record<Outage, string | undefined>> = {
  AWAY: undefined,
  FULL: 'The portal’s disk is full, so it takes nothing new at the moment. Nothing that was answered is lost: send this again later.',
  READ_ONLY: 'The portal takes nothing new at the moment. Nothing that was answered is lost: send this again in a minute.',
};

/**
 * Notes an outage once per while.
 * @returns what to answer with; null where the error is something else, which the caller logs
 */
export function noteOutage(log: Log, error: unknown): Unavailable | null {
  if (error instanceof Unavailable) return error;
  const outage = outageOf(error);
  if (outage === null) return null;
  const known = notes.get(log) ?? new Map<Outage, Note>();
  notes.set(log, known);
  const now = performance.now();
  const note = known.get(outage);
  if (note && now - note.last < silenceMilliseconds) {
    note.last = now;
    note.met += 1;
  } else {
    known.set(outage, { since: now, last: now, met: 1 });
    log.warn({ outage, reason: Reflect.get(Object(error), 'code') }, sentences[outage]);
  }
  return new Unavailable(words[outage]);
}

/** The database answers again. */
export function endOutage(log: Log): void {
  const note = notes.get(log)?.get('AWAY');
  if (!note) return;
  notes.get(log)?.delete('AWAY');
  log.info({ seconds: Math.round((performance.now() - note.since) / 1_000), met: note.met }, 'the database is back');
}
