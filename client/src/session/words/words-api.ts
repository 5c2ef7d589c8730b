/** What the index of words takes and gives: shared by the page and the worker that holds it. Everything here lives in memory alone. */
import type { CaseState, IssueType, Resolution } from '../../generated/graphql.ts';
import type { Word } from '../../../../schema/case-query/case-query.ts';

/** What is unusual about a text; an invalid signature never gets here. */
export type WordsMark = 'NONE' | 'UNSIGNED' | 'UNKNOWN_SIGNER';
export type WordsPart = 'TITLE' | 'REPORT';

export interface PartOfCase {
  readonly text: string;
  readonly mark: WordsMark;
}

/** What stands clear beside the words, as the server listed it last. */
export interface WordsFacts {
  /** Global id. */
  readonly service: string | null;
  readonly issueType: IssueType | null;
  readonly state: CaseState;
  readonly resolution: Resolution | null;
  /** RFC 3339. */
  readonly submittedAt: string;
}

/** One case as it was opened here. `key` changes with any of its sealed texts. */
export interface OpenedCase {
  readonly number: string;
  readonly key: string;
  readonly title: PartOfCase | null;
  readonly report: PartOfCase | null;
  /** Something of it did not open. */
  readonly hasFault: boolean;
}

/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}
export interface HitContext {
  readonly part: WordsPart;
  readonly mark: WordsMark;
  readonly pieces: readonly Piece[];
}
export interface Hit {
  readonly number: string;
  readonly score: number;
}

export interface Similar {
  readonly number: string;
  /** 0 to 1. */
  readonly score: number;
  readonly why: SimilarWhy;
  readonly title: string | null;
  readonly facts: WordsFacts | null;
}
export interface SimilarWhy {
  /** Host names that stand in both. */
  readonly hosts: readonly string[];
  /** The rarest words that stand in both, rarest first. */
  readonly terms: readonly string[];
  readonly termCount: number;
  readonly sameService: boolean;
  readonly sameIssueType: boolean;
}
/** A case of the index, or any other text. */
export type SimilarTo = { readonly number: string } | { readonly text: string };

/** Every method of the worker that holds the index. */
export interface WordsWorkerApi {
  add(cases: readonly OpenedCase[]): Promise<void>;
  setFacts(facts: Readonly<Record<string, WordsFacts>>): Promise<void>;
  remove(numbers: readonly string[]): Promise<void>;
  /** Best first. */
  search(words: readonly Word[]): Promise<readonly Hit[]>;
  /** What surrounds the hits of these cases, by number. */
  contexts(words: readonly Word[], numbers: readonly string[]): Promise<Readonly<Record<string, readonly HitContext[]>>>;
  similar(to: SimilarTo, most: number): Promise<readonly Similar[]>;
  /** As they were added. */
  texts(numbers: readonly string[]): Promise<readonly OpenedCase[]>;
}

export type WordsMethod = keyof WordsWorkerApi;
export interface WordsCall {
  readonly id: number;
  readonly method: WordsMethod;
  readonly args: readonly unknown[];
}
export type WordsReply = { readonly id: number; readonly ok: true; readonly value: unknown } | { readonly id: number; readonly ok: false };
