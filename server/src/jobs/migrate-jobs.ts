/** The queue's own tables, in a schema of their own. The outbox needs them, so they are made with ours, before anything is written. */
import { Logger, runMigrations } from 'graphile-worker';

/** It has nothing to say that an operator needs. */
export const silentLogger = new Logger(() => () => undefined);

/** @param connectionString postgres://…; call it under the lock of the other migrations */
export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: silentLogger });
}
