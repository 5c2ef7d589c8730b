import { Field, ObjectType } from 'type-graphql';
import { publicKeyIsVisible } from '../authorization.ts';
import { enumOf, Node } from '../read/graphql-types.ts';
import { type Cells, Derive, type List, Read, Rows } from '../read/read-model.ts';
import { timeOf } from '../read/read-writer.ts';
import { me, type Sql, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';
import { DateTime, OpenPGPPublicKey } from '../scalars.ts';
import { type KeyStatus, keyStatus, keyStatuses } from './key-status-rules.ts';

export const KeyStatusEnum = enumOf('KeyStatus', keyStatuses, 'What a key is used for at this moment.', {
  CURRENT: 'What is new is sealed to it.',
  RETIRED: 'Replaced: opens what was sealed to it, and is still accepted.',
  EXPIRED: 'Its time is over, until its owner extends it.',
  REVOKED: 'Compromised: nothing by it or to it is taken.',
});

const timeIn = (cell: string | null): Date | null => (cell === null ? null : timeOf(cell));

/** `KeyStatus` of a row with a key's dates. */
export const DeriveStatus = Derive({
  from: {
    revokedAt: (row: Sql) => sql`${row}.revoked_at`,
    retiredAt: (row: Sql) => sql`${row}.retired_at`,
    expiresAt: (row: Sql) => sql`${row}.expires_at`,
  },
  value: (cells: Cells<'revokedAt' | 'retiredAt' | 'expiresAt'>, { now }) =>
    keyStatus({ revokedAt: timeIn(cells.revokedAt), retiredAt: timeIn(cells.retiredAt), expiresAt: timeIn(cells.expiresAt) }, now),
});

/** "User ids are stripped from what others see." */
function shownArmored(row: Sql, { kind }: ViewerShape): Sql {
  const published = sql`coalesce(${row}.published_armored, ${row}.armored)`;
  return kind === 'team' || kind === 'researcher' ? sql`case when ${row}.account_id = ${me} then ${row}.armored else ${published} end` : published;
}

@ObjectType({ implements: Node, description: "A person's key, public half." })
@Rows('public_key', { visibleAlone: publicKeyIsVisible })
export class PublicKey extends Node {
  @Field(() => String, { description: '40 upper-case hex digits.' }) @Read() fingerprint!: string;
  @Field(() => OpenPGPPublicKey, {
    description: "To seal to, and to check signatures with. To its owner whole; to everybody else a key with a random user id shows that one alone.",
  })
  @Read({ value: shownArmored })
  armored!: string;
  @Field(() => KeyStatusEnum, { description: 'Whether it is used for what is new.' }) @DeriveStatus status!: KeyStatus;
  @Field(() => DateTime, { description: 'When it was made, as it says itself.' }) @Read() createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'From when on nothing new is sealed to it. Null: never.' }) @Read() expiresAt!: Date | null;
}

/** The keys of the account in the parent row, newest first. */
export const keysOf: List = {
  type: () => PublicKey,
  where: (row, account) => sql`${row}.account_id = ${account}.id`,
  order: (row) => sql`${row}.id desc`,
};
