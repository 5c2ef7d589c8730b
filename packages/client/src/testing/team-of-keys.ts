/** A lead, the team key that the lead certified, and what a portal hands out of it: for the tests. */
import { createPersonKey, fingerprintOf } from '../sealing/keys.ts';
import type { PrivateKey } from '../sealing/openpgp.ts';
import type { HandedOut } from '../sealing/pinned-team-key.ts';
import { makeTeamKey } from '../sealing/team-key.ts';
import { certifyKey } from '../sealing/trust.ts';

export const testPortal = { portalId: 'c0ffee00c0ffee00c0ffee00c0ffee00', serverTime: new Date().toISOString() };

export interface TeamOfKeys {
  readonly lead: PrivateKey;
  readonly teamKey: PrivateKey;
  readonly fingerprint: string;
  readonly handedOut: HandedOut;
}

/** @param lead who certifies it; absent: a new one */
export async function teamOfKeys(lead?: PrivateKey): Promise<TeamOfKeys> {
  const now = new Date();
  const [by, teamKey] = [lead ?? (await createPersonKey(now)), await makeTeamKey('security@example.com', 'Example', now)];
  const fingerprint = fingerprintOf(teamKey);
  const armored = await certifyKey(teamKey.toPublic().armor(), fingerprint, by, now);
  return { lead: by, teamKey, fingerprint, handedOut: { armored, certifiers: [{ armored: by.toPublic().armor() }] } };
}
