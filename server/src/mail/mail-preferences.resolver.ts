import { Ctx, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { MailPreferencesInput } from './mail-preferences.graphql.ts';
import { setMailPreferences } from './mail-preferences.ts';

@ObjectType({ description: 'Whether it was taken.' })
class MailPreferencesPayload extends Payload {}

@Resolver()
export class MailPreferencesResolver {
  @Mutation(() => MailPreferencesPayload, { description: 'Which mails the viewer wants. What the rules owe comes in any case.' })
  async setMailPreferences(@Input(() => MailPreferencesInput, 'All that the viewer wishes: topics that are off, digest, sealing.') input: MailPreferencesInput, @Ctx() { app, viewer }: Context): Promise<MailPreferencesPayload> {
    return withUserErrors(async () => setMailPreferences(app, viewer, input));
  }
}
