import { describe, expect, it } from 'vitest';
import { type Answered, judgeAnswer } from './sending-rules.ts';

const now = new Date('2026-11-28T12:00:00Z');
const status = (code: number, retryAfter?: string): Answered => ({ status: code, retryAfter });
const fault = (code: string, refused: string | null = null): Answered => ({ fault: code, refused });
const judged = (answer: Answered, tries = 1): string => {
  const outcome = judgeAnswer(answer, tries, now);
  return outcome.kind === 'AGAIN' ? `again in ${outcome.afterSeconds}` : outcome.kind;
};

describe('what a service answered', () => {
  it.each<[string, Answered, number, string]>([
    ['accepted', status(202), 1, 'DELIVERED'],
    ['no content', status(204), 9, 'DELIVERED'],
    ['not understood', status(400), 1, 'FAILED'],
    ['a refused secret', status(401), 1, 'FAILED'],
    ['gone', status(410), 1, 'FAILED'],
    ['a redirect', status(307), 1, 'FAILED'],
    ['too many requests', status(429), 1, 'again in 5'],
    ['too many requests, with a time', status(429, '61'), 1, 'again in 61'],
    ['a time in words', status(503, 'Sat, 28 Nov 2026 12:02:00 GMT'), 1, 'again in 120'],
    ['a time that is past', status(503, 'Sat, 28 Nov 2026 11:02:00 GMT'), 1, 'again in 5'],
    ['a time that is none', status(503, 'soon'), 1, 'again in 5'],
    ['a time far away', status(503, '86400'), 1, 'again in 3600'],
    ['a request that took too long', status(408), 2, 'again in 15'],
    ['a fault', status(500), 8, 'again in 1920'],
    ['a fault, for the last time', status(500), 9, 'FAILED'],
    ['nothing in time', fault('TIMEOUT'), 1, 'again in 5'],
    ['nothing at all', fault('NO_CONNECTION'), 3, 'again in 40'],
    ['an unknown name', fault('NO_SUCH_NAME'), 1, 'again in 5'],
    ['a bad certificate', fault('TLS'), 1, 'again in 5'],
    ['an address inside', fault('NOT_PUBLIC', 'It leads inside.'), 1, 'FAILED'],
  ])('%s', (_what, answer, tries, outcome) => {
    expect(judged(answer, tries)).toBe(outcome);
  });

  it('is said in plain words', () => {
    expect([status(403), status(404), status(301), status(429), status(502), fault('TLS'), fault('NOT_PUBLIC', 'It leads inside.'), fault('ODD')].map((answer) => {
      const outcome = judgeAnswer(answer, 1, now);
      return outcome.kind === 'DELIVERED' ? '' : outcome.failure;
    })).toEqual([
      'The service refused the secret (403).', 'The service knows no such address (404).', 'The service answered with a redirect (301), which is not followed.',
      'The service wants fewer requests (429).', 'The service answered with 502.', 'The certificate of the service is not good.', 'It leads inside.', 'The service could not be asked.',
    ]);
  });
});
