/**
 * The page's side of the worker, and all that features use of the cryptography. The worker starts with the first call, so pages
 * without sealed text never load it. Unlocked keys never come here.
 */
import type { CryptoApi } from './api.ts';
import { startChecked } from './checked-worker.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { deviceStore, keptKeys } from './device-store.ts';
import type { OnFileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import { type Call, type Method, methods, type Progress, type Reply } from './rpc.ts';
import workerUrl from './worker.ts?worker&url';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: CryptoError) => void;
  readonly onProgress: OnFileProgress | undefined;
}

let worker: Promise<Worker> | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function settle({ data }: MessageEvent<Reply | Progress>): void {
  const call = waiting.get(data.id);
  if ('progress' in data) return call?.onProgress?.(data.progress);
  waiting.delete(data.id);
  if (data.ok) call?.resolve(data.value);
  else call?.reject(new CryptoError(data.code, data.message, data.words));
}

async function startWorker(): Promise<Worker> {
  const started = await startChecked(workerUrl, 'laurel').catch(() => {
    worker = undefined;
    throw new CryptoError('INTERNAL', 'The worker did not start.');
  });
  started.addEventListener('message', settle);
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new CryptoError('INTERNAL', 'The worker stopped.'));
    waiting.clear();
  });
  return started;
}

async function call(method: Method, args: readonly unknown[]): Promise<unknown> {
  worker ??= startWorker();
  hearLocks();
  const running = await worker;
  lastId += 1;
  const isHeard = (arg: unknown): arg is OnFileProgress => typeof arg === 'function';
  const message: Call = { id: lastId, method, args: args.filter((arg) => !isHeard(arg)) };
  return new Promise((resolve, reject) => {
    waiting.set(message.id, { resolve, reject, onProgress: args.find(isHeard) });
    running.postMessage(message, secretsIn(args));
  });
}

/** A passkey's secret comes into being in the page: it is handed over, and the page keeps no copy. */
const secretsIn = (args: readonly unknown[]): ArrayBuffer[] =>
  args.flatMap((arg) => (typeof arg === 'object' && arg !== null && 'prfSecret' in arg && arg.prfSecret instanceof ArrayBuffer ? [arg.prfSecret] : []));

/** Every method of CryptoApi, in the worker. */
export const cryptoWorker = Object.fromEntries(
  methods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]),
) as unknown as CryptoApi;

/** Locking in one tab locks them all; tabs without a worker have nothing to forget. */
const lockName = 'laurel lock';
let others: BroadcastChannel | undefined;

function hearLocks(): void {
  if (others !== undefined || typeof document === 'undefined') return;
  others = new BroadcastChannel(lockName);
  others.addEventListener('message', () => void forgetKeys().then(() => globalThis.location.reload()));
}

async function forgetKeys(): Promise<void> {
  void worker?.then((started) => started.terminate());
  worker = undefined;
  await deviceStore.removeAll(keptKeys).catch(() => undefined);
  await import('./private-files.ts').then(({ sweepFiles }) => sweepFiles()).catch(() => undefined);
}

/**
 * Forgets the unlocked keys, in all tabs: ends the worker, drops what stays open on this device, loads the page anew. Only the reload
 * clears the copies that a browser leaves in memory. Signing out goes this way too. @param path where to go instead of the same page
 */
export async function lock(path?: string): Promise<void> {
  hearLocks();
  others?.postMessage('lock');
  await forgetKeys();
  if (path === undefined) globalThis.location.reload();
  else globalThis.location.assign(path);
}

/** Everything that is kept in this browser: keys that stay open, drafts, an invitation's fingerprints. */
export const forgetDevice = (): Promise<void> => deviceStore.removeAll('').catch(() => undefined);
