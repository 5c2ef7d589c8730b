/**
 * Words without tricks: characters that turn the direction of what follows, or that nobody sees, make a text look like another one
 * (CVE-2021-42574). They are shown by their code point instead. Tabs and line ends of both kinds stay; so do the joiners that scripts and emoji need.
 */
const unseen = /(?!\r\n|[\t\n])[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const codeOf = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

export const visibleText = (text: string): string => text.replace(unseen, codeOf);
