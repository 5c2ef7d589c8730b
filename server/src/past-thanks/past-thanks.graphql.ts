/** Whom the organization thanked before this portal: apart from acknowledgments, which are computed and never typed in. */
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTo, Node } from '../read/graphql-types.ts';
import { type Order, Read, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { WebAddress } from '../scalars.ts';

/** Nobody is named while a portal that was put back from a backup is closed. */
export const pastThanksShow: Sql = sql`not exists (select from installation where restored_at is not null)`;

@ObjectType({ implements: Node, description: 'Somebody who was thanked before this portal, as a list of that time named them.' })
@Rows('past_thanks', { key: { type: 'uuid' }, visibleAlone: () => pastThanksShow })
export class PastThanks extends Node {
  @Field(() => String, { description: 'As the list named them.' }) @Read() name!: string;
  @Field(() => WebAddress, { nullable: true, description: 'Their page, where the list had one.' }) @Read() url!: string | null;
  @Field(() => String, { nullable: true, description: 'What for, in a few words, where the list said so.' }) @Read() words!: string | null;
  @Field(() => Int, { description: 'When they were thanked.' }) @Read() year!: number;
  @Field(() => Int, { nullable: true, description: 'From 1; null where only the year is known.' }) @Read() month!: number | null;
}

export const PastThanksConnection = connectionTo('PastThanks', () => PastThanks);

export const newestThanksFirst: Order = {
  name: 'when', by: (row) => sql`(${row}.year * 100 + coalesce(${row}.month, 0))::text`, type: 'text', descending: true,
};
