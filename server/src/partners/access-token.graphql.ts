/** Tokens of tools, as those see them who answer for them; and the web pages from which tools may ask. */
import { Field, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { ScopeEnum } from '../accounts/viewer.graphql.ts';
import { seesPartners } from '../authorization.ts';
import { connectionTo, enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import type { Scope } from '../read/viewer.ts';
import { DateTime } from '../scalars.ts';
import { OnlineService } from '../services/online-service.graphql.ts';
import { tokenStates, type TokenState } from './access-token-rules.ts';
import { hasOwner } from './token-owners.ts';

const TokenStateEnum = enumOf('AccessTokenState', tokenStates, 'Whether a token lets its tool in. More may come.', {
  LIVE: 'It lets its tool in.',
  REPLACED: 'Another took its place; it lives on until it expires.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'Somebody ended it.',
});

@ObjectType({ implements: Node, description: 'What a tool shows to be let in. Never the secret itself. For leads and administrators.' })
@Rows('access_token', { visible: seesPartners })
export class AccessToken extends Node {
  @Field(() => String, { description: 'What the tool is called by who made the token.' }) @Read() name!: string;
  @Field(() => [ScopeEnum], { description: 'What it lets the tool do.' }) @Read() scopes!: Scope[];

  @Field(() => Boolean, { description: 'Of every service, and of cases that name none.' })
  @Read({ value: (row) => sql`(${row}.online_service_ids is null)` })
  everyService!: boolean;

  @Field(() => [OnlineService], { description: 'Of these services alone; empty where it is every one.' })
  @ReadList({ type: () => OnlineService, where: (row, token) => sql`${row}.id = any (${token}.online_service_ids)`, order: (row) => sql`${row}.name` })
  onlineServices!: OnlineService[];

  @Field(() => TokenStateEnum, { description: 'Whether it lets anybody in.' })
  @Read({ value: (row) => sql`case when ${row}.revoked_at is not null then 'REVOKED' when ${row}.expires_at <= now() then 'EXPIRED'
    when ${row}.replaced_by_id is not null then 'REPLACED' else 'LIVE' end` })
  state!: TokenState;

  @Field(() => Triager, { nullable: true, description: 'Who answers for it. Null where nobody does who may: see ownerlessSince.' })
  @ReadOne({ type: () => Triager, on: (token, row) => sql`${row}.id = ${token}.owner_id and ${hasOwner(token)}` })
  owner!: Triager | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when nobody answers for it. One that reads cases ends 14 days later.' })
  @Read({ value: (row) => sql`case when not ${hasOwner(row)} then ${row}.ownerless_since end` })
  ownerlessSince!: Date | null;

  @Field(() => Triager, { nullable: true, description: 'Who made it. Null once the account is gone.' })
  @ReadOne({ type: () => Triager, on: (token, row) => sql`${row}.id = ${token}.created_by_id` })
  createdBy!: Triager | null;

  @Field(() => DateTime, { description: 'When it was made.' }) @Read() createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when it lets its tool in, unless it is revoked.' }) @Read() expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' }) @Read() revokedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was shown last, to the hour. Null: never.' }) @Read() lastUsedAt!: Date | null;

  @Field(() => AccessToken, { nullable: true, description: 'The token that took its place.' })
  @ReadOne({ type: () => AccessToken, on: (token, row) => sql`${row}.id = ${token}.replaced_by_id` })
  replacedBy!: AccessToken | null;
}

export const AccessTokenConnection = connectionTo('AccessToken', () => AccessToken);

@ObjectType({ description: 'The web pages of others from which tools may ask. For leads and administrators.' })
@Rows('installation', { key: { column: 'portal_id', type: 'uuid' }, visible: seesPartners })
export class PartnerPages {
  @Field(() => [String], { description: 'Origins: https://inventory.example.org' })
  @Read({ value: (row) => sql`${row}.partner_origins` })
  origins!: string[];
}
