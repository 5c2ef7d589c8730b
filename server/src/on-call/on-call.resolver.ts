/** Pages and the schedule: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor, readNode } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { acknowledgeByLink, acknowledgePage } from './acknowledge-page.ts';
import { addException, removeItem, saveShift, setRules } from './manage-schedule.ts';
import { saveSender } from './manage-senders.ts';
import { OnCall, OnCallSpan } from './on-call.graphql.ts';
import {
  AcknowledgePageInput, OnCallExceptionInput, OnCallItemInput, OnCallRulesInput, OnCallShiftInput, PageSenderInput, ResponseHoursInput, TestPageInput,
} from './on-call.inputs.ts';
import { Page } from './page.graphql.ts';
import { nextDays } from './schedule-reading.ts';
import { setResponseHours } from './set-response-hours.ts';
import { sendTestPage } from './test-page.ts';

@ObjectType({ description: 'The page as it is now, or why nothing was written.' })
class PagePayload extends Payload {
  readonly pageId?: string;
}
@ObjectType({ description: 'Whether it was taken.' })
class OnCallPayload extends Payload {}

@Resolver(() => PagePayload)
class PagePayloadResolver {
  @FieldResolver(() => Page, { nullable: true, description: 'Null where the write was refused, and for whoever may not see it.' })
  async page(@Root() { pageId }: PagePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Page | null> {
    return pageId === undefined ? null : readNode<Page>(context, info, 'Page', pageId);
  }
}

@Resolver(() => OnCall)
class OnCallReading {
  @Query(() => OnCall, { nullable: true, description: 'Who answers when. For the team and administrators, else null.' })
  @ReadRoot({ type: () => OnCall, on: () => sql`true` })
  async onCall(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<OnCall | null> {
    return readFor(info, context);
  }

  @FieldResolver(() => [OnCallSpan], { description: 'Who is on call from now on for 14 times 24 hours, without a hole: the first is now.' })
  async coverage(@Ctx() { app }: Context): Promise<readonly OnCallSpan[]> {
    return nextDays(app);
  }
}

@Resolver()
class OnCallMutations {
  @Mutation(() => PagePayload, { description: 'Somebody is on it: deputies are not called any more. It is no response to a reporter.' })
  async acknowledgePage(@Input(() => AcknowledgePageInput, 'Which page, or the token of its link.') { pageId, token }: AcknowledgePageInput, @Ctx() { app, viewer }: Context): Promise<PagePayload> {
    return withUserErrors<{ readonly pageId?: string }>(async () => (token == null ? acknowledgePage(app, viewer, pageId ?? '') : acknowledgeByLink(app, token)));
  }

  @Mutation(() => PagePayload, { description: 'Tries whether pages arrive. By leads and administrators.' })
  async sendTestPage(@Input(() => TestPageInput, 'Through which service; left out, to oneself and through all.') { sender }: TestPageInput, @Ctx() { app, viewer }: Context): Promise<PagePayload> {
    return withUserErrors(async () => sendTestPage(app, viewer, sender ?? null));
  }

  @Mutation(() => OnCallPayload, { description: 'A shift of every week. By leads and administrators.' })
  async saveOnCallShift(@Input(() => OnCallShiftInput, 'Who, on which days, from when to when; an id where the shift is there already.') input: OnCallShiftInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => saveShift(app, viewer, input));
  }

  @Mutation(() => OnCallPayload, { description: 'Days on which somebody is away, or no shift holds. By leads and administrators.' })
  async addOnCallException(@Input(() => OnCallExceptionInput, 'Which days, who is away, and who is called instead.') input: OnCallExceptionInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => addException(app, viewer, input));
  }

  @Mutation(() => OnCallPayload, { description: 'Takes a shift, an exception or a service out of the settings. By leads and administrators.' })
  async removeOnCallItem(@Input(() => OnCallItemInput, 'Which shift, exception or service.') { id }: OnCallItemInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => removeItem(app, viewer, id));
  }

  @Mutation(() => OnCallPayload, { description: 'How long an acknowledgement is waited for, and the contact outside of the team. By leads and administrators.' })
  async setOnCallRules(@Input(() => OnCallRulesInput, 'How long an acknowledgment may take, and who outside of the team is called at last.') input: OnCallRulesInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => setRules(app, viewer, input));
  }

  @Mutation(() => OnCallPayload, { description: 'A service that carries pages. By leads and administrators.' })
  async savePageSender(@Input(() => PageSenderInput, 'Which service, and what it needs; an id where it is there already.') input: PageSenderInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => saveSender(app, viewer, input));
  }

  @Mutation(() => OnCallPayload, { description: 'Within how many hours a person answers what is submitted from now on. By leads.' })
  async setResponseHours(@Input(() => ResponseHoursInput, 'The promise in hours.') { hours }: ResponseHoursInput, @Ctx() { app, viewer }: Context): Promise<OnCallPayload> {
    return withUserErrors(async () => setResponseHours(app, viewer, hours));
  }
}

/** For `resolvers.ts`. */
export const onCallResolvers = [OnCallReading, OnCallMutations, PagePayloadResolver] as const;
