/** The Sort tray and the import: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ArgsType, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { team } from '../authorization.ts';
import { CasePayload } from '../cases/case-payloads.ts';
import { Case } from '../cases/case.graphql.ts';
import type { Context } from '../context.ts';
import { ForwardArguments, Input, Takes } from '../read/graphql-types.ts';
import { type Arguments, ReadRootPage } from '../read/read-model.ts';
import { keyOfRow, type ReadContext, readFor, readNode } from '../read/read-path.ts';
import { every, literal, sql } from '../read/sql.ts';
import { WebAddress } from '../scalars.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { importCase } from './import-case.ts';
import { importedMails } from './imported-mails.ts';
import { ImportCaseInput, InboundMail, InboundMailConnection, InboundStateEnum, SortMailInput } from './inbound-mail.graphql.ts';
import { type InboundState, inboundStates } from './inbound-facts.ts';
import { mailDownloadUrl } from './mail-links.ts';
import { sortMail } from './sort-mail.ts';

@ArgsType()
class InboundArguments extends ForwardArguments {
  @Field(() => InboundStateEnum, { nullable: true, description: 'What became of them; WAITING unless told otherwise.' }) state?: InboundState | null;
}
const stateIn = (args: Arguments): InboundState => inboundStates.find((state) => state === args['state']) ?? 'WAITING';

@ObjectType({ description: 'The mail as it is now and the case it became, or why nothing was written.' })
class SortMailPayload extends Payload {
  readonly mailId?: string;
  readonly caseId?: string;
}

@Resolver(() => SortMailPayload)
class SortMailPayloadResolver {
  @FieldResolver(() => InboundMail, { nullable: true, description: 'Null where the write was refused.' })
  async mail(@Root() { mailId }: SortMailPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<InboundMail | null> {
    return mailId === undefined ? null : readNode<InboundMail>(context, info, 'InboundMail', mailId);
  }

  @FieldResolver(() => Case, { nullable: true, description: 'Null where it became none.' })
  async case(@Root() { caseId }: SortMailPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return caseId === undefined ? null : readNode<Case>(context, info, 'Case', caseId);
  }
}

@Resolver(() => InboundMail)
class MailDownloadResolver {
  @FieldResolver(() => WebAddress, {
    nullable: true, description: 'All of it as one OpenPGP message, for ten minutes and for who asks here. Null where `words` is all, and for who holds no team key.',
  })
  async downloadUrl(@Root() mail: InboundMail, @Ctx() { app, viewer }: Context): Promise<string | null> {
    return mailDownloadUrl(app, viewer, keyOfRow(mail));
  }
}

@Resolver()
class InboundResolver {
  @Query(() => InboundMailConnection, { description: 'Mail that arrived, whose sender has waited longest first. For the team, else empty.' })
  @Takes(() => InboundArguments)
  @ReadRootPage({
    type: () => InboundMail,
    branches: (row, _one, { viewer, args }) => [every([team(viewer, row), sql`${row}.state = ${literal(stateIn(args))}`])],
    order: () => ({ name: 'ARRIVED_AT', by: (row) => sql`${row}.arrived_at`, type: 'timestamptz', descending: false }),
  })
  async inboundMails(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }

  @Query(() => [ID], { description: 'Which of these keys of importCase a case was imported under, by whomever; the first thousand are looked at. For leads, else empty.' })
  async importedMails(@Arg('idempotencyKeys', () => [ID], { description: 'UUIDs that were, or will be, given to importCase.' }) idempotencyKeys: string[], @Ctx() { app, viewer }: Context): Promise<readonly string[]> {
    return importedMails(app, viewer, idempotencyKeys);
  }

  @Mutation(() => SortMailPayload, { description: 'What a mail in the tray is. One that was no report can still be made a case for 30 days.' })
  async sortMail(@Input(() => SortMailInput, 'Which mail, and what it is.') input: SortMailInput, @Ctx() { app, viewer }: Context): Promise<SortMailPayload> {
    return withUserErrors(async () => sortMail(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'By a lead: a report of before Laurel, off clock and statistics. The same mail again gives the first answer.' })
  async importCase(@Input(() => ImportCaseInput, 'The sealed report, and when it was received there.') input: ImportCaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => importCase(app, viewer, input));
  }
}

/** For `resolvers.ts`. */
export const inboundResolvers = [InboundResolver, SortMailPayloadResolver, MailDownloadResolver] as const;
