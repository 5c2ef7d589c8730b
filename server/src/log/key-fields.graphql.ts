/** What the log adds to keys: each change of a key's state, and where it stands in the log. */
import { Field, Int, ObjectType } from 'type-graphql';
import { itsOwner } from '../authorization.ts';
import { PublicKey } from '../keys/public-key.graphql.ts';
import { TeamKey } from '../keys/team-key.graphql.ts';
import { enumOf } from '../read/graphql-types.ts';
import { type List, Read, ReadList, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { DeriveCheckpoint, DeriveInclusionProof, DeriveLogIndex } from './log-reading.ts';

const keyStates = ['REGISTERED', 'CHANGED', 'EXTENDED', 'RETIRED', 'REVOKED', 'REINSTATED'] as const;
const KeyStateEnum = enumOf('KeyState', keyStates, 'What a key became.', {
  REGISTERED: 'The portal knows it from now on.',
  CHANGED: 'Certified, or otherwise another text of the same key.',
  EXTENDED: 'It expires later than it did.',
  RETIRED: 'Replaced: it still opens and is still accepted, and nothing new is sealed to it.',
  REVOKED: 'Compromised: refused from now on.',
  REINSTATED: 'Retired or revoked no longer.',
});

@ObjectType({ description: 'The portal’s word on a change of a key’s state. The SHA-256 of `statement` is an entry of the log.' })
@Rows('key_statement')
export class KeyStatement {
  @Field(() => KeyStateEnum, { description: 'What the key became.' }) @Read() state!: (typeof keyStates)[number];
  @Field(() => DateTime, { description: 'When the portal wrote the statement, UTC.' }) @Read() madeAt!: Date;
  @Field(() => String, { description: 'The text itself, with a random salt, so that nobody finds it in the log who was not given it.' })
  @Read()
  statement!: string;

  @Field(() => Int, { nullable: true, description: 'Null until the log’s sequencer has taken it, a moment later.' }) @DeriveLogIndex logIndex!: number | null;
  @Field(() => [String], { nullable: true, description: 'As of a receipt.' }) @DeriveInclusionProof inclusionProof!: string[] | null;
  @Field(() => String, { nullable: true, description: 'As of a receipt.' }) @DeriveCheckpoint checkpoint!: string | null;
}

const statementsBy = (column: Sql): List => ({
  type: () => KeyStatement,
  where: (row, key) => sql`${row}.${column} = ${key}.id`,
  order: (row) => sql`${row}.id desc`,
});

function extend(type: { readonly prototype: object }, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(type.prototype, 'statements');
}
extend(
  PublicKey,
  Field(() => [KeyStatement], { nullable: true, description: 'Each change of its state, newest first. For its owner.' }),
  ReadList(statementsBy(sql`public_key_id`), itsOwner),
);
extend(
  TeamKey,
  Field(() => [KeyStatement], { description: 'Each change of its state, newest first. Public.' }),
  ReadList(statementsBy(sql`team_key_id`)),
);
