import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';
import { requireGoodPassword } from './passwords.ts';

describe('a password that guessers try first', () => {
  it.each([
    ['as it leaked', 'football'], ['in capitals', 'FootBall'], ['with a year', 'football2026!'], ['between signs', '!!football!!'], ['with spaces', 'foot ball'],
    ['with signs for letters', 'P4$$w0rd'], ['with both', 'F00tb@ll2026'], ['turned round', 'llabtoof'], ['composed otherwise', '\uff46ootball'], ['with another after it', 'football dragon'],
    ['long', 'liverpool123456789'],
  ])('is known %s', async (_how, password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  it.each(['seven quiet herons wade', 'kT9vRq2m', 'correct answer about a lake', 'пять тихих цапель', '犬猫鳥魚虫草木花月日山川空海星'])('is not %s', async (password) => {
    expect(await isCommonPassword(password)).toBe(false);
  });
});

describe('a new password', () => {
  it('of eight characters is enough beside a second factor alone, and never a common one', async () => {
    await expect(requireGoodPassword('kT9vRq2m', [], true)).resolves.toBeUndefined();
    await expect(requireGoodPassword('kT9vRq2m')).rejects.toThrow(/at least 15/);
    await expect(requireGoodPassword('F00tb@ll', [], true)).rejects.toThrow(/first that would be guessed/);
    await expect(requireGoodPassword('liverpool123456789')).rejects.toThrow(/first that would be guessed/);
  });
});
