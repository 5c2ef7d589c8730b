/** Mutations on keys: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { withUserErrors } from '../user-errors.ts';
import { certifyKey } from './commands/certify-key.ts';
import { confirmTeamKeyRecovery } from './commands/confirm-team-key-recovery.ts';
import { grantCaseAccess, grantCasesAccess } from './commands/grant-case-access.ts';
import { grantTeamKey } from './commands/grant-team-key.ts';
import { registerKey } from './commands/register-key.ts';
import { revokeKey } from './commands/revoke-key.ts';
import { rotateTeamKey } from './commands/rotate-team-key.ts';
import { KeyChallengeResolver } from './key-challenge.resolver.ts';
import {
  CertifyKeyPayload,
  CertifyKeyPayloadResolver,
  GrantCasesAccessPayload,
  outcomeOf,
  KeyPayload,
  KeyPayloadResolver,
  TeamKeyPayload,
  TeamKeyPayloadResolver,
} from './key-payloads.ts';
import {
  CertifyKeyInput,
  ConfirmTeamKeyRecoveryInput,
  GrantCaseAccessInput,
  GrantCasesAccessInput,
  GrantTeamKeyInput,
  RegisterKeyInput,
  RevokeKeyInput,
  RotateTeamKeyInput,
} from './keys.inputs.ts';

@Resolver()
export class KeyMutations {
  @Mutation(() => KeyPayload, { description: "The viewer's key, with proof of possession; or its newer state." })
  async registerKey(@Arg('input', () => RegisterKeyInput) input: RegisterKeyInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => registerKey(app, viewer, input));
  }

  @Mutation(() => KeyPayload, { description: 'Ends the use of a key of the viewer.' })
  async revokeKey(@Arg('input', () => RevokeKeyInput) input: RevokeKeyInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => revokeKey(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'New PKESK packets for one reader and every sealed text of a case; bodies untouched.' })
  async grantCaseAccess(
    @Arg('input', () => GrantCaseAccessInput) input: GrantCaseAccessInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<CasePayload> {
    return withUserErrors(async () => grantCaseAccess(app, viewer, input));
  }

  @Mutation(() => GrantCasesAccessPayload, { description: 'The same for many cases: each is judged by itself.' })
  async grantCasesAccess(
    @Arg('input', () => GrantCasesAccessInput) input: GrantCasesAccessInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<GrantCasesAccessPayload> {
    const { outcomes = [], userErrors } = await withUserErrors(async () => grantCasesAccess(app, viewer, input));
    return { userErrors, cases: outcomes.map(outcomeOf) };
  }

  @Mutation(() => TeamKeyPayload, { description: 'Hands the team key, sealed to a certified key of theirs, to a triager or lead.' })
  async grantTeamKey(
    @Arg('input', () => GrantTeamKeyInput) input: GrantTeamKeyInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => grantTeamKey(app, viewer, input));
  }

  @Mutation(() => TeamKeyPayload, { description: 'A new team key together with the grants to all its holders.' })
  async rotateTeamKey(
    @Arg('input', () => RotateTeamKeyInput) input: RotateTeamKeyInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => rotateTeamKey(app, viewer, input));
  }

  @Mutation(() => TeamKeyPayload, { description: 'The recovery kit was restored once: from now on reports are taken.' })
  async confirmTeamKeyRecovery(
    @Arg('input', () => ConfirmTeamKeyRecoveryInput) input: ConfirmTeamKeyRecoveryInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => confirmTeamKeyRecovery(app, viewer, input));
  }

  @Mutation(() => CertifyKeyPayload, { description: "Adds a lead's certification to a registered key or to the team key." })
  async certifyKey(
    @Arg('input', () => CertifyKeyInput) input: CertifyKeyInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<CertifyKeyPayload> {
    return withUserErrors(async () => certifyKey(app, viewer, input));
  }
}

/** For `resolvers.ts`. */
export const keyResolvers = [
  KeyMutations,
  KeyPayloadResolver,
  TeamKeyPayloadResolver,
  CertifyKeyPayloadResolver,
  KeyChallengeResolver,
] as const;
