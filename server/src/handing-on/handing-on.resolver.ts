/** Reports about installed software go on to who makes it. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { SealedTextGrantInput } from '../keys/keys.inputs.ts';
import { Input } from '../read/graphql-types.ts';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { OpenPGPPublicKey } from '../scalars.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { handOnReport } from './hand-on-report.ts';
import { setSoftwareContact } from './set-software-contact.ts';
import { SoftwareContact } from './software-contact.graphql.ts';

@InputType({ description: 'Who makes the software that people install. Left out: nobody.' })
class SoftwareContactInput {
  @Field(() => String, { nullable: true, description: 'Where the mails go.' }) email?: string | null;
  @Field(() => OpenPGPPublicKey, { nullable: true, description: 'What reports are sealed to.' }) publicKey?: string | null;
}

@InputType({ description: 'A report about installed software, for its makers.' })
class HandOnReportInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => [SealedTextGrantInput], { description: "Packets for report and title, for the contact's key alone." }) grants!: SealedTextGrantInput[];
}

@ObjectType({ description: 'Whether it was taken.' })
class SoftwareContactPayload extends Payload {}

@Resolver()
export class HandingOnResolver {
  @Query(() => SoftwareContact, { nullable: true, description: 'Who gets reports about installed software. For the team and administrators; null where there is nobody.' })
  @ReadRoot({ type: () => SoftwareContact, on: (_one, row) => sql`${row}.software_contact_email is not null` })
  async softwareContact(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<SoftwareContact | null> {
    return readFor(info, context);
  }

  @Mutation(() => SoftwareContactPayload, { description: 'Sets whom reports about installed software go on to. By leads and administrators.' })
  async setSoftwareContact(@Input(() => SoftwareContactInput, 'Who it is, with address and key.') input: SoftwareContactInput, @Ctx() { app, viewer }: Context): Promise<SoftwareContactPayload> {
    return withUserErrors(async () => setSoftwareContact(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Mails report and title, sealed to its key, to the contact for installed software; visibly to the reporter.' })
  async handOnReport(@Input(() => HandOnReportInput, 'Which case, and the packets for the contact’s key.') input: HandOnReportInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => handOnReport(app, viewer, input));
  }
}
