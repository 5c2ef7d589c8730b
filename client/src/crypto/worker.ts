/** The Web Worker: unlocked keys live here and nowhere else. Ending it and reloading the page is what locks. It runs from memory: addresses are whole. */
import { asCryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { deviceStore } from './device-store.ts';
import type { FileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import { sweepFiles } from './private-files.ts';
import { type Call, methods, type Progress, type Reply, tellingMethods } from './rpc.ts';
import { createVault } from './vault.ts';

const vault = createVault(deviceStore);
void sweepFiles();

const tellEveryMs = 100;

/** Passes on how far a call is, now and then, and its end always. */
function teller(id: number): (progress: FileProgress) => void {
  let toldAt = 0;
  return (progress) => {
    const now = Date.now();
    if (now - toldAt < tellEveryMs && progress.doneBytes < progress.totalBytes) return;
    toldAt = now;
    const told: Progress = { id, progress };
    globalThis.postMessage(told);
  };
}

async function answer({ id, method, args }: Call): Promise<Reply> {
  try {
    if (!methods.includes(method)) throw new TypeError('no such method');
    const run = vault[method] as (...all: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args, ...(tellingMethods.includes(method) ? [teller(id)] : [])) };
  } catch (error) {
    const { code, message, words } = asCryptoError(error);
    return { id, ok: false, code, message, words };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data).then((reply) => globalThis.postMessage(reply));
});
