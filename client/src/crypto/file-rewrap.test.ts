import { expect, it } from 'vitest';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import type { SealedFile } from './file-api.ts';
import { readFileHead } from '../../../packages/client/src/sealing/file-packets.ts';
import { person, type Person, researcherOf, type Team, team } from './testing/vaults.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const caseNumber = 'LRL-2026-000042';

/** A report with one file, and what a server has of both. */
async function reported(people: Team, researcher: Person) {
  const file = await researcher.vault.sealFile({
    id: '0'.repeat(32), file: new Blob(['steps']), name: 'a.txt', mediaType: 'text/plain', about: { submission }, readers: [], toSelf: true,
  });
  const body = { text: 'see the file', sections: [] };
  const report = await researcher.vault.seal({ kind: 'REPORT', body, about: { submission }, readers: [], toSelf: true, attachments: [file.sha256] });
  return { file, report, ...(await packetsOf(file)), reader: people.triager.vault };
}

async function packetsOf({ sealed }: SealedFile) {
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  const seipdAt = readFileHead(bytes)?.seipdAt ?? 0;
  return { keyPackets: toBase64(bytes.subarray(0, seipdAt)), body: bytes.subarray(seipdAt) };
}

it('lets one more person open the same octets', async () => {
  const people = await team();
  const [researcher, later] = [await researcherOf(people), await person()];
  const { file, report, keyPackets, body, reader } = await reported(people, researcher);
  const signers = [researcher.publicKeyArmored];
  const place = { caseNumber, sha256: file.sha256 };
  const rewrap = () => reader.rewrapPackets(keyPackets, later.publicKeyArmored, place);
  await expect(rewrap()).rejects.toMatchObject({ code: 'OTHER_CASE' });
  await reader.open(report.armored, { kind: 'REPORT', caseNumber, submissionId: submission, signers });
  await expect(rewrap()).rejects.toMatchObject({ code: 'FILE_NOT_OPENED' });
  await reader.open(file.nameArmored, { kind: 'NAME', caseNumber, submissionId: submission, signers });
  const packets = Buffer.from(await rewrap(), 'base64');
  await later.vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored: [] });
  const url = `data:application/octet-stream;base64,${Buffer.concat([packets, body]).toString('base64')}`;
  const opened = await later.vault.openFile({ id: '1'.repeat(32), url, sha256: file.sha256, signers, isSealedElsewhere: false });
  expect(await opened.file.text()).toBe('steps');
  expect(opened.signature).toBe('VALID');
});

it('hands on no key that a server only says is the file’s', async () => {
  const people = await team();
  const [researcher, later] = [await researcherOf(people), await person()];
  const { file, report, reader } = await reported(people, researcher);
  const signers = [researcher.publicKeyArmored];
  await reader.open(report.armored, { kind: 'REPORT', caseNumber, signers });
  await reader.open(file.nameArmored, { kind: 'NAME', caseNumber, signers });
  const note = await reader.seal({ kind: 'NOTE', body: { text: 'secret', sections: [] }, about: { case: caseNumber }, readers: [], toSelf: false });
  const noteBytes = Buffer.from(note.armored.split('\n').slice(2, -3).join(''), 'base64');
  const ofNote = toBase64(noteBytes.subarray(0, readFileHead(noteBytes)?.seipdAt ?? 0));
  const place = { caseNumber, sha256: file.sha256 };
  await expect(reader.rewrapPackets(ofNote, later.publicKeyArmored, place)).rejects.toMatchObject({ code: 'OTHER_CASE' });
  await expect(reader.rewrapPackets('AAAA', later.publicKeyArmored, place)).rejects.toMatchObject({ code: expect.stringMatching(/DAMAGED|NOT_A_READER/) });
});

it('keeps the files of a note, their names too, within the team', async () => {
  const people = await team();
  const { vault, publicKeyArmored } = people.triager;
  const later = await person();
  const about = { case: caseNumber };
  const file = await vault.sealFile({ id: '2'.repeat(32), file: new Blob(['x']), name: 'x', mediaType: '', about, readers: [], toSelf: false });
  const note = await vault.seal({ kind: 'NOTE', body: { text: 'x', sections: [] }, about, readers: [], toSelf: false, attachments: [file.sha256] });
  await vault.open(note.armored, { kind: 'NOTE', caseNumber, signers: [publicKeyArmored] });
  await vault.open(file.nameArmored, { kind: 'NAME', caseNumber, signers: [publicKeyArmored] });
  const { keyPackets } = await packetsOf(file);
  await expect(vault.rewrapPackets(keyPackets, later.publicKeyArmored, { caseNumber, sha256: file.sha256 })).rejects.toMatchObject({ code: 'OTHER_CASE' });
  await expect(vault.rewrap(file.nameArmored, later.publicKeyArmored, caseNumber, ['REPORT', 'NAME'])).rejects.toMatchObject({ code: 'OTHER_CASE' });
});

it('believes no list that nobody of the case signed', async () => {
  const people = await team();
  const [researcher, stranger, later] = [await researcherOf(people), await researcherOf(people), await person()];
  const { file, keyPackets, reader } = await reported(people, researcher);
  const body = { text: 'x', sections: [] };
  const forged = await stranger.vault.seal({ kind: 'MESSAGE', body, about: { case: caseNumber }, readers: [], toSelf: true, attachments: [file.sha256] });
  await reader.open(forged.armored, { kind: 'MESSAGE', caseNumber, signers: [researcher.publicKeyArmored] });
  await reader.open(file.nameArmored, { kind: 'NAME', caseNumber, signers: [] });
  await expect(reader.rewrapPackets(keyPackets, later.publicKeyArmored, { caseNumber, sha256: file.sha256 })).rejects.toMatchObject({ code: 'OTHER_CASE' });
});
