/**
 * One request at a time writes to an upload, over all nodes. A node holds its advisory locks on one connection, which ends with the
 * process; within the node a map does. Who wants an upload asks its holder to let go, as tus has it: a broken connection may look alive
 * for minutes. Held by `create-http.ts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock, Locker } from '@tus/server';
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepConnection } from '../database/kept-connection.ts';
import { TusRefusal } from './tus-refusal.ts';

const lockSpace = 1_814_371;
const channel = 'laurel_upload';
const patience = { milliseconds: 20_000, step: 50 } as const;

interface Holder {
  readonly letGo: () => Promise<void> | void;
}

export class UploadLocks implements Locker {
  readonly #held = new Map<string, Holder>();
  #client: pg.PoolClient | undefined;
  // One after the other: a connection takes one statement at a time.
  #turn: Promise<unknown> = Promise.resolve();
  readonly #connect: () => Promise<() => void>;
  #connected: Promise<() => void> | undefined;

  /** Takes its connection when the first upload comes. */
  constructor(pool: pg.Pool, log: Logger) {
    this.#connect = async () => keepConnection(pool, async (client) => this.#use(client), log);
  }

  newLock(id: string): Lock {
    let holder: Holder | null = null;
    return {
      lock: async (signal, letGo) => {
        this.#connected ??= this.#connect();
        await this.#connected.catch((error: unknown) => {
          this.#connected = undefined;
          throw error;
        });
        holder = { letGo };
        if (!await this.#acquire(id, holder, signal)) throw new TusRefusal(423, 'Another request holds this upload. Try again.\n');
      },
      unlock: async () => {
        if (holder && this.#held.get(id) === holder) await this.#release(id);
      },
    };
  }

  async close(): Promise<void> {
    const close = await this.#connected?.catch(() => undefined);
    close?.();
  }

  /** With a connection its locks went: who believed to hold one stops, and the client goes on from what was stored. */
  async #use(client: pg.PoolClient): Promise<void> {
    const lost = [...this.#held.values()];
    this.#held.clear();
    for (const { letGo } of lost) await letGo();
    client.on('notification', ({ payload = '' }) => void this.#held.get(payload)?.letGo());
    await client.query(`listen ${channel}`);
    this.#client = client;
  }

  async #acquire(id: string, holder: Holder, signal: AbortSignal): Promise<boolean> {
    const until = performance.now() + patience.milliseconds;
    while (!signal.aborted && performance.now() < until) {
      const other = this.#held.get(id);
      if (other) {
        await other.letGo();
      } else {
        this.#held.set(id, holder);
        if (await this.#ask(`select pg_try_advisory_lock(${lockSpace}, hashtext($1)) as done`, id)) return true;
        if (this.#held.get(id) === holder) this.#held.delete(id);
        await this.#ask(`select pg_notify('${channel}', $1)`, id);
      }
      await wait(patience.step);
    }
    return false;
  }

  async #release(id: string): Promise<void> {
    await this.#ask(`select pg_advisory_unlock(${lockSpace}, hashtext($1)) as done`, id);
    this.#held.delete(id);
  }

  /** False where the connection is lost: a new one comes by itself. */
  async #ask(statement: string, id: string): Promise<boolean> {
    const asked = this.#turn.then(async () => this.#client?.query<{ done: unknown }>(statement, [id]));
    this.#turn = asked.catch(() => undefined);
    return asked.then((answer) => answer?.rows[0]?.done === true, () => false);
  }
}
