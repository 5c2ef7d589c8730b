/** Templates of replies, for the team. Adds its field to Viewer. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { team } from '../authorization.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadList, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';

@ObjectType({ implements: Node, description: 'Words that the team starts a reply with. They stand in clear, and are sealed like any others when they are sent.' })
@Rows('reply_template', { key: { type: 'uuid' }, visible: team })
export class ReplyTemplate extends Node {
  @Field(() => String, { description: 'What it is called, up to 60 characters.' }) @Read() name!: string;
  @Field(() => String, { description: '`{date}` stands for when the reporter hears again, `{number}`, `{reporter}`, `{service}` and `{severity}` for what the case says. A browser fills them.' }) @Read() words!: string;
  @Field(() => Int, { nullable: true, description: 'In how many days the reporter hears again. Null: as the setting says.' }) @Read() nextUpdateDays!: number | null;
}

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Viewer.prototype, field);
}
extend(
  'replyTemplates',
  Field(() => [ReplyTemplate], { description: 'For the team, oldest first. Else empty.' }),
  ReadList({
    type: () => ReplyTemplate,
    where: (_row, _viewer, { kind }) => (kind === 'team' ? sql`true` : sql`false`),
    order: (row) => sql`${row}.created_at, ${row}.id`,
  }),
);
