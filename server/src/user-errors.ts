/** What a person can put right goes back in a payload's `userErrors`. Resolvers of mutations import this file. */
import { Field, ID, ObjectType } from 'type-graphql';
import { type UserErrorCode, userErrorCodes, UserRefusal } from './errors.ts';
import { enumOf } from './read/graphql-types.ts';
import { userErrorMeanings } from './user-error-meanings.ts';

export const UserErrorCodeEnum = enumOf('UserErrorCode', userErrorCodes, 'Why a write was refused. More may come.', userErrorMeanings);

@ObjectType({ description: 'A refusal that says what to do next.' })
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'What is wrong, for programs. More may come.' }) code!: UserErrorCode;
  @Field(() => String, { description: 'What is wrong and what to do next, for people, in English.' }) message!: string;
  @Field(() => [String], { description: 'The field of the input that it is about.' }) path!: string[];
  @Field(() => [ID], { description: 'Of INCOMPLETE_GRANT: the sealed texts that packets are missing for. Else empty.' }) missing!: string[];
}

export const userErrorOf = ({ code, message, path, missing }: UserRefusal): UserError =>
  ({ code, message, path: [...path], missing: [...missing] });

@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty where all went well.' })
  userErrors!: readonly UserError[];
}

/** Runs a command; its answer becomes the payload's, a refusal its `userErrors`. Everything else is thrown on. */
export async function withUserErrors<T extends object>(run: () => Promise<T>): Promise<Partial<T> & Payload> {
  try {
    return { ...(await run()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserRefusal)) throw error;
    const none: Partial<T> = {};
    return { ...none, userErrors: [userErrorOf(error)] };
  }
}
