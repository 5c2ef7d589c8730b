/**
 * A command is one transaction: whose key it is, lock the row, ask authorization, ask the rule, write state, event and outbox
 * together. Answered means durable. Commands of every feature may import this file.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';
import type { App } from '../app.ts';
import { requirePerson } from '../authorization.ts';
import { isForJournal, keepJournal } from '../backup/journal.ts';
import { takeUnreplicated } from '../database/unreplicated.ts';
import { Unavailable, UserRefusal } from '../errors.ts';
import { type Installation, readBeginning } from '../installation.ts';
import type { PersonViewer, Viewer } from '../read/viewer.ts';

export interface CommandContext {
  readonly app: App;
  readonly manager: EntityManager;
  /** The database's clock at the start of the transaction. */
  readonly now: Date;
  readonly settings: Installation;
}
export interface PersonContext extends CommandContext {
  readonly viewer: PersonViewer;
}

/** Serialization failure and deadlock: nothing was written, and another try meets the world as it then is. */
const passing: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const tries = 4;

/** Runs `work` in a transaction under the database's clock; again where it only lost a race. */
export async function transaction<T>(app: App, work: (context: CommandContext) => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await runOnce(app, work);
    } catch (error) {
      const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
      if (left === 0 || !(cause instanceof Error) || !('code' in cause) || !passing.has(cause.code)) throw error;
    }
  }
}

/** A commit may wait for a standby that does not come back. */
const commitMilliseconds = 8_000;

/** @throws Unavailable where it is not known to be durable: done again with its key, it waits for what the first left */
async function runOnce<T>(app: App, work: (context: CommandContext) => Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  let client: pg.PoolClient | undefined;
  let isNoted = false;
  try {
    const result = await app.dataSource.transaction(async (manager) => {
      client = await manager.queryRunner?.connect() as pg.PoolClient;
      const done = await work({ app, manager, ...(await readBeginning(manager)) });
      isNoted = await isForJournal(manager);
      late = setTimeout(end, commitMilliseconds, client);
      return done;
    });
    if (client && takeUnreplicated(client)) throw new Unavailable();
    if (isNoted) await keepJournal(app);
    return result;
  } finally {
    clearTimeout(late);
  }
}

/** Ends the connection, and with it the statement that it waits for. */
function end(client: pg.PoolClient & { readonly end?: () => Promise<void> }): void {
  client.end?.().catch(() => undefined);
}

/** A transaction for each; one that fails keeps none of the others from theirs. @throws the first failure, at the end */
export async function transactionEach<T>(app: App, each: readonly T[], work: (context: CommandContext, one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of each) await transaction(app, async (context) => work(context, one)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** A command by a signed-in person, without an idempotency key. @throws Unauthenticated */
export async function personCommand<T>(app: App, viewer: Viewer, work: (context: PersonContext) => Promise<T>): Promise<T> {
  const person = requirePerson(viewer);
  return transaction(app, (context) => work({ ...context, viewer: person }));
}

/** Equal inputs give equal text, in whatever order their fields were sent. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);

/**
 * A command with an idempotency key, which belongs to one account: sent again it gives the first answer and writes nothing; sent
 * again with another input it is refused with IDEMPOTENCY_MISMATCH. Of twenty at once, one writes and nineteen wait for its answer.
 * @param result plain JSON: ids, from which the answer is read again
 */
export async function idempotentCommand<T extends object>(
  app: App, viewer: Viewer, operation: string, input: { readonly idempotencyKey: string }, work: (context: PersonContext) => Promise<T>,
): Promise<T> {
  if (!/^[\x21-\x7e]{1,100}$/.test(input.idempotencyKey)) {
    throw new UserRefusal('INVALID', 'An idempotency key is 1 to 100 characters without spaces, a UUID best.', ['input', 'idempotencyKey']);
  }
  return personCommand(app, viewer, async (context) => {
    const { manager } = context;
    const inputSha256 = createHash('sha256').update(canonical(input)).digest();
    const key = [context.viewer.accountId, input.idempotencyKey];
    const taken = await manager.query<unknown[]>(
      `insert into idempotency (account_id, key, operation, input_sha256, result) values ($1, $2, $3, $4, '{}')
       on conflict do nothing returning key`, [...key, operation, inputSha256]);
    if (taken.length === 0) return firstAnswer<T>(manager, key, operation, inputSha256);
    const result = await work(context);
    await manager.query('update idempotency set result = $3 where account_id = $1 and key = $2', [...key, JSON.stringify(result)]);
    return result;
  });
}

/**
 * The row is written once more, so that this commit too waits for the standby: a crash may have left the first one on this disk alone,
 * with nobody told.
 */
async function firstAnswer<T>(manager: EntityManager, key: readonly string[], operation: string, inputSha256: Buffer): Promise<T> {
  const [first] = await manager.query<{ operation: string; input_sha256: Buffer; result: T }[]>(
    `with again as (update idempotency set result = result where account_id = $1 and key = $2 returning operation, input_sha256, result)
     select * from again`, [...key]);
  if (!first || first.operation !== operation || !first.input_sha256.equals(inputSha256)) {
    throw new UserRefusal('IDEMPOTENCY_MISMATCH',
      'This idempotency key was already used for something else. Take a new key for a new request.', ['input', 'idempotencyKey']);
  }
  return first.result;
}
