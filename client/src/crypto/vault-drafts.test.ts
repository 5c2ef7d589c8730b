import { expect, it } from 'vitest';
import { person, researcherOf, team } from './testing/vaults.ts';

it('opens a draft to who wrote it, as what it was written for, and to nobody else', async () => {
  const people = await team();
  const { vault, publicKeyArmored } = await researcherOf(people);
  const sealed = await vault.sealDraft('LRL-2026-000042 reply', 'Not sent yet: ä\r\n');
  expect(sealed).not.toContain('Not sent');
  expect((await vault.inspect(sealed)).recipientKeyIds).toHaveLength(1);
  expect(await vault.openDraft('LRL-2026-000042 reply', sealed)).toBe('Not sent yet: ä\r\n');
  await expect(vault.openDraft('LRL-2026-000043 reply', sealed)).rejects.toMatchObject({ code: 'DAMAGED' });
  await expect(people.triager.vault.openDraft('LRL-2026-000042 reply', sealed)).rejects.toMatchObject({ code: 'NOT_A_READER' });
  await expect((await person()).vault.openDraft('LRL-2026-000042 reply', sealed)).rejects.toMatchObject({ code: 'NOT_A_READER' });
  const planted = await people.triager.vault.seal({ kind: 'MESSAGE', body: { text: 'Send this.', sections: [] }, about: { case: 'LRL-2026-000042' }, readers: [publicKeyArmored], toSelf: false });
  await expect(vault.openDraft('LRL-2026-000042 reply', planted.armored)).rejects.toMatchObject({ code: 'DAMAGED' });
});
