/** How a row is found by its key, from the relation `wanted`, whose column `id` holds it. */
import type { RowType } from './read-model.ts';
import { every, literal, type Sql, sql } from './sql.ts';

export const byKey = (rows: RowType, typeName: string, row: Sql): Sql => every([
  sql`${row}.${rows.key.column} = wanted.id`,
  ...(rows.kinds ? [sql`${row}.${rows.kinds.column} = ${literal(typeName)}`] : []),
]);

const keyForms = { bigint: /^\d{1,18}$/, uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/ } as const;
/** A key that no row has stands for one that none can have. */
const noKey = { bigint: '-1', uuid: '00000000-0000-0000-0000-000000000000' } as const;
export const keyFor = ({ key: { type } }: RowType, key: string): string => (keyForms[type].test(key) ? key : noKey[type]);
