import { Field, ObjectType } from 'type-graphql';
import { people, triagerIsVisible } from '../authorization.ts';
import { PublicKey, keysOf } from '../keys/public-key.graphql.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadList, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';

@ObjectType({ implements: Node, description: 'Somebody of the team, as the people of a case see them.' })
@Rows('account', { key: { type: 'uuid' }, visibleAlone: triagerIsVisible })
export class Triager extends Node {
  @Field(() => String, { description: 'The name they work under.' })
  @Read({ value: (row) => sql`coalesce(${row}.display_name, 'Security team')` })
  displayName!: string;

  @Field(() => [PublicKey], { nullable: true, description: 'What they sign with and are sealed to. Null for tools.' })
  @ReadList(keysOf, people)
  publicKeys!: PublicKey[] | null;
}
