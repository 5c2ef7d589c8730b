/**
 * One subscriber's changes: what was missed since the event they saw last, then what comes, each read as they may read it at that moment.
 * Within one stream nothing is missed and nothing comes twice.
 */
import type { GraphQLResolveInfo } from 'graphql';
import { authorize, can } from '../authorization.ts';
import type { Context } from '../context.ts';
import { BadUserInput, NotFound } from '../errors.ts';
import { fromGlobalId } from '../read/global-id.ts';
import { readNode } from '../read/read-path.ts';
import { eventsBetween, pageSize, snapshotNow, type WrittenEvent } from './case-events.ts';
import { EventQueue } from './event-queue.ts';
import { caseNumbered, eventWritten, isFarBehind, type PlaceInHistory } from './live-store.ts';
import type { OpenStream } from './open-streams.ts';
import type { StreamReads } from './stream-reads.ts';

export interface Wanted {
  readonly number?: string | null | undefined;
  /** Global id of the event that was seen last. */
  readonly after?: string | null | undefined;
}

/** How many changes may wait for a slow reader. */
const mostWaiting = 1_000;

/** @throws Unauthenticated, Forbidden, NotFound, BadUserInput */
export async function caseChanges(context: Context, info: GraphQLResolveInfo, wanted: Wanted): Promise<AsyncIterable<object>> {
  const { viewer, live } = context;
  authorize(viewer, 'cases:follow');
  if (!live) throw new BadUserInput('Changes come over /graphql/stream.');
  const caseId = await caseOf(context, live, wanted.number);
  const queue = new EventQueue<WrittenEvent>(mostWaiting);
  const concerns = (event: WrittenEvent): boolean => (caseId === null || event.caseId === caseId) && can(viewer, 'case:read', event.access);
  const leave = await live.feed.listen((event) => { if (concerns(event)) queue.push(event); });
  const end = (): void => {
    leave();
    queue.end();
  };
  live.whenEnded(end);
  try {
    const from = await placeAfter(context, live, info, wanted.after);
    return changes({ context, info, live, queue, caseId, concerns, from, end });
  } catch (error) {
    end();
    throw error;
  }
}

interface Following {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  readonly live: OpenStream;
  readonly queue: EventQueue<WrittenEvent>;
  readonly caseId: string | null;
  readonly concerns: (event: WrittenEvent) => boolean;
  readonly from: PlaceInHistory | null;
  readonly end: () => void;
}

async function* changes({ context, info, live, queue, caseId, concerns, from, end }: Following): AsyncGenerator<object> {
  const read = async ({ kind, id }: WrittenEvent): Promise<object | null> => readNode<object>(context, info, kind, id);
  const caughtUp = new Set<string>();
  try {
    if (from) {
      const until = await live.reads.inTurn(snapshotNow);
      for await (const event of eventsBetween(paid(live), { transaction: from.writtenBeside, since: null, until, caseId })) {
        if (live.isEnded) return;
        if (!concerns(event) || wasBefore(event, from)) continue;
        caughtUp.add(event.id);
        const change = await read(event);
        if (change) yield change;
      }
    }
    for (let event = await queue.next(); event; event = await queue.next()) {
      const change = caughtUp.delete(event.id) ? null : await read(event);
      if (change) yield change;
    }
  } finally {
    end();
  }
}

/** Looking for what was missed costs as any page of so many rows, whether they are for the reader or not. */
const paid = ({ reads, spend }: OpenStream): StreamReads['inTurn'] => async (work) => {
  spend(pageSize);
  return reads.inTurn(work);
};

/** The one seen last, and what the same transaction wrote before it. */
const wasBefore = ({ id, writtenBy }: WrittenEvent, seen: PlaceInHistory): boolean => writtenBy === seen.writtenBy && BigInt(id) <= BigInt(seen.id);

async function caseOf({ viewer }: Context, { reads }: OpenStream, number: string | null | undefined): Promise<string | null> {
  if (number == null) return null;
  const found = await reads.inTurn(async (pool) => caseNumbered(pool, number));
  if (!found || !can(viewer, 'case:read', found.access)) throw new NotFound();
  return found.id;
}

/** Where to go on: behind what somebody who saw that event may have missed. Hidden and unknown events are one. */
async function placeAfter(context: Context, { reads }: OpenStream, info: GraphQLResolveInfo, after: string | null | undefined): Promise<Following['from']> {
  if (after == null) return null;
  const { typeName, key } = fromGlobalId(after);
  const seen = /^[1-9]\d{0,17}$/.test(key) ? await reads.inTurn(async (pool) => eventWritten(pool, typeName, key)) : null;
  const isTheirs = seen !== null && await readNode(context, info, typeName, key) !== null;
  if (!isTheirs || await reads.inTurn(async (pool) => isFarBehind(pool, seen.writtenBeside))) throw new BadUserInput(startOver);
  return seen;
}

const startOver = '`after` names no event to go on from: it is unknown, hidden from you, or too long ago. Subscribe without it, and read anew what you keep.';
