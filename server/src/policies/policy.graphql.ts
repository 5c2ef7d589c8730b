import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../read/graphql-types.ts';
import { Read, Rows } from '../read/read-model.ts';
import { DateTime } from '../scalars.ts';
import { type PolicySlug, policySlugs } from './policy.entity.ts';

export const PolicySlugEnum = enumOf('PolicySlug', policySlugs, 'The texts that a portal binds itself to.', {
  DISCLOSURE: 'How reports are taken, with scope, promise and safe harbour. A portal is closed until it is adopted.',
  ACKNOWLEDGMENT: 'Who is thanked, how, and how one is taken off the list.',
  PRIVACY: 'What is stored about people, and for how long.',
});

@ObjectType({ description: 'A version of a text that the portal binds itself to. Versions stay.' })
@Rows('policy')
export class Policy {
  @Field(() => PolicySlugEnum, { description: 'Which of the portal’s texts it is a version of.' }) @Read() slug!: PolicySlug;
  @Field(() => Int, { description: 'From 1, without gaps.' }) @Read() version!: number;
  @Field(() => String, { description: 'The whole text of this version, in Markdown.' }) @Read() markdown!: string;
  @Field(() => DateTime, { description: 'Since when it holds.' }) @Read() publishedAt!: Date;
}
