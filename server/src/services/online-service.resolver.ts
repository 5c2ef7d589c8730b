import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { createOnlineService, orderOnlineServices, updateOnlineService } from './manage-services.ts';
import { OnlineService } from './online-service.graphql.ts';

@InputType({ description: 'A service to report about.' })
export class CreateOnlineServiceInput {
  @Field(() => String, { description: 'Its short name, in addresses and queries. It stays.' }) slug!: string;
  @Field(() => String, { description: 'What people call it.' }) name!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether it may be tested at all.' }) inScope!: boolean;
  @Field(() => [String], { defaultValue: [], description: 'Where it is found: mail.example.org, *.example.org.' }) hostnames!: string[];
  @Field(() => String, { nullable: true, description: 'What may be tested, and how; its marks are Markdown’s.' }) testingRules?: string | null;
  @Field(() => String, { nullable: true, description: 'Who answers for it, in words.' }) responsible?: string | null;
}

@InputType({ description: 'What is left out stays.' })
export class UpdateOnlineServiceInput {
  @Field(() => ID, { description: 'The service that changes.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'What people call it.' }) name?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it may be tested at all.' }) inScope?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Where it is found.' }) hostnames?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Markdown; null takes the rules away.' }) testingRules?: string | null;
  @Field(() => String, { nullable: true, description: 'Who answers for it, in words; null takes them away.' }) responsible?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Put away, or brought back.' }) archived?: boolean | null;
}

@InputType({ description: 'Services as they stand on the page of the scope.' })
class OrderOnlineServicesInput {
  @Field(() => [ID], { description: 'First to last; those left out stand behind them, as before.' }) ids!: string[];
}

@ObjectType({ description: 'Whether it was taken.' })
class OrderOnlineServicesPayload extends Payload {}

@ObjectType({ description: 'The service as it is now, or why nothing was written.' })
export class OnlineServicePayload extends Payload {
  readonly serviceId?: string;
}

@Resolver(() => OnlineServicePayload)
export class OnlineServicePayloadResolver {
  @FieldResolver(() => OnlineService, { nullable: true, description: 'Null where the write was refused.' })
  async onlineService(@Root() { serviceId }: OnlineServicePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OnlineService | null> {
    return serviceId === undefined ? null : readNode<OnlineService>(context, info, 'OnlineService', serviceId);
  }
}

@Resolver()
export class OnlineServiceResolver {
  @Mutation(() => OnlineServicePayload, { description: 'By a lead or an administrator.' })
  async createOnlineService(
    @Input(() => CreateOnlineServiceInput, 'Name, slug, hostnames, and what may be tested.') input: CreateOnlineServiceInput, @Ctx() { app, viewer }: Context,
  ): Promise<OnlineServicePayload> {
    return withUserErrors(async () => createOnlineService(app, viewer, input));
  }

  @Mutation(() => OnlineServicePayload, { description: 'By a lead or an administrator.' })
  async updateOnlineService(
    @Input(() => UpdateOnlineServiceInput, 'Which service, and what changes; what is left out stays.') input: UpdateOnlineServiceInput, @Ctx() { app, viewer }: Context,
  ): Promise<OnlineServicePayload> {
    return withUserErrors(async () => updateOnlineService(app, viewer, input));
  }

  @Mutation(() => OrderOnlineServicesPayload, { description: 'By a lead or an administrator.' })
  async orderOnlineServices(
    @Input(() => OrderOnlineServicesInput, 'All services, in their new order.') { ids }: OrderOnlineServicesInput, @Ctx() { app, viewer }: Context,
  ): Promise<OrderOnlineServicesPayload> {
    return withUserErrors(async () => orderOnlineServices(app, viewer, ids));
  }
}
