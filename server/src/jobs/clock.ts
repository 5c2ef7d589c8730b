/** What time alone brings about: looked at each minute by one node. Features hand in what they do; `main.ts` puts them together. */
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';

export interface ClockTick {
  /** For the log. */
  readonly name: string;
  /** Safe to run twice, and to be late: what is due is found in the database. */
  readonly run: (app: App) => Promise<void>;
}

/** One that fails keeps none of the others from running; it is tried again a minute later. */
export async function runTicks(app: App, ticks: readonly ClockTick[]): Promise<void> {
  for (const { name, run } of ticks) {
    try {
      await run(app);
    } catch (error) {
      if (!noteOutage(app.log, error)) app.log.error({ tick: name, error: describeError(error) }, 'the clock failed at something');
    }
  }
}
