/** Queries that people come back to. Adds its field to Viewer. */
import { Field, ObjectType } from 'type-graphql';
import { savedViewIsVisible } from '../authorization.ts';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadList, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { mostViews } from './saved-view-rules.ts';

@ObjectType({ implements: Node, description: 'A query under a name: one’s own, or shared by the team. It stands in clear and holds no plain words.' })
@Rows('saved_view', { key: { type: 'uuid' }, visible: savedViewIsVisible })
export class SavedView extends Node {
  @Field(() => String, { description: 'What it is called, up to 60 characters. No two of one’s own, and no two of the team, differ in case alone.' }) @Read() name!: string;
  @Field(() => String, { description: 'As `cases` takes it, and as it was written.' }) @Read() query!: string;
  @Field(() => Boolean, { description: 'Whether it is the team’s.' }) @Read({ value: (row) => sql`${row}.owner_id is null` }) shared!: boolean;
}

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Viewer.prototype, field);
}
extend(
  'savedViews',
  Field(() => [SavedView], { description: 'One’s own and, for the team, those that it shares, by name. Empty for tools.' }),
  ReadList({
    type: () => SavedView,
    where: () => sql`true`,
    order: (row) => sql`lower(${row}.name), ${row}.id`,
    most: 2 * mostViews,
  }),
);
