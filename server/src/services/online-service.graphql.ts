import { Directive, Field, ObjectType } from 'type-graphql';
import { connectionTo, Node } from '../read/graphql-types.ts';
import { Read, Rows } from '../read/read-model.ts';

@ObjectType({ implements: Node, description: 'Software that the provider runs for its users, where a fix happens on its side.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@Rows('online_service', { keys: ['slug'] })
export class OnlineService extends Node {
  @Field(() => String, { description: 'Its short name, in addresses and queries.' }) @Read() slug!: string;
  @Field(() => String, { description: 'What people call it.' }) @Read() name!: string;
  @Field(() => Boolean, { description: 'Whether it may be tested at all.' }) @Read() inScope!: boolean;
  @Field(() => [String], { description: 'Where it is found.' }) @Read() hostnames!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Markdown: what may be tested and how, what is usually closed, test accounts.',
  })
  @Read()
  testingRules!: string | null;
}

export const OnlineServiceConnection = connectionTo('OnlineService', () => OnlineService);
