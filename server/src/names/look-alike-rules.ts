/**
 * Names that pass for another's: "look-alikes marked for triagers". After Unicode Technical Standard 39: a skeleton, which is equal where two
 * texts look equal, and the single-script test. The table is ours and small: the letters of Greek, Cyrillic, Armenian, Cherokee and their
 * like that look Latin, digits and letters that people swap, and what NFKC folds (full width, mathematical, ligatures).
 */

export const nameMarks = ['MIXED_SCRIPTS', 'LOOKS_LIKE_TEAM', 'LOOKS_LIKE_PORTAL', 'UNUSUAL_CHARACTERS'] as const;
export type NameMark = (typeof nameMarks)[number];

/** What looks like the Latin letter in front. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аɑα⍺ᎪΑАᗅ4@', b: 'ЬВΒвᏏᏴßʙƄ8', c: 'сϲСϹᏟⅽ', d: 'ԁɗԀᏧᗞⅾ', e: 'еёєҽΕЕᎬ℮3', f: 'ϝғƒ', g: 'ɡցԌᏀᏻ9', h: 'һНΗᎻհ', i: 'іıΙІӏⅰᎥɩɪ1l|!ﺍ¡', j: 'јЈᎫϳ', k: 'кΚКᏦĸκ',
  m: 'мМΜᎷⅿ', n: 'пИΝոռη', o: 'оοОΟՕօ૦о0ဝ๐', p: 'рРΡρᏢ', q: 'ԛԚգ', r: 'гᎡᏒʀг', s: 'ѕЅՏᏚꜱ5$', t: 'тТΤτᎢ7', u: 'υսᴜцՍ', v: 'νѵѴᏙⅴ', w: 'ԝԜѡᏔա', x: 'хХΧχⅹ', y: 'уУΥγүҮᎩ', z: 'ᴢΖᏃ2',
};
const latinOf = new Map(Object.entries(lookAlikes).flatMap(([latin, others]) => Array.from(others, (other) => [other.toLowerCase(), latin] as const)));

/** Equal for texts that look equal, or nearly: marks, blanks and punctuation are left out. */
export const skeletonOf = (name: string): string =>
  Array.from(name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(), (letter) => latinOf.get(letter) ?? letter).join('')
    .replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll(/[^\p{L}\p{N}]/gu, '');

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Hebrew', 'Arabic', 'Georgian', 'Devanagari', 'Thai', 'Coptic', 'Lisu'] as const;
const scriptTests = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));

/** A word of letters of more than one alphabet. Chinese, Japanese and Korean are written in several, and beside Latin. */
const mixesScripts = (name: string): boolean => name.split(/[\s'’.-]+/).some((word) => scriptTests.filter((test) => test.test(word)).length > 1);

/** Letters in other dress, which no keyboard writes: mathematical, enclosed, full width; and piles of marks. */
const isUnusual = (name: string): boolean =>
  /[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1ff}\u2460-\u24ff\uff01-\uff5e\u2100-\u214f]|\p{M}{3,}/u.test(name);

const portalWords = ['admin', 'administrator', 'securityteam', 'support', 'triage', 'triager', 'moderator', 'official', 'laurel'];
const shortest = 4;

/**
 * @param name that somebody chose, who is not of the team
 * @param known names of the team, and of the organization
 */
export function marksOf(name: string, known: { readonly team: readonly string[]; readonly organization: string }): NameMark[] {
  const skeleton = skeletonOf(name);
  const looksLike = (other: string): boolean => {
    const others = skeletonOf(other);
    return others.length >= shortest && (skeleton === others || (others.length >= 2 * shortest && skeleton.includes(others)));
  };
  const marks: NameMark[] = [];
  if (mixesScripts(name)) marks.push('MIXED_SCRIPTS');
  if (known.team.some(looksLike)) marks.push('LOOKS_LIKE_TEAM');
  const organization = skeletonOf(known.organization);
  if ((organization.length >= shortest && skeleton.includes(organization)) || portalWords.map(skeletonOf).some((word) => skeleton === word || skeleton.startsWith(word) && word.length > 2 * shortest)) marks.push('LOOKS_LIKE_PORTAL');
  if (isUnusual(name)) marks.push('UNUSUAL_CHARACTERS');
  return marks;
}
