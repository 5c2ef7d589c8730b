import { beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../testing/gpg.ts';
import { type TeamOfKeys, teamOfKeys, testPortal } from '../testing/team-of-keys.ts';
import { fingerprintOf } from './keys.ts';
import { createOwnKey, keepOwnKey, readOwnKey } from './own-key.ts';
import { pinTeamKey } from './pinned-team-key.ts';
import { createSealer, type Sealer } from './sealer.ts';

const number = 'LRL-2026-000042';
const submission = '0e1c5a5f-6a0b-4b0f-9d1d-7f8a2b3c4d5e';
let team: TeamOfKeys;
let reporter: Sealer;
let triager: Sealer;
beforeAll(async () => {
  team = await teamOfKeys();
  const teamKey = await pinTeamKey(team.handedOut, { teamKeys: [team.fingerprint] }, testPortal);
  reporter = createSealer({ portal: testPortal, teamKey, ownKey: await createOwnKey() });
  triager = createSealer({ portal: testPortal, teamKey, ownKey: team.lead, opensToo: [team.teamKey] });
});

describe('a text', () => {
  it('is opened by the team and by its writer, bound to its submission', async () => {
    const { armored, sha256 } = await reporter.seal('REPORT', { text: '', sections: [{ heading: 'Title', text: 'A hole' }] }, { about: { submission } });
    const what = { kind: 'REPORT', caseNumber: number, submissionId: submission } as const;
    for (const reader of [reporter, triager]) {
      expect(await reader.open(armored, what)).toMatchObject({ sha256, refused: null, text: 'Title\n\nA hole' });
    }
    expect(await reporter.open(armored, what)).toMatchObject({ signature: 'VALID', signerFingerprint: reporter.fingerprint });
    // Nobody said whose signature counts: it is shown, and marked.
    expect((await triager.open(armored, what)).signature).toBe('UNKNOWN_SIGNER');
  });

  it('is refused in another case, as another kind, and at another portal', async () => {
    const { armored } = await reporter.seal('MESSAGE', 'Still there.', { about: { case: number } });
    expect(await reporter.open(armored, { kind: 'MESSAGE', caseNumber: 'LRL-2026-000043' })).toMatchObject({ refused: 'OTHER_CASE', text: '' });
    expect(await reporter.open(armored, { kind: 'NOTE', caseNumber: number })).toMatchObject({ refused: 'OTHER_KIND' });
    const elsewhere = { ...testPortal, portalId: 'deadbeef00000000deadbeef00000000' };
    const teamKey = await pinTeamKey(team.handedOut, { teamKeys: [team.fingerprint] }, elsewhere);
    const other = createSealer({ portal: elsewhere, teamKey, ownKey: team.teamKey });
    expect(await other.open(armored, { kind: 'MESSAGE', caseNumber: number })).toMatchObject({ refused: 'OTHER_PORTAL' });
  });

  it('of the team has exactly its readers', async () => {
    const { armored } = await triager.seal('NOTE', 'Between us.', { about: { case: number }, toSelf: false });
    await expect(reporter.open(armored, { kind: 'NOTE', caseNumber: number })).rejects.toMatchObject({ code: 'NOT_A_READER' });
  });
});

describe('a file', () => {
  it('comes back whole, by its name, and not with one octet changed', async () => {
    const words = new Uint8Array(300_000).map((_, at) => at % 251);
    const { sealed, sha256, nameArmored } = await reporter.sealFile(new Blob([words], { type: 'image/png' }), 'shot.png', { about: { submission } });
    const opened = await reporter.openFile(sealed, { sha256 });
    expect(opened).toMatchObject({ signature: 'VALID', signerFingerprint: reporter.fingerprint });
    expect(new Uint8Array(await opened.file.arrayBuffer())).toEqual(words);
    expect(await triager.openName(nameArmored, { caseNumber: number, submissionId: submission })).toMatchObject({ name: 'shot.png', mediaType: 'image/png', sizeBytes: 300_000 });
    await expect(triager.openFile(sealed, { sha256, signers: [] })).rejects.toMatchObject({ code: 'FILE_OTHER_SIGNER' });
    const octets = new Uint8Array(await sealed.arrayBuffer());
    octets[150_000] = (octets[150_000] ?? 0) ^ 1;
    await expect(reporter.openFile(new Blob([octets]), { sha256 })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    await expect(reporter.openFile(sealed, { sha256: '0'.repeat(64) })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  });
});

it('a key is kept for gpg and brought from there', async () => {
  using gpg = new Gpg();
  const kept = await keepOwnKey(await createOwnKey(), 'a passphrase of one’s own');
  await expect(readOwnKey(kept, 'another')).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  const read = await readOwnKey(kept, 'a passphrase of one’s own');
  expect(gpg.run(['--passphrase', 'a passphrase of one’s own', '--pinentry-mode', 'loopback', '--import'], kept).status).toContain(fingerprintOf(read));
});
