/** What surrounds the hits in a text, in pieces that a page sets as text. Pure. */
import type { Word } from '../../../../schema/case-query/case-query.ts';
import type { HitContext, OpenedCase, PartOfCase, Piece, WordsPart } from './words-api.ts';
import { isUnspaced, type Place, placesOf, searchedPart } from './text-terms.ts';

const around = 60;
const mostPlaces = 200;
const mostStretches = 3;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function phrasePlaces(text: string, phrases: readonly string[]): Place[] {
  if (phrases.length === 0) return [];
  const wanted = new RegExp(phrases.map((phrase) => phrase.trim().split(/\s+/).map(escaped).join(String.raw`\s+`)).join('|'), 'giu');
  const places: Place[] = [];
  for (const { 0: found, index } of searchedPart(text).matchAll(wanted)) {
    if (found !== '') places.push({ at: index, end: index + found.length });
    if (places.length === mostPlaces) break;
  }
  return places;
}

function merged(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    const last = found.at(-1);
    if (last !== undefined && place.at < last.end) found[found.length - 1] = { at: last.at, end: Math.max(last.end, place.end) };
    else found.push(place);
  }
  return found;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
}

/** Back to the start of a word, or on to its end, but not far: where nothing parts words, anywhere will do. */
function edge(text: string, at: number, step: -1 | 1): number {
  const parts = /\s/;
  for (let far = 0; far < 20; far += 1) {
    const place = at + step * far;
    if (place <= 0 || place >= text.length) return Math.min(Math.max(place, 0), text.length);
    if (parts.test(text[step < 0 ? place - 1 : place] ?? '')) return place;
  }
  // Never between the halves of one character.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + step : at;
}

function stretchesOf(text: string, places: readonly Place[]): Stretch[] {
  const found: Stretch[] = [];
  for (const place of places) {
    const last = found.at(-1);
    const from = edge(text, place.at - around, -1);
    const to = edge(text, Math.min(place.end + around, place.at + 4 * around), 1);
    if (last !== undefined && from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(to, last.to), places: [...last.places, place] };
    else if (found.length === mostStretches) break;
    else found.push({ from, to, places: [place] });
  }
  return found;
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

function piecesOf(text: string, { from, to, places }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  const put = (start: number, end: number, isHit: boolean): void => {
    if (end > start) pieces.push({ text: spaced(text.slice(start, end)), isHit });
  };
  if (from > 0) pieces.push({ text: '… ', isHit: false });
  let at = from;
  for (const place of places) {
    put(at, place.at, false);
    put(place.at, Math.min(place.end, to), true);
    at = Math.min(place.end, to);
  }
  put(at, to, false);
  if (to < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

function contextsIn(part: WordsPart, { text, mark }: PartOfCase, terms: ReadonlySet<string>, phrases: readonly string[]): HitContext[] {
  const places = merged([...placesOf(text, (term) => terms.has(term), mostPlaces), ...phrasePlaces(text, phrases)]);
  if (places.length === 0) return [];
  if (part === 'TITLE') return [{ part, mark, pieces: piecesOf(text, { from: 0, to: text.length, places }) }];
  return stretchesOf(text, places).map((stretch) => ({ part, mark, pieces: piecesOf(text, stretch) }));
}

/** @param terms of the index, as the search found them: a beginning or a slip was forgiven */
export function contextsOf({ title, report }: OpenedCase, words: readonly Word[], terms: ReadonlySet<string>): HitContext[] {
  const phrases = words.filter(({ negated, quoted, text }) => !negated && (quoted || isUnspaced(text))).map(({ text }) => text).filter((text) => text.trim() !== '');
  return [...(title ? contextsIn('TITLE', title, terms, phrases) : []), ...(report ? contextsIn('REPORT', report, terms, phrases) : [])];
}
