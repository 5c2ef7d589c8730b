import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../schema/recovery/base64.ts';
import { reportBody } from '../../../schema/sealed-entity/report-text.ts';
import type { SealRequest } from './api.ts';
import { createPersonKey } from '../../../packages/client/src/sealing/keys.ts';
import { octetsOf } from '../../../packages/client/src/sealing/open.ts';
import { splitSealed } from '../../../packages/client/src/sealing/packets.ts';
import type { HandedCase, OwnCase, RewrappedCase } from './rewrap-api.ts';
import { armorMessage } from '../../../packages/client/src/sealing/seal.ts';
import { memoryStore, type Person, person, portalId, researcherOf, type Team, team } from './testing/vaults.ts';
import { rewrapCommands } from './vault-rewrap.ts';
import { VaultState } from './vault-state.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const number = 'LRL-2026-000042';
const report = (about = submission): SealRequest => ({ kind: 'REPORT', body: reportBody({ title: 'XSS', steps: 'one' }), about: { submission: about }, readers: [], toSelf: true });
const message = (about = number): SealRequest => ({ kind: 'MESSAGE', body: { text: 'more', sections: [] }, about: { case: about }, readers: [], toSelf: true });

async function packetsOf(armored: string): Promise<string> {
  const bytes = await octetsOf(armored);
  return toBase64(bytes.subarray(0, bytes.length - splitSealed(bytes).seipdBytes.length));
}
/** As the server serves it afterwards: the new packets beside the old, the same body. */
async function withPackets(armored: string, packets: string): Promise<string> {
  const bytes = Uint8Array.from([...fromBase64(packets), ...(await octetsOf(armored))]);
  return armorMessage(bytes);
}
const codes = (cases: readonly RewrappedCase[]): Record<string, string | null> => Object.fromEntries(cases.map(({ number, fault }) => [number, fault]));

describe('to oneself', () => {
  it('hands cases from the earlier key to the new one, and says which do not open', async () => {
    const people = await team();
    const old = new VaultState(memoryStore());
    const [before, after] = [await createPersonKey(new Date()), await createPersonKey(new Date())];
    const state = Object.assign(old, { portalId, ownKey: after, earlierKeys: [before] });
    const { armored } = await people.triager.vault.seal({ ...message(), readers: [before.toPublic().armor()], toSelf: false });
    const { armored: foreign } = await people.triager.vault.seal({ ...message(), toSelf: false });
    const text = async (sealed: string): Promise<OwnCase['texts'][number]> => ({ id: 'a', keyPackets: await packetsOf(sealed) });
    const cases: OwnCase[] = [
      { number: 'LRL-2026-000001', texts: [await text(armored)], files: [] },
      { number: 'LRL-2026-000002', texts: [await text(armored), await text(foreign)], files: [] },
      { number: 'LRL-2026-000003', texts: [{ id: 'a', keyPackets: 'no base64!' }], files: [] },
    ];
    const done = await rewrapCommands(state).rewrapToSelf(cases);
    expect(codes(done)).toEqual({ 'LRL-2026-000001': null, 'LRL-2026-000002': 'NOT_A_READER', 'LRL-2026-000003': 'DAMAGED' });
    expect(done[1]?.texts).toEqual([]);
    const rewrapped = await withPackets(armored, done[0]?.texts[0]?.packets ?? '');
    const { recipientKeyIds, seipdBytes } = splitSealed(await octetsOf(rewrapped));
    expect(recipientKeyIds[0]).toBe(after.getKeyIDs()[1]?.toHex().toUpperCase());
    expect(seipdBytes).toEqual(splitSealed(await octetsOf(armored)).seipdBytes);
  });

  it('never opens by a team key: what the team alone reads stays with the team', async () => {
    const people = await team();
    const { armored } = await people.lead.vault.seal({ ...message(), toSelf: false });
    const [done] = await people.triager.vault.rewrapToSelf([{ number, texts: [{ id: 'a', keyPackets: await packetsOf(armored) }], files: [] }]);
    expect(done?.fault).toBe('NOT_A_READER');
  });
});

describe('to somebody else', () => {
  let people: Team;
  let [researcher, other, later]: Person[] = [];
  beforeAll(async () => {
    people = await team();
    [researcher, other, later] = [await researcherOf(people), await researcherOf(people), await person()];
  });
  const sealBy = async (who: Person | undefined, request: SealRequest): Promise<string> => ((await who?.vault.seal(request))?.armored ?? '');
  const hand = async (texts: readonly string[], change: object = {}): Promise<string | null | undefined> => {
    const one: HandedCase = { number, texts: texts.map((armored, at) => ({ id: String(at), armored })), files: [] };
    const handing = {
      readerArmored: later?.publicKeyArmored ?? '', readerFingerprint: later?.fingerprint ?? '',
      reporterKeys: [researcher?.publicKeyArmored ?? ''], teamKeys: [people.triager.publicKeyArmored], ...change,
    };
    return (await people.lead.vault.rewrapTo([one], handing))[0]?.fault;
  };

  it('hands on a case that its signatures prove to be the reporter’s', async () => {
    const own = [await sealBy(researcher, report()), await sealBy(researcher, { ...report(), kind: 'TITLE' }), await sealBy(researcher, message())];
    const answer = await sealBy(people.triager, { ...message(), toSelf: false });
    expect(await hand([...own, answer])).toBe(null);
    const [done] = await people.lead.vault.rewrapTo([{ number, texts: [{ id: 'a', armored: own[0] ?? '' }], files: [] }], {
      readerArmored: later?.publicKeyArmored ?? '', readerFingerprint: later?.fingerprint ?? '', reporterKeys: [researcher?.publicKeyArmored ?? ''], teamKeys: [],
    });
    const opened = await later?.vault.open(await withPackets(own[0] ?? '', done?.texts[0]?.packets ?? ''), { kind: 'REPORT', caseNumber: number, signers: [researcher?.publicKeyArmored ?? ''] });
    expect(opened).toMatchObject({ signature: 'VALID', refused: null });
  });

  it('hands on nothing of a case that a dishonest server put together', async () => {
    const own = await sealBy(researcher, report());
    const elsewhere = 'OTHER_CASE';
    const otherSubmission = '00000000-0000-4000-8000-000000000000';
    const added = [
      await sealBy(other, report()), await sealBy(other, message()), await sealBy(other, { ...report(), kind: 'TITLE' }),
      await sealBy(researcher, message('LRL-2026-000043')), await sealBy(researcher, { ...report(otherSubmission), kind: 'TITLE' }),
      await sealBy(people.triager, { ...message(), kind: 'NOTE', toSelf: false }), await sealBy(people.lead, { ...message('LRL-2026-000043'), toSelf: false }),
    ];
    for (const [at, text] of added.entries()) expect([at, await hand([own, text])]).toEqual([at, elsewhere]);
    expect(await hand([await sealBy(other, report()), await sealBy(people.lead, { ...message(), toSelf: false })])).toBe(elsewhere);
    expect(await hand([await sealBy(people.lead, { ...message(), toSelf: false })])).toBe(elsewhere);
    expect(await hand([])).toBe(elsewhere);
  });

  it('wraps the session key of the body alone: a server could put a note’s packets in front of a report', async () => {
    const [own, note] = [await sealBy(researcher, report()), await sealBy(people.triager, { ...message(), kind: 'NOTE', toSelf: false })];
    const mixed = await withPackets(own, await packetsOf(note));
    expect(await hand([mixed])).toBe('DAMAGED');
    const { vault } = people.triager;
    await vault.open(mixed, { kind: 'REPORT', caseNumber: number, signers: [researcher?.publicKeyArmored ?? ''] });
    await expect(vault.rewrap(mixed, later?.publicKeyArmored ?? '', number, ['REPORT'])).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('believes no colleague whom no pinned lead certified, and no key but the one that was compared', async () => {
    const [own, foreign] = [await sealBy(researcher, report()), await sealBy(other, message())];
    expect(await hand([own, foreign], { teamKeys: [other?.publicKeyArmored] })).toBe('OTHER_CASE');
    expect(await hand([own], { teamKeys: ['no key', people.triager.publicKeyArmored] })).toBe(null);
    await expect(hand([own], { readerArmored: other?.publicKeyArmored })).rejects.toMatchObject({ code: 'OTHER_KEY' });
  });

  it('takes what somebody here was shown as part of this case, and of no other', async () => {
    const foreign = await sealBy(other, report());
    await people.lead.vault.open(foreign, { kind: 'REPORT', caseNumber: number, signers: [] });
    expect(await hand([foreign])).toBe(null);
    await people.lead.vault.open(foreign, { kind: 'REPORT', caseNumber: 'LRL-2026-000077', signers: [] });
    expect(await hand([foreign])).toBe('OTHER_CASE');
  });
});
