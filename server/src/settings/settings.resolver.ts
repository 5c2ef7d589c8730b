/** What installation this is, and what is set of it. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { type ChangeSettings, changeSettings } from './change-settings.ts';
import { askContactAddress, confirmContactAddress } from './contact-address.ts';
import { Installation, RegistrationEnum } from './installation.graphql.ts';

@InputType({ description: 'What is left out stays.' })
class ChangeSettingsInput {
  @Field(() => Int, { description: 'settingsVersion as it was read. Where somebody saved since, the answer is CONFLICT.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Whose portal it is. By administrators.' }) organization?: string | null;
  @Field(() => RegistrationEnum, { nullable: true, description: 'Who makes an account. By administrators.' }) registration?: ChangeSettings['registration'] | null;
  @Field(() => String, { nullable: true, description: 'What a finder gets, in your words; null takes them away. By administrators.' }) thanksWording?: string | null;
  @Field(() => Int, { nullable: true, description: 'Within how many hours a person answers. By leads.' }) responseHours?: number | null;
  @Field(() => Int, { nullable: true, description: 'After how many days a reporter hears again. By leads.' }) nextUpdateDays?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'A triager who did not verify may close as a lead does. By leads.' }) smallTeam?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Who reports the same before it is fixed is listed too. By leads.' }) coFinderSharing?: boolean | null;
}

@InputType({ description: 'Another address for researchers to write to.' })
class ContactAddressInput {
  @Field(() => String, { description: 'It gets a mail with a code.' }) email!: string;
}

@InputType({ description: 'That the new address is read.' })
class ConfirmContactAddressInput {
  @Field(() => String, { description: 'Out of the mail.' }) token!: string;
}

@ObjectType({ description: 'Whether it was taken.' })
class SettingsPayload extends Payload {}

/** Null is "left out" for all but the words, where it takes them away. */
function changesIn({ version, thanksWording, ...input }: ChangeSettingsInput): ChangeSettings {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  return { ...given, version, ...(thanksWording !== undefined && { thanksWording }) };
}

@Resolver()
export class SettingsResolver {
  @Query(() => Installation, { nullable: true, description: 'What this installation is called, promises and allows. Public.' })
  @ReadRoot({ type: () => Installation, on: () => sql`true` })
  async installation(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<Installation | null> {
    return readFor(info, context);
  }

  @Mutation(() => SettingsPayload, { description: 'By leads and administrators, each what is up to them.' })
  async changeSettings(@Input(() => ChangeSettingsInput, 'What changes; what is left out stays.') input: ChangeSettingsInput, @Ctx() { app, viewer }: Context): Promise<SettingsPayload> {
    return withUserErrors(async () => changeSettings(app, viewer, changesIn(input)));
  }

  @Mutation(() => SettingsPayload, { description: 'Mails a code to another contact address. By administrators.' })
  async askContactAddress(@Input(() => ContactAddressInput, 'The new address.') { email }: ContactAddressInput, @Ctx() { app, viewer }: Context): Promise<SettingsPayload> {
    return withUserErrors(async () => askContactAddress(app, viewer, email));
  }

  @Mutation(() => SettingsPayload, { description: 'The contact address is that one from now on. By administrators.' })
  async confirmContactAddress(
    @Input(() => ConfirmContactAddressInput, 'The code that was mailed there.') { token }: ConfirmContactAddressInput, @Ctx() { app, viewer }: Context,
  ): Promise<SettingsPayload> {
    return withUserErrors(async () => confirmContactAddress(app, viewer, token));
  }
}
