import { expect, it } from 'vitest';
import { curlExample, isLive } from './partner-words.ts';

it('an example reads the token from the keyboard and asks what it is let', () => {
  const example = curlExample('https://portal.example', ['CASES_READ']);
  expect(example).toContain('curl https://portal.example/graphql -H "Authorization: Bearer $LAUREL_TOKEN"');
  expect(example).toContain('cases(first: 5)');
  expect(curlExample('https://portal.example', ['STATISTICS_READ'])).toContain('viewer { scopes }');
});

it('a replaced token lives on until it ends', () => {
  expect((['LIVE', 'REPLACED', 'EXPIRED', 'REVOKED'] as const).map((state) => isLive({ state }))).toEqual([true, true, false, false]);
});
