import { describe, expect, it } from 'vitest';
import { hostnamesIn, slugFor } from './service-values.ts';

describe('the short name of a service', () => {
  it.each([
    ['Mail', 'mail'], ['Prêt-à-porter Mail', 'pret-a-porter-mail'], ['  Drive & Docs!  ', 'drive-docs'], ['日本', ''],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('of %j is %j', (name, slug) => {
    expect(slugFor(name)).toBe(slug);
  });
});

describe('host names', () => {
  it('are taken from addresses as people paste them, each once', () => {
    expect(hostnamesIn('https://Mail.Example.org/inbox?a=1, mail.example.org\n*.example.org; example.org:8443\n\n')).toEqual([
      'mail.example.org', '*.example.org', 'example.org',
    ]);
  });

  it('stay as they are where they are wrong, so that the server says what is wrong', () => {
    expect(hostnamesIn('not_a_host')).toEqual(['not_a_host']);
  });
});
