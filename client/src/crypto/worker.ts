/** The Web Worker: unlocked keys live here and nowhere else. Ending it and reloading the page is what locks. */
import { asCryptoError } from './crypto-error.ts';
import { deviceStore } from './device-store.ts';
import { type Call, methods, type Reply } from './rpc.ts';
import { createVault } from './vault.ts';

const vault = createVault(deviceStore);

async function answer({ id, method, args }: Call): Promise<Reply> {
  try {
    if (!methods.includes(method)) throw new TypeError('no such method');
    const run = vault[method] as (...all: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch (error) {
    const { code, message, words } = asCryptoError(error);
    return { id, ok: false, code, message, words };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data).then((reply) => globalThis.postMessage(reply));
});
