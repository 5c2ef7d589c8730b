/** Whose words are kept on this device, if anybody's. Apart from the words, so that a page can drop them without loading what reads them. */
import { type DeviceStore, deviceStore } from '../crypto/device-store.ts';

const mark = 'laurel:words-of';
/** How the names of kept words begin. */
export const keptWords = 'words ';

/** Whose account, and whose key they are sealed to. */
export interface Keeper {
  readonly accountId: string;
  readonly fingerprint: string;
}

export function keeperOfWords(): Keeper | null {
  const [accountId, fingerprint = ''] = localStorage.getItem(mark)?.split(' ') ?? [];
  return accountId === undefined ? null : { accountId, fingerprint };
}
export const setKeeperOfWords = ({ accountId, fingerprint }: Keeper): void => localStorage.setItem(mark, `${accountId} ${fingerprint}`);

export async function forgetKeptWords(store: DeviceStore = deviceStore): Promise<void> {
  localStorage.removeItem(mark);
  await store.removeAll(keptWords).catch(() => undefined);
}

/** Words of somebody who is not here any more are dropped. @param accountId who is; null: nobody */
export function dropWordsOfOthers(accountId: string | null, store: DeviceStore = deviceStore): void {
  const keeper = keeperOfWords();
  if (keeper !== null && keeper.accountId !== accountId) void forgetKeptWords(store);
}

/** And those that are sealed to a key which another one has replaced. @param fingerprint of the key that is open */
export function dropWordsOfOtherKeys(fingerprint: string, store: DeviceStore = deviceStore): void {
  const keeper = keeperOfWords();
  if (keeper !== null && keeper.fingerprint !== fingerprint) void forgetKeptWords(store);
}
