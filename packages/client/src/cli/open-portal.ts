/** From what is kept here to a portal that can be asked, and the team key that was pinned. */
import { TeamKeyDocument } from '../generated/graphql.ts';
import { createClient, type PortalClient } from '../portal-client.ts';
import type { PortalFacts } from '../portal-facts.ts';
import { type PinnedTeamKey, pinTeamKey } from '../sealing/pinned-team-key.ts';
import { CommandError } from './command-error.ts';
import { type Profile, readProfile } from './profile.ts';
import type { Terminal } from './terminal.ts';

export interface OpenPortal {
  readonly profile: Profile;
  readonly portal: PortalClient;
}
export interface SealingPortal extends OpenPortal {
  readonly ownKey: string;
  readonly facts: PortalFacts;
  readonly teamKey: PinnedTeamKey;
  readonly policyVersion: number;
}

export const clientOf = (url: string, { kind, value }: Profile['secret']): PortalClient => createClient({ url, ...(kind === 'TOKEN' ? { token: value } : { cookie: value }) });

/** @throws CommandError signedOut */
export async function openPortal({ env }: Terminal): Promise<OpenPortal> {
  const profile = await readProfile(env);
  return { profile, portal: clientOf(profile.url, profile.secret) };
}

/** The same for what is sealed or opened. @throws CommandError notProven where the portal or its team key is another one */
export async function openForSealing(terminal: Terminal): Promise<SealingPortal> {
  const { profile, portal } = await openPortal(terminal);
  if (profile.ownKey === null) throw new CommandError('refused', 'No key of yours is named: laurel login again, with --key FINGERPRINT of a key in gpg.');
  const facts = await portal.facts();
  if (facts.portalId !== profile.portalId) throw new CommandError('notProven', `${profile.url} is another portal than the one that you signed in to. Nothing was sent.`);
  const { teamKey: handedOut, policy } = await portal.request(TeamKeyDocument, {});
  return { profile, portal, ownKey: profile.ownKey, facts, teamKey: await pinned(handedOut, profile.teamKey, facts), policyVersion: policy?.version ?? 1 };
}

type HandedOut = Parameters<typeof pinTeamKey>[0];

/** @throws CommandError notProven */
export async function pinned(handedOut: HandedOut, fingerprint: string, facts: PortalFacts): Promise<PinnedTeamKey> {
  return pinTeamKey(handedOut, { teamKeys: [fingerprint] }, facts).catch((error: { readonly message: string }) => {
    throw new CommandError('notProven', `The portal hands out another team key than ${fingerprint}, or a bad one (${error.message}). Nothing was sent. Compare the fingerprint with what the team publishes elsewhere; if the team has a new key, laurel login again with --team.`);
  });
}
