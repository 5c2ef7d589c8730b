/** Runs a sequencer in a node: at once at the start, then a moment after something waits. `main.ts` starts the log's and the audit log's. */
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import { sequenceLog, type LogParts } from './sequence-log.ts';

export interface Sequencer {
  /** Lets a run end. */
  readonly stop: () => Promise<void>;
}

/** Each node looks this often; asking an empty table costs next to nothing, and nobody who submits has to tell anybody. */
const lookMilliseconds = 500;
const restMilliseconds = 10_000;

export const logPartsOf = ({ pool, portalKey, config, log }: App): LogParts => ({ pool, portalKey, markFile: config.logCheckpointFile, log });

export interface Sequencing {
  /** Asks for one row where something waits. */
  readonly waiting: string;
  readonly sequence: () => Promise<unknown>;
  /** What could not grow, as the operator reads it. */
  readonly name: string;
}

/** @throws BadLogMark before anything is served where the mark cannot be read or written */
export async function runSequencer(app: App): Promise<Sequencer> {
  const parts = logPartsOf(app);
  await sequenceLog(parts, { batches: 1 });
  return keepSequencing(app, { waiting: 'select from log_pending limit 1', sequence: async () => sequenceLog(parts), name: 'log' });
}

export function keepSequencing(app: App, { waiting, sequence, name }: Sequencing): Sequencer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const look = async (): Promise<void> => {
    let pause = lookMilliseconds;
    try {
      const { rowCount } = await app.pool.query(waiting);
      if (rowCount === 1) await sequence();
    } catch (error) {
      pause = restMilliseconds;
      if (!noteOutage(app.log, error)) app.log.error({ error: describeError(error) }, `the ${name} could not grow; it is tried again`);
    }
    if (!isStopped) wait(pause);
  };
  const wait = (pause: number): void => {
    timer = setTimeout(() => { running = look(); }, pause);
    timer.unref();
  };
  wait(0);
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
