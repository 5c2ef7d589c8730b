import { describe, expect, it } from 'vitest';
import { isPass, readPass, writePass } from './pass-format.ts';

const keyOf = (secret: string): { deriveToken: (...parts: readonly string[]) => string; isToken: (token: string, ...parts: readonly string[]) => boolean } => {
  const deriveToken = (...parts: readonly string[]): string => Buffer.from(`${secret}${parts.join()}`).toString('base64url').padEnd(43, '_').slice(-43);
  return { deriveToken, isToken: (token, ...parts) => token === deriveToken(...parts) };
};
const [ours, others] = [keyOf('ours'), keyOf('another')];
const pass = { sessionId: '12', until: '1796500000' };

describe('a pass', () => {
  it('is read back as it was written', () => {
    expect(readPass(ours, writePass(ours, pass))).toEqual(pass);
    expect(isPass(writePass(ours, pass))).toBe(true);
  });

  it('by another key, cut, lengthened or of another session is none', () => {
    const written = writePass(ours, pass);
    expect(readPass(others, written)).toBeNull();
    for (const text of [written.slice(0, -1), `${written}A`, written.replace('_12.', '_13.'), written.replace('1796500000', '1796500001'), written.replace('laurel_pass_', ''), '', 'laurel_pass_'])
      expect([text, readPass(ours, text)]).toEqual([text, null]);
  });

  it('is told from tokens', () => {
    expect(['laurel_person_x', 'laurel_partner_x', 'x'].map(isPass)).toEqual([false, false, false]);
  });
});
