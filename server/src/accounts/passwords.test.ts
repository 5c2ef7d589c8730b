import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches, requireGoodPassword } from './passwords.ts';

describe('a new password', () => {
  it.each(['seven quiet herons wade', 'Tr4-vq.93_Lk-mm2Z', 'пять тихих цапель идут', '犬猫鳥魚虫草木花月日山川空海星'])('may be %s', async (password) => {
    await expect(requireGoodPassword(password, ['ana@example.org'])).resolves.toBeUndefined();
  });

  it.each([
    ['fourteen chars', 'too short'], ['aaaaaaaaaaaaaaaaaaaa', 'one letter'], ['abcabcabcabcabcabcab', 'repeated'], ['CorrectHorseBatteryStaple1!', 'known'],
    ['password password 2026', 'known'], ['123456789012345678', 'digits in a row'], ['ana.rivera@example.org', 'the address'], ['x'.repeat(10) + 'abcdefg'.repeat(40), 'too long'],
  ])('may not be %s (%s)', async (password) => {
    await expect(requireGoodPassword(password, ['ana.rivera@example.org', 'Ana Rivera'])).rejects.toThrow(/password/i);
  });
});

describe('checking a password', () => {
  it('knows the right one, however it was composed', async () => {
    const stored = await hashPassword('sch\u00f6ne gr\u00fcne wiesen');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches(stored, 'scho\u0308ne gru\u0308ne wiesen')).toBe(true);
    expect(await passwordMatches(stored, 'schone grune wiesen')).toBe(false);
  });

  it('works as hard where there is no account', async () => {
    const stored = await hashPassword('seven quiet herons wade');
    await passwordMatches(null, 'warm');
    // The work of this process, which a busy machine does not lengthen.
    const work = async (against: string | null): Promise<number> => {
      const before = process.cpuUsage();
      for (let i = 0; i < 5; i++) await passwordMatches(against, 'not this one at all');
      return process.cpuUsage(before).user;
    };
    const [known, unknown] = [await work(stored), await work(null)];
    expect(unknown / known).toBeGreaterThan(0.4);
  });
});
