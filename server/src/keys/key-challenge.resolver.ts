import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { requirePerson } from '../authorization.ts';
import type { Context } from '../context.ts';
import { issueKeyChallenge } from './key-proof.ts';

@Resolver(() => Viewer)
export class KeyChallengeResolver {
  @FieldResolver(() => String, { description: 'Single-use, for RegisterKeyInput.proof. Good for ten minutes. For persons.' })
  async keyChallenge(@Ctx() { app, viewer }: Context): Promise<string> {
    return issueKeyChallenge(app, requirePerson(viewer).accountId);
  }
}
