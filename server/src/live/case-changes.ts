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
import { type EventsFrom, eventsFrom, type WrittenEvent } from './case-events.ts';
import { EventQueue } from './event-queue.ts';
import { caseNumbered, eventWritten, isFarBehind, type PlaceInHistory } from './live-store.ts';
import type { OpenStream } from './open-streams.ts';

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
  const caseId = await caseOf(context, wanted.number);
  const queue = new EventQueue<WrittenEvent>(mostWaiting);
  const concerns = (event: WrittenEvent): boolean => (caseId === null || event.caseId === caseId) && can(viewer, 'case:read', event.access);
  const leave = await live.feed.listen((event) => { if (concerns(event)) queue.push(event); });
  const end = (): void => {
    leave();
    queue.end();
  };
  live.whenEnded(end);
  try {
    const from = await placeAfter(context, info, caseId, wanted.after);
    return changes({ context, info, live, queue, concerns, from, end });
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
  readonly concerns: (event: WrittenEvent) => boolean;
  readonly from: (EventsFrom & { readonly seen: PlaceInHistory }) | null;
  readonly end: () => void;
}

async function* changes({ context, info, live, queue, concerns, from, end }: Following): AsyncGenerator<object> {
  const read = async ({ kind, id }: WrittenEvent): Promise<object | null> => readNode<object>(context, info, kind, id);
  const caughtUp = new Set<string>();
  try {
    if (from) {
      for await (const event of eventsFrom(context.app.pool, from)) {
        if (live.isEnded) return;
        if (!concerns(event) || wasBefore(event, from.seen)) continue;
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

/** The one seen last, and what the same transaction wrote before it. */
const wasBefore = ({ id, writtenBy }: WrittenEvent, seen: PlaceInHistory): boolean => writtenBy === seen.writtenBy && BigInt(id) <= BigInt(seen.id);

async function caseOf({ app, viewer }: Context, number: string | null | undefined): Promise<string | null> {
  if (number == null) return null;
  const found = await caseNumbered(app.pool, number);
  if (!found || !can(viewer, 'case:read', found.access)) throw new NotFound();
  return found.id;
}

/** Where to go on: behind what somebody who saw that event may have missed. Hidden and unknown events are one. */
async function placeAfter(context: Context, info: GraphQLResolveInfo, caseId: string | null, after: string | null | undefined): Promise<Following['from']> {
  if (after == null) return null;
  const { app } = context;
  const { typeName, key } = fromGlobalId(after);
  const seen = /^[1-9]\d{0,17}$/.test(key) ? await eventWritten(app.pool, typeName, key) : null;
  const isTheirs = seen !== null && await readNode(context, info, typeName, key) !== null;
  if (!isTheirs || await isFarBehind(app.pool, seen.writtenBeside)) throw new BadUserInput(startOver);
  return { transaction: seen.writtenBeside, caseId, seen };
}

const startOver = '`after` names no event to go on from: it is unknown, hidden from you, or too long ago. Subscribe without it, and read anew what you keep.';
