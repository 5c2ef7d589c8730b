import { expect, it } from 'vitest';
import { teamOfKeys, testPortal } from '../testing/team-of-keys.ts';
import { createPersonKey, fingerprintOf } from './keys.ts';
import { pinTeamKey } from './pinned-team-key.ts';

it('takes the pinned team key, written as people write fingerprints', async () => {
  const { handedOut, fingerprint } = await teamOfKeys();
  const written = fingerprint.toLowerCase().replace(/(.{4})/g, '$1 ');
  const pinned = await pinTeamKey(handedOut, { teamKeys: [written] }, testPortal);
  expect([pinned.fingerprint, pinned.trust.state]).toEqual([fingerprint, 'PINNED']);
});

it('takes the next team key by the word of a pinned lead, and of nobody else', async () => {
  const before = await teamOfKeys();
  const next = await teamOfKeys(before.lead);
  const pins = { teamKeys: [before.fingerprint], leads: [fingerprintOf(before.lead)] };
  expect((await pinTeamKey(next.handedOut, pins, testPortal)).trust.state).toBe('CERTIFIED');
  const strangers = await teamOfKeys(await createPersonKey(new Date()));
  await expect(pinTeamKey(strangers.handedOut, pins, testPortal)).rejects.toMatchObject({ code: 'TEAM_KEY_REFUSED', message: 'LEAD_REPLACED' });
  // The lead's key stands beside a key that it did not certify.
  await expect(pinTeamKey({ ...strangers.handedOut, certifiers: before.handedOut.certifiers }, pins, testPortal)).rejects.toMatchObject({ message: 'NOT_CERTIFIED' });
});

it('believes no portal at first use, nor another key than the pinned one', async () => {
  const [ours, theirs] = [await teamOfKeys(), await teamOfKeys()];
  await expect(pinTeamKey(ours.handedOut, {}, testPortal)).rejects.toMatchObject({ code: 'OTHER_KEY' });
  await expect(pinTeamKey(theirs.handedOut, { teamKeys: [ours.fingerprint] }, testPortal)).rejects.toMatchObject({ code: 'TEAM_KEY_REFUSED', message: 'OTHER_KEY' });
  await expect(pinTeamKey({ armored: 'no key', certifiers: [] }, { teamKeys: [ours.fingerprint] }, testPortal)).rejects.toMatchObject({ message: 'MALFORMED_KEY' });
  await expect(pinTeamKey(null, { teamKeys: [ours.fingerprint] }, testPortal)).rejects.toMatchObject({ code: 'NO_TEAM_KEY' });
});
