/** What surrounds the hits in a text, in pieces that a page sets as text. Pure. */
import { searchedPart } from './text-terms.ts';
import type { HitContext, OpenedCase, PartOfCase, Piece, WordsPart } from './words-api.ts';

const around = 60;
const longestHit = 200;
const mostPlaces = 12;
const mostStretches = 3;

interface Place {
  readonly at: number;
  readonly end: number;
}
/** A case with its folded texts. */
interface Searched {
  readonly opened: OpenedCase;
  readonly title: string;
  readonly report: string;
}
export interface Sought {
  /** Terms of the index that stand in the text: a beginning or a slip was forgiven. */
  readonly terms: readonly string[];
  /** With the flag g. */
  readonly phrases: readonly RegExp[];
}

const ofWord = /[\p{L}\p{N}\p{M}]/u;
const isWithinWord = (text: string, at: number): boolean => at >= 0 && at < text.length && ofWord.test(text[at] ?? '');

function* placesOfTerm(text: string, term: string): Generator<Place> {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    // A term that was cut goes on.
    if (!isWithinWord(text, at - 1) && (term.length >= 48 || !isWithinWord(text, at + term.length))) yield { at, end: at + term.length };
  }
}

function* placesOfPhrase(text: string, phrase: RegExp): Generator<Place> {
  for (const { 0: found, index } of text.matchAll(phrase)) yield { at: index, end: index + found.length };
}

function placesIn(text: string, { terms, phrases }: Sought): Place[] {
  const all: Place[] = [];
  const take = (places: Generator<Place>): void => {
    let count = 0;
    for (const place of places) {
      all.push(place);
      count += 1;
      if (count === mostPlaces) return;
    }
  };
  for (const term of terms) take(placesOfTerm(text, term));
  for (const phrase of phrases) take(placesOfPhrase(text, phrase));
  const merged: Place[] = [];
  for (const place of all.sort((a, b) => a.at - b.at || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && place.at < last.end) merged[merged.length - 1] = { at: last.at, end: Math.max(last.end, place.end) };
    else merged.push(place);
  }
  return merged;
}

/** Back to the start of a word, or on to its end, but not far: where nothing parts words, anywhere between characters will do. */
function edge(text: string, at: number, step: -1 | 1): number {
  for (let far = 0; far < 20; far += 1) {
    const place = at + step * far;
    if (place <= 0 || place >= text.length) return Math.min(Math.max(place, 0), text.length);
    if (/\s/.test(text[step < 0 ? place - 1 : place] ?? '')) return place;
  }
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + step : at;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
}

function stretchesOf(text: string, places: readonly Place[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { at, end } of places) {
    const place = { at, end: Math.min(end, at + longestHit) };
    const [from, to] = [edge(text, at - around, -1), edge(text, place.end + around, 1)];
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(to, last.to), places: [...last.places, place] };
    else if (found.length === mostStretches) break;
    else found.push({ from, to, places: [place] });
  }
  return found;
}

function piecesOf(text: string, { from, to, places }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  const put = (start: number, end: number, isHit: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end).replaceAll(/\s+/g, ' '), isHit });
  };
  if (from > 0) pieces.push({ text: '… ', isHit: false });
  let at = from;
  for (const place of places) {
    put(at, place.at, false);
    put(place.at, place.end, true);
    at = place.end;
  }
  put(at, to, false);
  if (to < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

function contextsIn(part: WordsPart, { text, mark }: PartOfCase, foldedText: string, sought: Sought): HitContext[] {
  const shown = searchedPart(text);
  // Where folding moved the places, what was folded is shown: its letters are the same but for accents.
  const placed = shown.length === foldedText.length ? shown : foldedText;
  const places = placesIn(foldedText, sought);
  if (places.length === 0) return [];
  const stretches = part === 'TITLE' ? [{ from: 0, to: placed.length, places }] : stretchesOf(placed, places);
  return stretches.map((stretch) => ({ part, mark, pieces: piecesOf(placed, stretch) }));
}

export function contextsOf({ opened: { title, report }, ...searched }: Searched, sought: Sought): HitContext[] {
  return [...(title ? contextsIn('TITLE', title, searched.title, sought) : []), ...(report ? contextsIn('REPORT', report, searched.report, sought) : [])];
}
