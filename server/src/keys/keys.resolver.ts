/** Mutations on keys: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
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
  async registerKey(@Input(() => RegisterKeyInput, 'The key’s public half, a signature that proves the private one, and sealed backups.') input: RegisterKeyInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => registerKey(app, viewer, input));
  }

  @Mutation(() => KeyPayload, { description: 'Ends the use of a key of the viewer.' })
  async revokeKey(@Input(() => RevokeKeyInput, 'Which key, and whether it is compromised.') input: RevokeKeyInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => revokeKey(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'New PKESK packets for one reader and every sealed text of a case; bodies untouched.' })
  async grantCaseAccess(
    @Input(() => GrantCaseAccessInput, 'Of one case: the packets for its texts, and who reads by them.') input: GrantCaseAccessInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<CasePayload> {
    return withUserErrors(async () => grantCaseAccess(app, viewer, input));
  }

  @Mutation(() => GrantCasesAccessPayload, { description: 'The same for many cases: each is judged by itself.' })
  async grantCasesAccess(
    @Input(() => GrantCasesAccessInput, 'Packets for the texts of at most 100 cases.') input: GrantCasesAccessInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<GrantCasesAccessPayload> {
    const { outcomes = [], userErrors } = await withUserErrors(async () => grantCasesAccess(app, viewer, input));
    return { userErrors, cases: outcomes.map(outcomeOf) };
  }

  @Mutation(() => TeamKeyPayload, { description: 'Hands the team key, sealed to a certified key of theirs, to a triager or lead.' })
  async grantTeamKey(
    @Input(() => GrantTeamKeyInput, 'The team key sealed to somebody’s key, and whose it is.') input: GrantTeamKeyInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => grantTeamKey(app, viewer, input));
  }

  @Mutation(() => TeamKeyPayload, { description: 'A new team key together with the grants to all its holders.' })
  async rotateTeamKey(
    @Input(() => RotateTeamKeyInput, 'The new key, sealed to each holder, and what becomes of the old one.') input: RotateTeamKeyInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => rotateTeamKey(app, viewer, input));
  }

  @Mutation(() => TeamKeyPayload, { description: 'The recovery kit was restored once: from now on reports are taken.' })
  async confirmTeamKeyRecovery(
    @Input(() => ConfirmTeamKeyRecoveryInput, 'The proof that the kit gave the key back.') input: ConfirmTeamKeyRecoveryInput,
    @Ctx() { app, viewer }: Context,
  ): Promise<TeamKeyPayload> {
    return withUserErrors(async () => confirmTeamKeyRecovery(app, viewer, input));
  }

  @Mutation(() => CertifyKeyPayload, { description: "Adds a lead's certification to a registered key or to the team key." })
  async certifyKey(
    @Input(() => CertifyKeyInput, 'The key as the lead’s certification left it.') input: CertifyKeyInput,
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
