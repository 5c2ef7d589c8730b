/** Which of a case's sealed texts a re-wrap has to cover. Pure. */

export interface ListedText {
  readonly id: string;
  readonly kind: string;
  readonly recipientKeyIds: readonly string[];
}

/** A note, and the name of its file, stay within the team. */
const isForReader = ({ kind }: ListedText): boolean => !kind.startsWith('NOTE');
const names = ({ recipientKeyIds }: ListedText, keyIds: readonly string[]): boolean => recipientKeyIds.some((id) => keyIds.includes(id));

/** For somebody whose key came later: texts that do not name it. A hidden recipient may be anybody, so it counts as nobody. */
export const textsWithout = <Text extends ListedText>(texts: readonly Text[], keyIds: readonly string[]): Text[] =>
  texts.filter((text) => isForReader(text) && !names(text, keyIds));

/** For oneself: texts that name an earlier key and not the current one. What names neither was never sealed to this person. */
export const textsBehind = <Text extends ListedText>(texts: readonly Text[], current: readonly string[], earlier: readonly string[]): Text[] =>
  textsWithout(texts, current).filter((text) => names(text, earlier));
