/** How a text falls into terms, for the index, its marks and likeness. Pure. */

/** Longer ones are no words, and cost a search more than they help. */
const longestTerm = 48;
/** Of one text so much is searched. */
const mostCharacters = 200_000;
/** A text of nothing but different words would make every search slow. */
const mostTokens = 50_000;

const isPlain = (text: string): boolean => /^[\0-\x7F]*$/.test(text);
const plainToken = /[a-z0-9]+/g;
const token = /[\p{L}\p{N}\p{M}]+/gu;

export const searchedPart = (text: string): string => text.slice(0, mostCharacters);

/** Small letters without accents: what is searched. Mostly as long as the text, so that places in one are places in the other. */
export function folded(text: string): string {
  const part = searchedPart(text);
  return isPlain(part) ? part.toLowerCase() : part.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase();
}

/** @param foldedText as `folded` gives it */
export function termsIn(foldedText: string): string[] {
  const found = foldedText.match(isPlain(foldedText) ? plainToken : token) ?? [];
  return (found.length > mostTokens ? found.slice(0, mostTokens) : found).map((word) => (word.length > longestTerm ? word.slice(0, longestTerm) : word));
}

/** Scripts without spaces: a word of theirs is looked for anywhere. */
export const isUnspaced = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text);
