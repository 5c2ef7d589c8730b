/** The worker that holds the index of words, so that typing never waits for it. It has no keys; it ends with the page, and so do its words. */
import { SimilarCases } from './similar-cases.ts';
import { TextIndex } from './text-index.ts';
import type { WordsCall, WordsReply, WordsWorkerApi } from './words-api.ts';

const index = new TextIndex();
const similar = new SimilarCases(index);

const api: WordsWorkerApi = {
  async add(cases) {
    for (const opened of cases) {
      similar.forget(opened.number);
      index.add(opened);
    }
  },
  async setFacts(facts) {
    for (const [number, each] of Object.entries(facts)) similar.setFacts(number, each);
  },
  async remove(numbers) {
    for (const number of numbers) {
      index.remove(number);
      similar.remove(number);
    }
  },
  search: async (words) => index.search(words),
  contexts: async (words, numbers) => index.contexts(words, numbers),
  similar: async (to, most) => similar.similar(to, most),
  texts: async (numbers) => numbers.flatMap((number) => index.of(number) ?? []),
};

async function answer({ id, method, args }: WordsCall): Promise<WordsReply> {
  try {
    const run = api[method] as (...all: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch {
    return { id, ok: false };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<WordsCall>) => {
  void answer(event.data).then((reply) => globalThis.postMessage(reply));
});
