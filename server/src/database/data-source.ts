/**
 * The door to PostgreSQL for writing: TypeORM over one pool. Reading goes through `read/`. Stores and `main.ts` may import it.
 */
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import type { DatabaseSockets } from './database-sockets.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations.ts';
import { poolSettings } from './pool-settings.ts';
import { noticeUnreplicated } from './unreplicated.ts';

/** `responseDueAt` is the column `response_due_at`. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    const name = custom ?? [...prefixes, property].join('_');
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/**
 * Every session speaks UTC, and prices random reads as a solid-state disk does. Nobody waits for a lock that a stalled node holds, nor does
 * that node keep it. No statement_timeout: it would cancel a commit's wait for its standby, which PostgreSQL answers as a success.
 */
const sessionSettings = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off -c lock_timeout=8s -c idle_in_transaction_session_timeout=60s';

/** @param url postgres://… @param poolSize connections at most, for this node */
export function createDataSource(url: string, poolSize = 16, sockets?: DatabaseSockets): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'laurel_migration',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    logging: false,
    poolSize,
    extra: { ...poolSettings(sockets), options: sessionSettings, onConnect: noticeUnreplicated },
  });
}
