import { describe, expect, it } from 'vitest';
import { hearsInPlain, judgeClearCopy, judgeReplyBy, replyWays } from './reply-by-rules.ts';

const both = [true, false] as const;
const all = replyWays.flatMap((replyBy) => both.flatMap((hasKey) => both.map((hasAddress) => ({ replyBy, hasKey, hasAddress }))));

describe('plain mail', () => {
  it('goes out in one of all cases: chosen, no key, an address', () => {
    expect(all.filter(hearsInPlain)).toEqual([{ replyBy: 'PLAIN_MAIL', hasKey: false, hasAddress: true }]);
  });

  it('takes a clear copy in that case alone', () => {
    for (const facts of all) {
      if (hearsInPlain(facts)) expect(() => judgeClearCopy(facts)).not.toThrow();
      else expect(() => judgeClearCopy(facts)).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    }
  });

  it('is chosen by who has no key and an address; the page always can be', () => {
    expect(() => judgeReplyBy({ hasKey: true, hasAddress: true }, 'PLAIN_MAIL')).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    expect(() => judgeReplyBy({ hasKey: false, hasAddress: false }, 'PLAIN_MAIL')).toThrow(expect.objectContaining({ code: 'REQUIRED' }));
    expect(() => judgeReplyBy({ hasKey: false, hasAddress: true }, 'PLAIN_MAIL')).not.toThrow();
    for (const hasKey of both) for (const hasAddress of both) expect(() => judgeReplyBy({ hasKey, hasAddress }, 'PAGE')).not.toThrow();
  });
});
