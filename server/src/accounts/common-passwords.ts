/**
 * What guessers try first: 49,233 passwords that leaked most often, shipped with the packages, so that nobody is asked over a network. Read
 * when the first password is chosen here and kept from then on: 5 MB.
 */
let list: Promise<ReadonlySet<string>> | undefined;

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/** Signs and digits that stand for a letter on a keyboard. */
const stands: Readonly<Record<string, string>> = { '@': 'a', 4: 'a', 8: 'b', '(': 'c', 3: 'e', 6: 'g', 1: 'l', '!': 'i', '|': 'l', 0: 'o', $: 's', 5: 's', 7: 't', '+': 't', 2: 'z' };
const undisguised = (text: string): string => Array.from(text, (sign) => stands[sign] ?? sign).join('');

const withoutJoints = (text: string): string => text.replaceAll(/[\s._-]+/g, '');
const withoutEnds = (text: string): string => text.replaceAll(/^\P{L}+|\P{L}+$/gu, '');

/** The same password in other clothes: composed otherwise, in capitals, with spaces, with a year at its end, with 0 for o, turned round. */
function formsOf(password: string): ReadonlySet<string> {
  const plain = password.normalize('NFKC').toLowerCase();
  const bare = withoutJoints(plain);
  const forms = [plain, bare, withoutEnds(bare), undisguised(bare), undisguised(withoutEnds(bare)), withoutEnds(undisguised(bare))];
  return new Set([...forms, ...forms.map((form) => Array.from(form).toReversed().join(''))].filter((form) => form.length > 0));
}

/** Two from the list in a row are as soon tried; shorter parts than four letters are in most good ones. */
const leastPart = 4;
function isOfTwo(form: string, known: ReadonlySet<string>): boolean {
  for (let cut = leastPart; cut <= form.length - leastPart; cut++) if (known.has(form.slice(0, cut)) && known.has(form.slice(cut))) return true;
  return false;
}

export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= readList();
  const known = await list;
  return [...formsOf(password)].some((form) => known.has(form) || isOfTwo(form, known));
}
