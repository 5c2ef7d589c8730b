/** Mutations on who reads a case: ids in, a command, the case read again with the viewer's rights. No rule lives here. */
import { Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ParticipantRoleEnum } from '../cases/case-enums.graphql.ts';
import type { ParticipantRole } from '../cases/case-facts.ts';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { SealedTextGrantInput } from '../keys/keys.inputs.ts';
import { Input } from '../read/graphql-types.ts';
import { withUserErrors } from '../user-errors.ts';
import { addParticipant } from './add-participant.ts';
import { inviteParticipant, withdrawInvitation } from './invite-participant.ts';
import { removeParticipant } from './remove-participant.ts';

@InputType({ description: 'One more reader of a case.' })
class AddParticipantInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => ID, { description: 'Who. They need a key of their own.' }) researcher!: string;
  @Field(() => ParticipantRoleEnum, { description: 'As what, which says what they read.' }) role!: ParticipantRole;
  @Field(() => [SealedTextGrantInput], {
    nullable: true, description: 'Packets for every text of that role, in the same step; left out, INCOMPLETE_GRANT names them.',
  })
  grants?: SealedTextGrantInput[] | null;
}

@InputType({ description: 'One reader less.' })
class RemoveParticipantInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => ID, { description: 'Who reads the case no more.' }) researcher!: string;
}

@InputType({ description: 'Somebody who has no account yet, or whose handle nobody knows.' })
class InviteParticipantInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => String, { description: 'Where the link goes.' }) email!: string;
  @Field(() => ParticipantRoleEnum, { description: 'As what they will be added.' }) role!: ParticipantRole;
  @Field(() => [String], { nullable: true, description: "Fingerprints of the leads' keys, for the link's fragment." }) pins?: string[] | null;
}

@InputType({ description: 'An invitation that nobody needs any more.' })
class WithdrawInvitationInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => ID, { description: 'The invitation whose link ends.' }) invitation!: string;
}

@Resolver()
export class ParticipantMutations {
  @Mutation(() => CasePayload, { description: 'Takes somebody in, together with the words of their role. Whom nobody invited needs a key first.' })
  async addParticipant(@Input(() => AddParticipantInput, 'Who, as what, in which case, with the packets for the texts of that role.') input: AddParticipantInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => addParticipant(app, viewer, { ...input, grants: input.grants ?? [] }));
  }

  @Mutation(() => CasePayload, { description: 'Takes somebody off: they see nothing of it any more. What they opened before they may have kept.' })
  async removeParticipant(@Input(() => RemoveParticipantInput, 'Who no longer reads which case.') input: RemoveParticipantInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => removeParticipant(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Mails a link that makes an account and a key. It gives no access by itself.' })
  async inviteParticipant(@Input(() => InviteParticipantInput, 'Whose address, as what, to which case.') input: InviteParticipantInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => inviteParticipant(app, viewer, { ...input, pins: input.pins ?? [] }));
  }

  @Mutation(() => CasePayload, { description: 'Ends an invitation and its link.' })
  async withdrawInvitation(@Input(() => WithdrawInvitationInput, 'Which invitation of which case.') input: WithdrawInvitationInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => withdrawInvitation(app, viewer, input));
  }
}
