/** Who asks, as the API tells them: a person, or a tool with a token. */
import { Field, ID, ObjectType } from 'type-graphql';
import { people, team } from '../authorization.ts';
import { backupMethods, type BackupMethod } from '../keys/key-backup-rules.ts';
import { keysOf, PublicKey } from '../keys/public-key.graphql.ts';
import { TeamKeyGrant } from '../keys/team-key.graphql.ts';
import { enumOf } from '../read/graphql-types.ts';
import { type Class, Derive, Read, ReadList, ReadOne, type Related, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { roles, scopes, type Scope } from '../read/viewer.ts';
import { DateTime } from '../scalars.ts';
import { Researcher } from './researcher.graphql.ts';
import { Triager } from './triager.graphql.ts';

export const ScopeEnum = enumOf('Scope', scopes, 'What a token lets a tool do.', {
  CASES_READ: 'Facts of cases, of the token’s services where it is bound to some. Never sealed texts, and never who reported.',
  CASES_WRITE: 'Kept for writes by tools; opens nothing yet.',
  ACKNOWLEDGMENTS_READ: 'Published acknowledgments, with the limits of a tool.',
  STATISTICS_READ: 'The public response statistics, with the limits of a tool.',
  FEDERATION: 'Lets a router in, in `Laurel-Router-Token`. Alone it reads nothing.',
});
const shownRoles = [...roles, 'PARTNER'] as const;
export const RoleEnum = enumOf('Role', shownRoles, 'What somebody is here.', {
  RESEARCHER: 'Reports, and is thanked.',
  TRIAGER: 'Works cases and answers reporters.',
  LEAD: 'Works cases, closes as resolved, takes back, certifies keys.',
  ADMINISTRATOR: 'Runs the installation, and reads no case.',
  PARTNER: 'A tool with an access token.',
});
export const BackupMethodEnum = enumOf('BackupMethod', backupMethods, 'What a sealed backup opens with.', {
  RECOVERY_WORDS: 'The twelve words, of 128 bits.',
  PASSKEY: 'The PRF secret of a passkey.',
});

@ObjectType({ description: "A key's private half, sealed in the owner's browser." })
@Rows('key_backup')
export class KeyBackup {
  @Field(() => String, { description: 'Whose private half it is: 40 upper-case hex digits.' })
  @Read({ value: (row) => sql`(select backed.fingerprint from public_key backed where backed.id = ${row}.public_key_id)` })
  fingerprint!: string;

  @Field(() => BackupMethodEnum, { description: 'What it opens with.' }) @Read() method!: BackupMethod;
  @Field(() => String, { description: 'Useless to anybody else.' }) @Read() sealed!: string;
  @Field(() => DateTime, { description: 'When this backup was sealed.' }) @Read() createdAt!: Date;
}

/** The row of the viewer's own account. A token's row has another kind of id, which PostgreSQL does not compare with an account's. */
const ownAccount = (type: () => Class): Related => ({
  type,
  on: (viewer, row, { viewer: { kind } }) => (kind === 'partner' ? sql`false` : sql`${row}.id = ${viewer}.id`),
});

@ObjectType({ description: 'Who asks: a person with a session or token, or a tool.' })
@Rows(({ kind }) => (kind === 'partner' ? 'access_token' : 'account'))
export class Viewer {
  @Field(() => ID, { description: 'Of the account, or of the token.' }) id!: string;

  @Field(() => [RoleEnum], { description: 'PARTNER for a tool.' })
  @Derive({ from: {}, value: (_cells, { viewer }) => (viewer.kind === 'person' ? viewer.roles : ['PARTNER']) })
  roles!: (typeof shownRoles)[number][];

  @Field(() => [ScopeEnum], { description: 'Of a tool. A person has roles instead.' })
  @Derive({ from: {}, value: (_cells, { viewer }) => (viewer.kind === 'partner' ? viewer.scopes : []) })
  scopes!: Scope[];

  @Field(() => Researcher, { nullable: true, description: "Null for a partner's token." })
  @ReadOne(ownAccount(() => Researcher), people)
  researcher!: Researcher | null;

  @Field(() => Triager, { nullable: true, description: 'Null unless of the team.' })
  @ReadOne(ownAccount(() => Triager), team)
  triager!: Triager | null;

  @Field(() => [PublicKey], { description: 'All keys of the viewer, the newest first. Empty for tools.' })
  @ReadList({ ...keysOf, where: (row, viewer, shape) => (shape.kind === 'partner' ? sql`false` : keysOf.where(row, viewer, shape)) })
  keys!: PublicKey[];

  @Field(() => [KeyBackup], {
    description: "Sealed in the browser under the recovery words or a passkey's secret; useless to anybody else.",
  })
  @ReadList({
    type: () => KeyBackup,
    where: (row, viewer, { kind }) => (kind === 'partner' ? sql`false`
      : sql`${row}.public_key_id in (select mine.id from public_key mine where mine.account_id = ${viewer}.id)`),
    order: (row) => sql`${row}.id desc`,
  })
  keyBackups!: KeyBackup[];

  @Field(() => [TeamKeyGrant], { description: 'What this person holds of the team key, newest first.' })
  @ReadList({
    type: () => TeamKeyGrant,
    where: (row, viewer, { kind }) => (kind === 'team' ? sql`${row}.holder_id = ${viewer}.id` : sql`false`),
    order: (row) => sql`${row}.team_key_id desc`,
  })
  teamKeyGrants!: TeamKeyGrant[];
}
