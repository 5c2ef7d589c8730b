/** What the team sees of itself: who is of it, who holds its key, whether the key's recovery was tried. Adds fields to types of others. */
import { Field } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { RoleEnum, Viewer } from '../accounts/viewer.graphql.ts';
import { team } from '../authorization.ts';
import { Read, ReadList } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { FormerHolder, LeadNaming, TeamEvent } from './lead-naming.graphql.ts';
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
extend(
  TeamKey, 'predecessors',
  Field(() => [TeamKey], { description: 'The team keys before it, newest first: RETIRED ones, and REVOKED ones, whose `armored` carries the revocation where there is one.' }),
  ReadList({
    type: () => TeamKey,
    where: (row, key) => sql`${row}.id < ${key}.id and (${row}.retired_at is not null or ${row}.revoked_at is not null)`,
    order: (row) => sql`${row}.id desc`,
  }),
);
extend(
  TeamKey, 'leadNamings',
  Field(() => [LeadNaming], { description: 'Leads named where no lead could act, oldest first. A browser follows them only from a lead that it knows.' }),
  ReadList({ type: () => LeadNaming, where: (row) => sql`${row}.named_at is not null`, order: (row) => sql`${row}.id` }),
);
extend(
  Viewer, 'openLeadNamings',
  Field(() => [LeadNaming], { description: 'For the team: namings that await a second signature. Else empty.' }),
  ReadList({
    type: () => LeadNaming,
    where: (row, _viewer, { kind }) => (kind === 'team' ? sql`${row}.named_at is null and ${row}.ends_at > now()` : sql`false`),
    order: (row) => sql`${row}.id`,
  }),
);
extend(
  Viewer, 'formerHolders',
  Field(() => [FormerHolder], { description: 'For the team: who left it, and may still have what they held; newest first. Else empty.' }),
  ReadList({
    type: () => FormerHolder,
    where: (row, _viewer, { kind }) => (kind === 'team' ? sql`not exists (select from team_key_grant again
      where again.team_key_id = ${row}.team_key_id and again.holder_id = ${row}.holder_id)` : sql`false`),
    order: (row) => sql`${row}.id desc`,
  }),
);
extend(
  Viewer, 'teamEvents',
  Field(() => [TeamEvent], { description: 'For the team: what happened to it and its key, newest first. Else empty.' }),
  ReadList({
    type: () => TeamEvent,
    where: (_row, _viewer, { kind }) => (kind === 'team' ? sql`true` : sql`false`),
    order: (row) => sql`${row}.id desc`,
  }),
);
