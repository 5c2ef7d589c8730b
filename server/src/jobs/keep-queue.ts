/** The queue's library ends for good where the database is lost at a bad moment. A node without jobs sends no mail, so it is begun anew. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import type { Leases } from './leases.ts';

export interface Queue {
  readonly runner: Runner;
  /** Its pools of workers, as they lock jobs. */
  readonly pools: readonly string[];
}

const pauseMilliseconds = 1_000;

/** @param begin connects; a fault of the first try is the caller's @returns lets running jobs end */
export async function keepQueue(app: Pick<App, 'log'>, begin: () => Promise<Queue>, leases: Leases): Promise<{ readonly stop: () => Promise<void> }> {
  let isStopped = false;
  let current = await begin();
  const again = async (): Promise<Queue> => {
    for (;;) {
      await wait(pauseMilliseconds);
      try {
        return await begin();
      } catch (error) {
        if (!noteOutage(app.log, error)) app.log.error({ error: describeError(error) }, 'jobs could not be begun; it is tried again');
      }
    }
  };
  const follow = async (): Promise<void> => {
    while (!isStopped) {
      await current.runner.promise.catch(() => undefined);
      for (const pool of current.pools) leases.letGo(pool);
      if (isStopped) return;
      app.log.warn('jobs ended by themselves; they are begun again');
      current = await again();
      if (isStopped) await current.runner.stop();
    }
  };
  void follow();
  return {
    stop: async () => {
      isStopped = true;
      await current.runner.stop().catch(() => undefined);
    },
  };
}
