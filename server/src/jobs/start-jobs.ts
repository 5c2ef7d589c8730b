/**
 * Jobs run in every node and share one queue: mail that was queued in transactions, and the clock, once a minute for all nodes together.
 * Only `main.ts` and tests import it.
 */
import { EventEmitter } from 'node:events';
import { run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { App } from '../app.ts';
import { describeError } from '../http/describe-error.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { type MailCarrier, mailCarrier, queueUnsent } from '../mail/deliver-mail.ts';
import type { Traced } from '../metrics/tracing.ts';
import { giveUp } from '../mail/record-bounce.ts';
import { type ClockTick, runTicks } from './clock.ts';
import { housekeeping } from './housekeeping.ts';
import { keepQueue, type Queue } from './keep-queue.ts';
import { holdLeases, type Leases } from './leases.ts';
import { silentLogger } from './migrate-jobs.ts';
import { queueTick } from './queue-tick.ts';
import { releasingOnce } from './releasing-once.ts';

export interface Jobs {
  /** Lets running jobs end. */
  readonly stop: () => Promise<void>;
}

/**
 * A delay of 0 sends done and failed jobs through the library's batches, whose faults end the pool; without it they end the process, as
 * rejections that nobody handles.
 */
const workerSettings = { pollInterval: 2_000, completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;
/** Mails have workers of their own: a mail server that hangs keeps neither the clock nor anything else waiting. */
const concurrency = { mails: 3, others: 3 } as const;
const sweepMilliseconds = 5_000;
/** A mail that is on its way when the node is asked to end: after that long it is left to the next node. */
const mailGraceMilliseconds = 8_000;

/** @param app its pool survives lost connections @param ticks what features do as time passes @param tasks what they queue, by name */
export async function startJobs(app: App, ticks: readonly ClockTick[] = [], tasks: TaskList = {}): Promise<Jobs> {
  const leases = await holdLeases(app.pool, app.log);
  await leases.freeAbandoned();
  await queueUnsent(app);
  const carrier = mailCarrier(app);
  const mails = { 'deliver-mail': deliverTask(app, carrier) };
  const others = { ...tasks, 'clock-tick': () => runTicks(app, [...ticks, housekeeping]) };
  const queues = [
    await keepQueue(app, () => runQueue(app, mails, concurrency.mails, leases), leases),
    await keepQueue(app, () => runQueue(app, others, concurrency.others, leases), leases),
  ];
  await queueTick(app);
  const sweep = setInterval(() => void leases.freeAbandoned().catch(() => 0).then(async () => tick(app)), sweepMilliseconds);
  sweep.unref();
  return {
    stop: async () => {
      clearInterval(sweep);
      const impatience = setTimeout(() => carrier.close(), mailGraceMilliseconds);
      await Promise.all(queues.map((queue) => queue.stop()));
      clearTimeout(impatience);
      leases.stop();
      carrier.close();
    },
  };
}

async function tick(app: App): Promise<void> {
  try {
    await queueTick(app);
  } catch (error) {
    if (!noteOutage(app.log, error)) app.log.error({ error: describeError(error) }, 'the clock could not be asked to tick; it is tried again');
  }
}

async function runQueue(app: App, taskList: TaskList, concurrentJobs: number, leases: Leases): Promise<Queue> {
  const events: WorkerEvents = new EventEmitter();
  const pools: string[] = [];
  events.on('pool:create', ({ workerPool }) => {
    // Jobs are locked by the pool that took them, not by its single workers.
    pools.push(workerPool.id);
    leases.hold(workerPool.id);
  });
  events.on('job:error', ({ job, error }) => {
    if (!noteOutage(app.log, error)) app.log.warn({ job: job.task_identifier, attempt: job.attempts, error: describeError(error) }, 'a job failed');
  });
  traceJobs(app, events);
  const runner = await run({
    pgPool: releasingOnce(app.pool),
    events,
    logger: silentLogger,
    noHandleSignals: true,
    preset: { worker: { ...workerSettings, concurrentJobs } },
    taskList,
    parsedCronItems: [],
  });
  return { runner, pools };
}

/** A span for each task that ran, by its name. */
function traceJobs({ tracing }: App, events: WorkerEvents): void {
  if (!tracing) return;
  const underWay = new Map<string, Traced>();
  events.on('job:start', ({ job }) => void underWay.set(job.id, tracing.begin(`job ${job.task_identifier}`)));
  events.on('job:complete', ({ job, error }) => {
    underWay.get(job.id)?.end(error ? 'error' : 'ok');
    underWay.delete(job.id);
  });
}

const deliverTask = (app: App, carrier: MailCarrier): Task => async (payload, { job }) => {
  const mailId: unknown = Object(payload).mailId;
  if (typeof mailId !== 'string') throw new Error('deliver-mail needs a mailId');
  try {
    await carrier.deliver(mailId);
  } catch (error) {
    if (job.attempts >= job.max_attempts) await app.dataSource.transaction((manager) => giveUp(manager, mailId));
    throw error;
  }
};
