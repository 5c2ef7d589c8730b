/**
 * What somebody chose and everybody reads is visible, on one line, and turns nothing round: "names, handles, affiliations and links shown
 * inert".
 */

/** Controls, surrogates, unassigned and private ones, marks of direction, fillers that look like nothing, and ends of lines. */
const hidden = /[\p{C}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;
/** Between letters of scripts that need them, as Persian and Hindi do; in Latin, Greek and Cyrillic they only hide. */
const joiners = /(?<=(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}])[\u200c\u200d](?=\p{L})/gu;
const stacked = /\p{M}{4}/u;

/** For a terminal, which obeys control characters: what was kept before this rule, or comes from another server, does nothing there. */
export const forTerminal = (text: string): string => text.replaceAll(/[^\P{C}\n]/gu, '?');

/** What is left without what `isShown` refuses: for words that others wrote, and that nobody can be asked to mend. */
export const shownPart = (text: string): string => (isShown(text) ? text : text.replaceAll(new RegExp(hidden, 'gu'), ' ').replaceAll(/(\p{M}{3})\p{M}+/gu, '$1'));

/** @param text of one line */
export const isShown = (text: string): boolean => !hidden.test(text.replaceAll(joiners, '')) && !stacked.test(text);
