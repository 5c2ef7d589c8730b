/** The page's side of the worker that holds the index. It starts with the first words, so pages without a search never load it. */
import { startChecked } from '../../crypto/checked-worker.ts';
import workerUrl from './worker-words.ts?worker&url';
import type { WordsCall, WordsMethod, WordsReply, WordsWorkerApi } from './words-api.ts';

const methods = ['add', 'setFacts', 'remove', 'search', 'contexts', 'similar', 'texts'] as const satisfies readonly WordsMethod[];

interface StartedWords {
  readonly words: WordsWorkerApi;
  /** Its words go with it. */
  readonly end: () => void;
}

/** An empty index, in a worker of its own. */
export function startWords(): StartedWords {
  const worker = startChecked(workerUrl, 'laurel words');
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let lastId = 0;
  const endAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The index of words has ended.'));
    waiting.clear();
  };
  worker.then((started) => {
    started.addEventListener('message', ({ data }: MessageEvent<WordsReply>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) call?.resolve(data.value);
      else call?.reject(new Error('The index of words failed.'));
    });
    started.addEventListener('error', endAll);
  }, endAll);
  const call = async (method: WordsMethod, args: readonly unknown[]): Promise<unknown> => {
    const running = await worker;
    lastId += 1;
    const message: WordsCall = { id: lastId, method, args };
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve, reject });
      running.postMessage(message);
    });
  };
  const words = Object.fromEntries(methods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)])) as unknown as WordsWorkerApi;
  const end = (): void => {
    endAll();
    void worker.then((started) => started.terminate(), () => undefined);
  };
  return { words, end };
}
