import { Directive, Field, ObjectType } from 'type-graphql';
import { seesCasesOfService, seesPartners } from '../authorization.ts';
import { connectionTo, Node } from '../read/graphql-types.ts';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ implements: Node, description: 'Software that the provider runs for its users, where a fix happens on its side.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@Rows('online_service', { keys: ['slug'] })
export class OnlineService extends Node {
  @Field(() => String, { description: 'Its short name, in addresses and queries.' }) @Read() slug!: string;
  @Field(() => String, { description: 'What people call it.' }) @Read() name!: string;
  @Field(() => Boolean, { description: 'Whether it may be tested at all.' }) @Read() inScope!: boolean;
  @Field(() => [String], { description: 'Where it is found, as machines know it: mail.example.org, *.example.org, xn--….' }) @Read() hostnames!: string[];
  @Field(() => DateTime, { nullable: true, description: 'When it was put away: it is not offered any more, and its cases stay. Null while it is in use.' })
  @Read()
  archivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who answers for it within the organization. For leads and administrators, else null.' })
  @Read({ value: (row) => sql`${row}.owner`, visible: seesPartners })
  responsible!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the viewer reads every case of this service: the team, and tools that a lead gave it. Other subgraphs ask for it with `@requires`, to show what is for those alone.',
  })
  @Read({ value: (row, viewer) => seesCasesOfService(viewer, row) })
  viewerReadsCases!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown: what may be tested and how, what is usually closed, test accounts.',
  })
  @Read()
  testingRules!: string | null;
}

export const OnlineServiceConnection = connectionTo('OnlineService', () => OnlineService);
