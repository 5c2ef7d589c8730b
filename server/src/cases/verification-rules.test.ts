import { describe, expect, it } from 'vitest';
import { judgeAssessment, readWeakness } from './verification-rules.ts';

const refusal = (code: string, field: string) => expect.objectContaining({ code, path: ['input', field] });
const high = { severity: 'HIGH' } as const;

describe('an assessment', () => {
  it.each([
    ['a vector', { cvss: high, severity: null, hasReason: false }, 'HIGH'],
    ['a vector and the same severity', { cvss: high, severity: 'HIGH', hasReason: false }, 'HIGH'],
    ['a severity and why', { cvss: null, severity: 'LOW', hasReason: true }, 'LOW'],
    ['no severity to speak of, and why', { cvss: null, severity: 'NONE', hasReason: true }, 'NONE'],
  ] as const)('is complete with a weakness and %s', (_, input, severity) => {
    expect(judgeAssessment({ weakness: 'CWE-79', ...input })).toEqual({ weakness: 'CWE-79', severity });
  });

  it.each([
    ['no weakness', { weakness: null, cvss: high, severity: null, hasReason: true }, 'REQUIRED', 'weakness'],
    ['neither vector nor severity', { weakness: 'CWE-79', cvss: null, severity: null, hasReason: true }, 'REQUIRED', 'severity'],
    ['a bare severity', { weakness: 'CWE-79', cvss: null, severity: 'HIGH', hasReason: false }, 'REQUIRED', 'reason'],
    ['two severities', { weakness: 'CWE-79', cvss: high, severity: 'LOW', hasReason: true }, 'INVALID', 'severity'],
  ] as const)('is refused with %s', (_, input, code, field) => {
    expect(() => judgeAssessment(input)).toThrow(refusal(code, field));
  });
});

describe('a weakness', () => {
  it.each([
    ['CWE-79', 'CWE-79'],
    ['cwe-89', 'CWE-89'],
    [' CWE 352 ', 'CWE-352'],
    ['79', 'CWE-79'],
    ['CWE-0079', 'CWE-79'],
  ])('reads %j as %s', (text, read) => {
    expect(readWeakness(text)).toBe(read);
  });

  it.each(['', 'CWE-', 'CWE-0', 'XSS', 'CWE-79; CWE-80', 'CWE-7e9', 'CWE-1234567'])('does not read %j', (text) => {
    expect(() => readWeakness(text)).toThrow(refusal('INVALID', 'weakness'));
  });
});
