/** How a text falls into terms, for the index, its marks and likeness. Pure. */

/** Longer ones are no words, and cost a search more than they help. */
const longestTerm = 48;
/** Of one text so much is searched. */
export const mostCharacters = 200_000;
const token = /[\p{L}\p{N}\p{M}]+/gu;

/** @returns the term that a token stands for: small letters, without accents */
export const termOf = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase().slice(0, longestTerm);

export const searchedPart = (text: string): string => text.slice(0, mostCharacters);

export const wordsIn = (text: string): string[] => searchedPart(text).match(token) ?? [];

export interface Place {
  readonly at: number;
  readonly end: number;
}

/** Where the terms that are wanted stand, in order. */
export function placesOf(text: string, isWanted: (term: string) => boolean, most: number): Place[] {
  const places: Place[] = [];
  for (const { 0: word, index } of searchedPart(text).matchAll(token)) {
    if (!isWanted(termOf(word))) continue;
    places.push({ at: index, end: index + word.length });
    if (places.length === most) break;
  }
  return places;
}

/** Small letters and single spaces; what phrases are looked for in. */
export const flat = (text: string): string => searchedPart(text).toLowerCase().replaceAll(/\s+/g, ' ');

/** Scripts without spaces: a word of theirs is looked for anywhere. */
export const isUnspaced = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text);
