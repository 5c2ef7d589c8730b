/** Warns of the team key's end. Called every minute by the jobs; a mail's identity names key, end and step, so that a repeat does nothing. */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { expiryWarning } from './expiry-rules.ts';
import { currentTeamKey } from './key-store.ts';
import { tell } from './team-events.ts';

/** An extended key ends at another time, and is warned of anew. */
export async function passExpiryClock(app: App): Promise<void> {
  await transaction(app, async ({ manager, now }) => {
    const teamKey = await currentTeamKey(manager);
    const warning = expiryWarning(teamKey?.expiresAt ?? null, now);
    if (!teamKey?.expiresAt || !warning) return;
    const { id, fingerprint } = teamKey;
    const expiresAt = teamKey.expiresAt.toISOString();
    const { days, told } = warning;
    await tell(manager, told, `team-key-expires:${id}:${expiresAt}:${days}`, { kind: 'TEAM_KEY_EXPIRES', facts: { fingerprint, expiresAt, days } });
  });
}
