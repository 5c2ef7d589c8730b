/** Mutations on the life of the team key that the contract does not name. No rule lives here. */
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { withUserErrors } from '../user-errors.ts';
import { extendTeamKey } from './commands/extend-team-key.ts';
import { takeLeadByKit } from './commands/take-lead-by-kit.ts';
import { vouchForLead } from './commands/vouch-for-lead.ts';
import { TeamKeyPayload } from './key-payloads.ts';
import { LeadNamingPayload, LeadNamingPayloadResolver } from './lead-naming-payload.ts';
import { ExtendTeamKeyInput, TakeLeadByKitInput, VouchForLeadInput } from './team-keys.inputs.ts';

@Resolver()
class TeamKeyMutations {
  @Mutation(() => TeamKeyPayload, { description: 'The team key holds longer: by whoever holds it.' })
  async extendTeamKey(@Input(() => ExtendTeamKeyInput, 'The team key with a later end.') input: ExtendTeamKeyInput, @Ctx() { app, viewer }: Context): Promise<TeamKeyPayload> {
    return withUserErrors(async () => extendTeamKey(app, viewer, input));
  }

  @Mutation(() => LeadNamingPayload, { description: 'Where no lead can act: two holders of the team key name one, within 72 hours.' })
  async vouchForLead(@Input(() => VouchForLeadInput, 'Who becomes a lead, the signed text that says so, and the team keys sealed to them.') input: VouchForLeadInput, @Ctx() { app, viewer }: Context): Promise<LeadNamingPayload> {
    return withUserErrors(async () => vouchForLead(app, viewer, input));
  }

  @Mutation(() => LeadNamingPayload, { description: 'Where no lead can act: the recovery kit names whoever of the team opened it.' })
  async takeLeadByKit(@Input(() => TakeLeadByKitInput, 'The text that the kit’s key signed, and the team keys sealed to who becomes a lead.') input: TakeLeadByKitInput, @Ctx() { app, viewer }: Context): Promise<LeadNamingPayload> {
    return withUserErrors(async () => takeLeadByKit(app, viewer, input));
  }
}

/** For `resolvers.ts`. */
export const teamKeyResolvers = [TeamKeyMutations, LeadNamingPayloadResolver] as const;
