/** Whose words are kept on this device, if anybody's. Apart from the words, so that a page can drop them without loading what reads them. */
import { type DeviceStore, deviceStore } from '../crypto/device-store.ts';

const mark = 'laurel:words-of';
/** How the names of kept words begin. */
export const keptWords = 'words ';

export const keeperOfWords = (): string | null => localStorage.getItem(mark);
export const setKeeperOfWords = (accountId: string): void => localStorage.setItem(mark, accountId);

export async function forgetKeptWords(store: DeviceStore = deviceStore): Promise<void> {
  localStorage.removeItem(mark);
  await store.removeAll(keptWords).catch(() => undefined);
}

/** Words of somebody who is not here any more are dropped. @param accountId who is; null: nobody */
export function dropWordsOfOthers(accountId: string | null, store: DeviceStore = deviceStore): void {
  const keeper = keeperOfWords();
  if (keeper !== null && keeper !== accountId) void forgetKeptWords(store);
}
