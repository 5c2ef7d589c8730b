import type { App } from '../app.ts';

/**
 * Queues the clock's tick where the last one was a minute ago, or in a future that is none, by the database's clock. The queue's library
 * counts minutes by its node's clock: put back by an hour, or dead after it ran ahead, a node would stop everybody's for as long.
 * @returns whether this node's was the one
 */
export async function queueTick({ pool }: Pick<App, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query(`
    with due as (
      select from installation where ticked_at is null or ticked_at not between now() - interval '55 seconds' and now() + interval '55 seconds' for update skip locked
    ), marked as (
      update installation set ticked_at = now() from due returning 1
    )
    select graphile_worker.add_job('clock-tick', job_key => 'clock-tick', max_attempts => 1, priority => -10) from marked`);
  return rowCount === 1;
}
