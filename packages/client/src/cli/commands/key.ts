import { OwnAccountDocument } from '../../generated/graphql.ts';
import { openPortal, pinned } from '../open-portal.ts';
import { TeamKeyDocument } from '../../generated/graphql.ts';
import type { Command } from '../run.ts';

export const command: Command = async ({ has }, terminal) => {
  const { profile, portal } = await openPortal(terminal);
  const [facts, { teamKey: handedOut }, { viewer }] = [await portal.facts(), await portal.request(TeamKeyDocument, {}), await portal.request(OwnAccountDocument, {})];
  const team = await pinned(handedOut, profile.teamKey, facts);
  if (has('team')) return terminal.say(team.armored.trimEnd());
  const known = viewer?.keys?.find(({ fingerprint }) => fingerprint === profile.ownKey)?.status ?? null;
  if (has('json')) return terminal.json({ portal: profile.url, teamKey: team.fingerprint, ownKey: profile.ownKey, ownKeyStatus: known });
  terminal.say(`Team key  ${team.fingerprint}  as you compared it`);
  terminal.say(`Your key  ${profile.ownKey ?? 'none: laurel login again, with --key'}  ${profile.ownKey === null ? '' : known ?? 'not at the portal'}`.trimEnd());
};
