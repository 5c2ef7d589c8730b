import { Field, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime, OpenPGPMessage, OpenPGPPublicKey } from '../scalars.ts';
import type { KeyStatus } from './key-status-rules.ts';
import { DeriveStatus, KeyStatusEnum, PublicKey } from './public-key.graphql.ts';

@ObjectType({ implements: Node, description: 'The key that reports are sealed to. Its private half exists only sealed to its holders.' })
@Rows('team_key')
export class TeamKey extends Node {
  @Field(() => Int, { description: 'How many people hold its private half.' })
  @Read({ value: (row) => sql`(select count(*) from team_key_grant held where held.team_key_id = ${row}.id)` })
  holderCount!: number;

  @Field(() => String, { description: '40 upper-case hex digits.' }) @Read() fingerprint!: string;

  @Field(() => OpenPGPPublicKey, { description: "The public half. Certifications by leads' keys are inside." }) @Read() armored!: string;

  @Field(() => [PublicKey], {
    description: "The current leads' keys. Which of them certified this key is inside `armored`: check it there.",
  })
  @ReadList({
    type: () => PublicKey,
    where: (row) => sql`${row}.revoked_at is null and ${row}.retired_at is null and (${row}.expires_at is null or ${row}.expires_at > now())
      and ${row}.account_id in (
      select lead.id from account lead where lead.roles @> '{LEAD}'::text[] and lead.disabled_at is null)`,
    order: (row) => sql`${row}.id`,
  })
  certifiers!: PublicKey[];

  @Field(() => KeyStatusEnum, { description: 'Whether reports are sealed to it now.' }) @DeriveStatus status!: KeyStatus;
  @Field(() => DateTime, { description: 'When it was made, as it says itself.' }) @Read() createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Any holder can extend it. Null: never.' }) @Read() expiresAt!: Date | null;
}

@ObjectType({ description: "The team key's private half, sealed to one holder's key." })
@Rows('team_key_grant')
export class TeamKeyGrant {
  @Field(() => TeamKey, { description: 'Whose private half it is.' })
  @ReadOne({ type: () => TeamKey, on: (grant, row) => sql`${row}.id = ${grant}.team_key_id` })
  teamKey!: TeamKey;

  @Field(() => OpenPGPMessage, { description: "Opens with the holder's key alone." }) @Read() sealedPrivateKey!: string;

  @Field(() => Triager, { nullable: true, description: 'Who handed it over.' })
  @ReadOne({ type: () => Triager, on: (grant, row) => sql`${row}.id = ${grant}.granted_by_id` })
  grantedBy!: Triager | null;

  @Field(() => DateTime, { description: 'When the team key was sealed to this holder.' }) @Read() grantedAt!: Date;
}
