/** Writing templates of replies. No rule lives here. */
import { Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { removeReplyTemplate, saveReplyTemplate } from './manage-reply-templates.ts';
import './reply-template.graphql.ts';

@InputType({ description: 'A reply’s words as they are kept for the next time.' })
class ReplyTemplateInput {
  @Field(() => ID, { nullable: true, description: 'Which one is changed. Left out: a new one.' }) id?: string | null;
  @Field(() => String, { description: 'What it is called, up to 60 characters.' }) name!: string;
  @Field(() => String, { description: 'Up to 4,000 characters, with `{date}`, `{number}`, `{reporter}`, `{service}` and `{severity}` where they go.' }) words!: string;
  @Field(() => Int, { nullable: true, description: 'In how many days the reporter hears again, 1 to 365.' }) nextUpdateDays?: number | null;
}

@InputType({ description: 'Names the words that are kept no longer.' })
class RemoveReplyTemplateInput {
  @Field(() => ID, { description: 'The template that goes.' }) id!: string;
}

@ObjectType({ description: 'Whether it was taken.' })
class ReplyTemplatePayload extends Payload {}

@Resolver()
export class ReplyTemplateMutations {
  @Mutation(() => ReplyTemplatePayload, { description: 'Keeps words to start a reply with, for everybody of the team. By the team.' })
  async saveReplyTemplate(@Input(() => ReplyTemplateInput, 'Name and words; an id where the template is there already.') input: ReplyTemplateInput, @Ctx() { app, viewer }: Context): Promise<ReplyTemplatePayload> {
    const { id = null, name, words, nextUpdateDays = null } = input;
    return withUserErrors(async () => saveReplyTemplate(app, viewer, { id, name, words, nextUpdateDays }));
  }

  @Mutation(() => ReplyTemplatePayload, { description: 'Takes a template away. By the team; what is gone already is no fault.' })
  async removeReplyTemplate(@Input(() => RemoveReplyTemplateInput, 'Which template goes.') input: RemoveReplyTemplateInput, @Ctx() { app, viewer }: Context): Promise<ReplyTemplatePayload> {
    return withUserErrors(async () => removeReplyTemplate(app, viewer, input));
  }
}
