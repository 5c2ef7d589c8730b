import { describe, expect, it } from 'vitest';
import { lead, reporter, triager } from '../testing/case-samples.ts';
import { judgeAdvisoryUrl } from './advisory-rules.ts';

describe('an advisory', () => {
  it('is the exception, and a lead’s', () => {
    expect(judgeAdvisoryUrl(triager, null)).toBeNull();
    expect(judgeAdvisoryUrl(lead, 'https://example.org/advisory')).toBe('https://example.org/advisory');
    for (const actor of [triager, reporter]) {
      expect(() => judgeAdvisoryUrl(actor, 'https://example.org/advisory')).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    }
    expect(() => judgeAdvisoryUrl(lead, 'javascript:alert(1)')).toThrow(
      expect.objectContaining({ code: 'INVALID', path: ['input', 'advisoryUrl'] }),
    );
  });
});
