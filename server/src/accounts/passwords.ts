/**
 * Passwords: Argon2id, and the one rule for new ones. Length is what counts (NIST SP 800-63B-4, 3.1.1.2: 15 characters where it is
 * the only factor, no rules about kinds of characters); what is long but obvious is refused.
 */
import { hash, verify } from '@node-rs/argon2';
import { UserRefusal } from '../errors.ts';
import { isCommonPassword } from './common-passwords.ts';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const length = { least: 15, leastWithFactor: 8, most: 256 } as const;

/** SP 800-63B-4, 3.1.1.2: fewer characters where the password is one of two factors. */
export const leastCharacters = (hasFactor: boolean): number => (hasFactor ? length.leastWithFactor : length.least);
/** Whether it may not stand alone. */
export const isShortPassword = (password: string): boolean => Array.from(password).length < length.least;

export const hashPassword = async (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let dummyHash: Promise<string> | undefined;

/** Takes equally long whether there is a password to compare with or not. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? await dummyHash, password.normalize('NFKC').slice(0, length.most));
  return stored !== null && matches;
}

/** Long ones that the list of leaked passwords lacks; spaces, digits and marks at the ends are no difference. */
const common = new Set([
  'passwordpassword', 'correcthorsebatterystaple', 'qwertyuiopasdfghjkl', 'qwertyuiopasdfgh', 'qwertyuiopasdfghjklzxcvbnm',
  'asdfghjklzxcvbnm', 'iloveyouiloveyou', 'thisismypassword', 'mysecretpassword', 'letmeinletmein', 'administratorpassword',
  'changemechangeme', 'trustnootherone', 'supersecretpassword', 'welcomewelcome', 'abcdefghijklmnop', 'abcdefghijklmnopqrstuvwxyz',
  'qazwsxedcrfvtgb', 'qwertyqwertyqwerty', 'passwordadministrator', 'defaultpassword', 'temporarypassword', 'passphrase',
]);

/** @param own words that guessers would try for this account: its address and name @param hasFactor a second factor is enrolled @throws UserRefusal with what to do instead */
export async function requireGoodPassword(password: string, own: readonly (string | null | undefined)[] = [], hasFactor = false): Promise<void> {
  const refuse = (message: string): never => {
    throw new UserRefusal('INVALID', message, ['password']);
  };
  const letters = Array.from(password);
  const least = leastCharacters(hasFactor);
  if (letters.length < least) refuse(`A password has at least ${least} characters. Four or five unrelated words make a good one.`);
  if (letters.length > length.most) refuse(`A password has at most ${length.most} characters.`);
  if (new Set(letters).size < 6 || /^(.{1,8})\1+.{0,7}$/su.test(password)) {
    refuse('This password repeats itself. Four or five unrelated words make a good one.');
  }
  const bare = withoutJoints(password);
  const core = bare.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  if (common.has(core) || core.length < 6 || (await isCommonPassword(password))) refuse('This password is among the first that would be guessed. Take unrelated words.');
  const rest = own.flatMap((word) => (word ? [word, word.split('@')[0] ?? ''] : [])).map(withoutJoints)
    .filter((word) => word.length > 3).reduce((left, word) => left.replaceAll(word, ''), bare);
  if (rest.length < 8) refuse('This password is mostly your name or address. Take unrelated words.');
}

const withoutJoints = (text: string): string => text.toLowerCase().replaceAll(/[\s._-]+/g, '');
