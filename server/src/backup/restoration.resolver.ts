/** A restored portal is looked at and opened. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { enumOf, Input } from '../read/graphql-types.ts';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { openAfterRestore, type UnsentMails, unsentMailChoices } from './open-after-restore.ts';
import { Restoration } from './restoration.graphql.ts';

const UnsentMailsEnum = enumOf('UnsentMails', unsentMailChoices, 'What becomes of mails that stood unsent in the backup. They keep their Message-IDs.', {
  SEND: 'They go out; who got one before the loss gets it twice, under the same Message-ID.',
  DROP: 'They never go out.',
});

@InputType({ description: 'How a restored portal is opened.' })
class OpenAfterRestoreInput {
  @Field(() => UnsentMailsEnum, { description: 'They may have gone out between backup and loss.' }) unsentMails!: UnsentMails;
  @Field(() => Boolean, { nullable: true, description: 'The journal is lost: nobody stays listed, every access token ends, webhooks are off.' }) withoutJournal?: boolean | null;
}

@ObjectType({ description: 'Whether it is open.' })
class OpenAfterRestorePayload extends Payload {}

@Resolver()
export class RestorationResolver {
  @Query(() => Restoration, { nullable: true, description: 'The restore that waits to be opened. For the team and administrators; null where there is none.' })
  @ReadRoot({ type: () => Restoration, on: (_one, row) => sql`${row}.opened_at is null` })
  async restoration(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<Restoration | null> {
    return readFor(info, context);
  }

  @Mutation(() => OpenAfterRestorePayload, { description: 'Opens a portal that was put back from a backup, after the journal was replayed. By a lead.' })
  async openAfterRestore(@Input(() => OpenAfterRestoreInput, 'What becomes of mails that waited, and whether the journal is given up.') input: OpenAfterRestoreInput, @Ctx() { app, viewer }: Context): Promise<OpenAfterRestorePayload> {
    return withUserErrors(async () => openAfterRestore(app, viewer, input));
  }
}
