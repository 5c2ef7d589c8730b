/**
 * The door to PostgreSQL for writing: TypeORM over one pool. Reading goes through `read/`. Stores and `main.ts` may import it.
 */
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import { entities } from './entities.ts';
import { migrations } from './migrations.ts';

/** `responseDueAt` is the column `response_due_at`. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    const name = custom ?? [...prefixes, property].join('_');
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Every session speaks UTC, and prices random reads as a solid-state disk does. */
const sessionSettings = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off';

/** @param url postgres://… @param poolSize connections at most, for this node */
export function createDataSource(url: string, poolSize = 16): DataSource {
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
    extra: { options: sessionSettings, maxLifetimeSeconds: 3_600 },
  });
}
