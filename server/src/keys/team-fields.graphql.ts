/** What the team sees of itself: who is of it, who holds its key, whether the key's recovery was tried. Adds fields to types of others. */
import { Field } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { RoleEnum, Viewer } from '../accounts/viewer.graphql.ts';
import { team } from '../authorization.ts';
import { Read, ReadList } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { TeamKey } from './team-key.graphql.ts';

function extend(type: { readonly prototype: object }, field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(type.prototype, field);
}

extend(
  Triager, 'roles',
  Field(() => [RoleEnum], { nullable: true, description: 'What they may do here. For the team.' }),
  Read({ visible: team }),
);
extend(
  Viewer, 'team',
  Field(() => [Triager], { description: 'For the team: everybody of it, by name. Else empty.' }),
  ReadList({
    type: () => Triager,
    where: (row, _viewer, { kind }) => (kind === 'team' ? sql`${row}.roles && '{TRIAGER,LEAD}'::text[] and ${row}.disabled_at is null` : sql`false`),
    order: (row) => sql`${row}.display_name, ${row}.id`,
  }),
);
extend(
  TeamKey, 'holders',
  Field(() => [Triager], { nullable: true, description: 'Who of the team holds its private half. For the team.' }),
  ReadList({
    type: () => Triager,
    where: (row, key) => sql`${row}.disabled_at is null and ${row}.roles && '{TRIAGER,LEAD}'::text[]
      and exists (select from team_key_grant held where held.team_key_id = ${key}.id and held.holder_id = ${row}.id)`,
    order: (row) => sql`${row}.display_name, ${row}.id`,
  }, team),
);
extend(
  TeamKey, 'recoveryRestoredAt',
  Field(() => DateTime, { nullable: true, description: 'When its recovery kit first gave it back. Until then no report is taken. For the team.' }),
  Read({ visible: team }),
);
