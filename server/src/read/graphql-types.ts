/** What every GraphQL type is made of: Relay's Node, pages, enums from unions, and arguments of fields that SQL answers. */
import 'reflect-metadata';
import { Arg, Args, ArgsType, Directive, Field, ID, InterfaceType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Class } from './read-model.ts';

@InterfaceType({ description: 'Anything that has a global id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Global and opaque.' })
  id!: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow, when paging forward.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether more precede, when paging backward.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' }) endCursor!: string | null;
}

@ObjectType({ description: 'value is exact up to 10,000; past that hasMore is true and value is 10,000.' })
export class CaseCount {
  @Field(() => Int, { description: 'How many, as far as they were counted.' }) value!: number;
  @Field(() => Boolean, { description: 'Whether there are more than were counted.' }) hasMore!: boolean;
}

/** A Relay connection to a type: `CaseConnection` with `CaseEdge`. */
export function connectionTo(name: string, node: () => Class, { counted = false } = {}): Class {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Its place in this list, for `after` and `before`.' }) cursor!: string;
    @Field(node, { description: `The ${name} at this place.` }) node!: object;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'In the order asked for.' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Whether there is more, and from where.' }) pageInfo!: PageInfo;
  }
  if (counted) Field(() => CaseCount, { description: 'How many there are on all pages.' })(Connection.prototype, 'totalCount');
  return Connection;
}

@ArgsType()
export class ForwardArguments {
  @Field(() => Int, { nullable: true, description: 'How many, at most 100; 20 unless told otherwise.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' }) after?: string | null;
}
@ArgsType()
export class PageArguments extends ForwardArguments {
  @Field(() => Int, { nullable: true, description: 'How many from the end, at most 100.' }) last?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' }) before?: string | null;
}

/** Arguments of a field that SQL answers: no method of ours ever receives them. */
export const Takes = (args: () => Class): PropertyDecorator & MethodDecorator => (target: object, property: string | symbol): void => {
  Args(args)(target, property, 2);
};

/** The one argument of a write, and what it has to hold. */
export const Input = (type: () => Class, description: string): ReturnType<typeof Arg> => Arg('input', type, { description });

/**
 * A GraphQL enum whose values are a union's, under their own names.
 *
 * @param meanings says of every value what a program that reads it has to know
 */
export function enumOf<V extends string>(
  name: string, values: readonly V[], description: string, meanings: Readonly<Record<NoInfer<V>, string>>,
): Readonly<Record<string, V>> {
  const members: Record<string, V> = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(members, { name, description, valuesConfig: Object.fromEntries(values.map((value) => [value, { description: meanings[value] }])) });
  return members;
}
