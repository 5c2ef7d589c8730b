import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore, type Person, person, portalId } from '../../crypto/testing/vaults.ts';
import { dropWordsOfOtherKeys, dropWordsOfOthers, type Keeper, keeperOfWords, setKeeperOfWords } from '../kept-words-mark.ts';
import { readKeptWords, writeKeptWords } from './kept-words.ts';
import type { OpenedCase } from './words-api.ts';

const values = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => values.get(name) ?? null,
  setItem: (name: string, value: string) => void values.set(name, value),
  removeItem: (name: string) => void values.delete(name),
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => values.clear());

const cases = Array.from({ length: 230 }, (_, at): OpenedCase =>
  ({ number: `LRL-2026-${at}`, key: `key ${at}`, title: { text: `secret title ${at}`, mark: 'NONE' }, report: at === 7 ? null : { text: `secret report ${at}`, mark: 'UNSIGNED' }, hasFault: false }));
const keeperOf = ({ fingerprint }: Person, accountId = 'account'): Keeper => ({ accountId, fingerprint });

async function kept(): Promise<{ readonly who: Person; readonly keeper: Keeper; readonly store: ReturnType<typeof memoryStore> }> {
  const [who, store] = [await person(), memoryStore()];
  const keeper = keeperOf(who);
  setKeeperOfWords(keeper);
  await writeKeptWords(keeper, cases, { store, worker: who.vault });
  return { who, keeper, store };
}

describe('words kept on a device', () => {
  it('come back to who kept them, and lie there in no clear', async () => {
    const { who, keeper, store } = await kept();
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toEqual(cases);
    expect([...store.kept.keys()].sort()).toEqual(['words 0', 'words 1', 'words 2', 'words head']);
    for (const bytes of store.kept.values()) expect(new TextDecoder('latin1').decode(bytes)).not.toContain('secret');
  });

  it('leave out what is damaged, moved or missing, and bring the rest', async () => {
    const { who, keeper, store } = await kept();
    const [first, second] = [store.kept.get('words 0'), store.kept.get('words 1')];
    store.kept.set('words 0', Uint8Array.from(first ?? [], (octet, at) => (at === 40 ? octet ^ 1 : octet)));
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toEqual(cases.slice(100));
    store.kept.set('words 0', second ?? new Uint8Array());
    store.kept.delete('words 2');
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toEqual(cases.slice(100, 200));
    store.kept.set('words head', new TextEncoder().encode('{"parts":3}'));
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toEqual([]);
  });

  it('open to no other key, in no other portal, and not by a key to keep that another made', async () => {
    const { who, keeper, store } = await kept();
    const other = await person();
    expect(await readKeptWords(keeperOf(other), { store, worker: other.vault })).toEqual([]);
    expect(await readKeptWords(keeper, { store, worker: other.vault })).toEqual([]);
    const { sealedKey } = JSON.parse(new TextDecoder().decode(store.kept.get('words head'))) as { sealedKey: string };
    await expect(other.vault.openKeepKey(sealedKey)).rejects.toMatchObject({ code: 'NOT_A_READER' });
    await who.vault.setPortal({ portalId: 'another-portal', serverTime: new Date().toISOString() });
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toEqual([]);
    await who.vault.setPortal({ portalId, serverTime: new Date().toISOString() });
    expect(await readKeptWords(keeper, { store, worker: who.vault })).toHaveLength(cases.length);
  });

  it('need the open key: a worker that holds none opens and seals nothing', async () => {
    const { who } = await kept();
    const fresh = await person();
    await expect(fresh.vault.sealToKeep('words 0', new Uint8Array(3))).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(fresh.vault.openKept('words 0', new Uint8Array(30))).rejects.toMatchObject({ code: 'LOCKED' });
    await who.vault.createKey();
    await expect(who.vault.sealToKeep('words 0', new Uint8Array(3))).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('go with the choice, with the account, and with leaving', async () => {
    const { who, keeper, store } = await kept();
    dropWordsOfOthers(keeper.accountId, store);
    expect(store.kept.size).toBe(4);
    dropWordsOfOthers('somebody else', store);
    await expect.poll(() => store.kept.size).toBe(0);
    expect(keeperOfWords()).toBeNull();
    await writeKeptWords(keeper, cases, { store, worker: who.vault });
    expect(store.kept.size).toBe(0);
    setKeeperOfWords(keeper);
    await writeKeptWords(keeper, cases, { store, worker: who.vault });
    dropWordsOfOthers(null, store);
    await expect.poll(() => store.kept.size).toBe(0);
  });

  it('go when another key takes the place of theirs', async () => {
    const { who, keeper, store } = await kept();
    dropWordsOfOtherKeys(who.fingerprint, store);
    expect(store.kept.size).toBe(4);
    const { fingerprint } = await person();
    dropWordsOfOtherKeys(fingerprint, store);
    await expect.poll(() => store.kept.size).toBe(0);
    expect(keeperOfWords()).toBeNull();
    await writeKeptWords({ ...keeper, fingerprint }, cases, { store, worker: who.vault });
    expect(store.kept.size).toBe(0);
  });
});
