/** Character references of HTML: numbers, the names of Latin-1, and those that mail programs write. Others stay as they stand. Pure. */

/** U+00A0 to U+00FF, in order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(' ');

const names = new Map<string, string>([
  ...latin1.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['hellip', '…'], ['mdash', '—'], ['ndash', '–'],
  ['lsquo', '‘'], ['rsquo', '’'], ['sbquo', '‚'], ['ldquo', '“'], ['rdquo', '”'], ['bdquo', '„'], ['bull', '•'], ['euro', '€'], ['trade', '™'],
  ['rarr', '→'], ['larr', '←'], ['rlm', '\u200F'], ['lrm', '\u200E'], ['zwj', '\u200D'], ['zwnj', '\u200C'], ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '],
]);

/** Between U+0080 and U+009F browsers read Windows-1252. */
const windows1252 = (code: number): string => (code >= 0x80 && code <= 0x9f ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : String.fromCodePoint(code));

function numbered(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix);
  return !Number.isFinite(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : windows1252(code);
}

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return numbered(decimal, 10);
    if (hex !== undefined) return numbered(hex, 16);
    return names.get(name ?? '') ?? whole;
  });
