/** The index of this tab: made with the first search, ended when somebody else signs in. Locking and leaving end the page, and it with it. */
import { onAccountChange } from '../session.tsx';
import type { Keeper } from '../kept-words-mark.ts';
import { chooseToKeep, keepsWords, readKeptWords, writeKeptWords } from './kept-words.ts';
import { openCases } from './open-cases.ts';
import { type IndexState, WordIndex } from './word-index.ts';
import { startWords } from './words-client.ts';
import type { WordsWorkerApi } from './words-api.ts';
import { indexMeasure, tookSince } from './words-measures.ts';
import { fetchWords } from './words-queries.ts';

/** Searching and drawing anew after every few cases would cost more than opening them. */
const tellEveryMs = 300;
/** A pass is not repeated sooner by another page that wants the index. */
const freshMs = 60_000;

export interface TabIndexState {
  readonly state: IndexState;
  readonly opened: number;
  /** Null until the server has counted. */
  readonly total: number | null;
  readonly unreadable: number;
  readonly version: number;
  readonly isKept: boolean;
}
const idle: TabIndexState = { state: 'IDLE', opened: 0, total: null, unreadable: 0, version: 0, isKept: false };

interface Running {
  readonly keeper: Keeper;
  readonly words: WordsWorkerApi;
  readonly end: () => void;
  readonly index: Promise<WordIndex>;
}

let running: Running | null = null;
let shown = idle;
let toldAt = 0;
let passedAt = Number.NEGATIVE_INFINITY;
const listeners = new Set<() => void>();

function tell(index: WordIndex | null): void {
  const keeper = running?.keeper;
  if (index !== null && index.state === 'RUNNING' && shown.state === 'RUNNING' && performance.now() - toldAt < tellEveryMs) return;
  toldAt = performance.now();
  const isKept = keeper !== undefined && keepsWords(keeper);
  shown = index === null ? { ...idle, isKept } : { state: index.state, opened: index.looked, total: index.total, unreadable: index.unreadable, version: index.version, isKept };
  for (const listener of listeners) listener();
}

function endIndex(): void {
  running?.end();
  running = null;
  passedAt = Number.NEGATIVE_INFINITY;
  tell(null);
}
onAccountChange(endIndex);

function start(keeper: Keeper): Running {
  const { words, end } = startWords();
  const make = async (): Promise<WordIndex> => {
    const onChange = (): void => {
      if (running?.words === words) tell(index);
    };
    const index: WordIndex = new WordIndex({ fetch: fetchWords, open: openCases, words, onChange }, await readKeptWords(keeper));
    return index;
  };
  return { keeper, words, end, index: make() };
}

async function keepAll({ keeper, words, index }: Running): Promise<void> {
  const numbers = (await index).numbers();
  await writeKeptWords(keeper, await words.texts(numbers));
}

/** Opens what is new, unless that was done a moment ago. */
export async function wantIndex(keeper: Keeper, isAsked = false): Promise<void> {
  if (running !== null && (running.keeper.accountId !== keeper.accountId || running.keeper.fingerprint !== keeper.fingerprint)) endIndex();
  running ??= start(keeper);
  const mine = running;
  const index = await mine.index;
  if (running !== mine) return;
  if (!isAsked && (index.state === 'STOPPED' || performance.now() - passedAt < freshMs)) return;
  const before = index.version;
  passedAt = performance.now();
  const begun = passedAt;
  await index.run();
  tookSince(indexMeasure, begun);
  if (index.state === 'FAILED') passedAt = Number.NEGATIVE_INFINITY;
  if (running === mine && index.state === 'DONE' && keepsWords(keeper) && index.version !== before) await keepAll(mine).catch(() => undefined);
}

export const stopIndex = (): void => void running?.index.then((index) => index.stop());

/** The worker's index, where there is one. */
export const tabWords = (): WordsWorkerApi | null => running?.words ?? null;

/** Keeps what is open now and what will be, or drops it all. */
export async function keepIndex(keeper: Keeper, isChosen: boolean): Promise<void> {
  await chooseToKeep(keeper, isChosen);
  if (isChosen && running !== null && shown.state === 'DONE') await keepAll(running);
  tell(running === null ? null : await running.index);
}

export function subscribeToIndex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const shownIndex = (): TabIndexState => shown;
