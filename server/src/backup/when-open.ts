/** Jobs and mail hold still in a restored portal until a lead has opened it, on every node. `main.ts` starts them through here. */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { describeError } from '../http/describe-error.ts';
import { isClosedAfterRestore } from '../installation.ts';
import { removeFiles } from '../retention/destroy-words.ts';
import { replayWhileClosed } from './replay-journal.ts';

export interface Stoppable {
  readonly stop: () => Promise<void>;
}

const lookMilliseconds = 2_000;

/** Starts at once where the portal is open; else looks again until it is, and replays the journal meanwhile. */
export async function whenOpen(app: App, start: () => Promise<Stoppable>): Promise<Stoppable> {
  if (!(await isClosedAfterRestore(app.dataSource.manager))) return start();
  app.log.warn('this portal was put back from a backup: it is closed until a lead opens it under Settings');
  const ending = new AbortController();
  const waiting = waitAndStart(app, start, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await (await waiting)?.stop();
    },
  };
}

async function waitAndStart(app: App, start: () => Promise<Stoppable>, signal: AbortSignal): Promise<Stoppable | null> {
  while (!signal.aborted) {
    try {
      if (!(await isClosedAfterRestore(app.dataSource.manager))) return await start();
      await replayWhileClosed(app);
      await removeFiles(app);
    } catch (error) {
      app.log.error({ error: describeError(error) }, 'a restored portal could not look at its journal; it is tried again');
    }
    await wait(lookMilliseconds, undefined, { signal }).catch(() => undefined);
  }
  return null;
}
