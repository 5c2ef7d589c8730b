/**
 * What was opened, kept on this device where its reader asked for it: sealed by the worker to their key, so that it opens with their
 * recovery words or passkey and nothing else. Goes with signing out, another key, another account, and the choice itself.
 */
import type { CryptoApi } from '../../crypto/api.ts';
import { type DeviceStore, deviceStore } from '../../crypto/device-store.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { forgetKeptWords, type Keeper, keeperOfWords, keptWords, setKeeperOfWords } from '../kept-words-mark.ts';
import type { OpenedCase } from './words-api.ts';

const casesInPart = 100;

interface Head {
  /** Whose key it is sealed to. */
  readonly fingerprint: string;
  readonly sealedKey: string;
  readonly parts: number;
}

interface KeepWays {
  readonly store: DeviceStore;
  readonly worker: Pick<CryptoApi, 'newKeepKey' | 'openKeepKey' | 'sealToKeep' | 'openKept'>;
}
const here: KeepWays = { store: deviceStore, worker: cryptoWorker };

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const headName = `${keptWords}head`;
const partName = (at: number): string => `${keptWords}${at}`;

export function keepsWords({ accountId, fingerprint }: Keeper): boolean {
  const keeper = keeperOfWords();
  return keeper !== null && keeper.accountId === accountId && keeper.fingerprint === fingerprint;
}

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'fingerprint' in value && typeof value.fingerprint === 'string'
  && 'sealedKey' in value && typeof value.sealedKey === 'string' && 'parts' in value && typeof value.parts === 'number';

const isPart = (value: unknown): value is PartShape =>
  value === null || (typeof value === 'object' && 'text' in value && typeof value.text === 'string' && 'mark' in value && ['NONE', 'UNSIGNED', 'UNKNOWN_SIGNER'].includes(String(value.mark)));
type PartShape = OpenedCase['title'];
const isOpenedCase = (value: unknown): value is OpenedCase =>
  typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string' && 'key' in value && typeof value.key === 'string'
  && 'title' in value && isPart(value.title) && 'report' in value && isPart(value.report) && 'hasFault' in value && value.hasFault === false;

async function readHead({ fingerprint }: Keeper, store: DeviceStore): Promise<Head | null> {
  const bytes = await store.get(headName);
  const head = bytes === null ? null : fromBytes(bytes);
  return isHead(head) && head.fingerprint === fingerprint ? head : null;
}

/** What opens of it; whatever is damaged, another's or missing is left out, and opened from the server's texts again. */
export async function readKeptWords(keeper: Keeper, { store, worker }: KeepWays = here): Promise<readonly OpenedCase[]> {
  if (!keepsWords(keeper)) return [];
  try {
    const head = await readHead(keeper, store);
    if (head === null) return [];
    await worker.openKeepKey(head.sealedKey);
    const parts = await Promise.all(Array.from({ length: head.parts }, (_, at) => readPart(partName(at), { store, worker })));
    return parts.flat();
  } catch {
    return [];
  }
}

async function readPart(name: string, { store, worker }: KeepWays): Promise<OpenedCase[]> {
  try {
    const sealed = await store.get(name);
    const cases = sealed === null ? null : fromBytes(await worker.openKept(name, sealed));
    return Array.isArray(cases) ? cases.filter(isOpenedCase) : [];
  } catch {
    return [];
  }
}

/** In place of what was kept before, under a new key. */
export async function writeKeptWords(keeper: Keeper, cases: readonly OpenedCase[], { store, worker }: KeepWays = here): Promise<void> {
  await store.removeAll(keptWords);
  const sealedKey = await worker.newKeepKey();
  const parts = Math.ceil(cases.length / casesInPart);
  for (let at = 0; at < parts; at += 1) {
    const part = cases.slice(at * casesInPart, (at + 1) * casesInPart);
    await store.put(partName(at), await worker.sealToKeep(partName(at), toBytes(part)));
  }
  const head: Head = { fingerprint: keeper.fingerprint, sealedKey, parts };
  // Somebody may have changed their mind, or signed out, in the meantime.
  if (keepsWords(keeper)) await store.put(headName, toBytes(head));
  else await forgetKeptWords(store);
}

export async function chooseToKeep(keeper: Keeper, isChosen: boolean): Promise<void> {
  if (isChosen) setKeeperOfWords(keeper);
  else await forgetKeptWords();
}
