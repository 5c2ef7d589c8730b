import { describe, expect, it } from 'vitest';
import { readWebAddress } from './web-address-rules.ts';

describe('an address that the portal links to', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' https://Example.ORG/a?b=c#d ', 'https://example.org/a?b=c#d'],
    ['https://bücher.example/x', 'https://xn--bcher-kva.example/x'],
    ['https://example.org:8443/x', 'https://example.org:8443/x'],
  ])('reads %j', (text, read) => {
    expect(readWebAddress(text, ['input', 'url'])).toBe(read);
  });

  it.each([
    '',
    'example.org',
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'https://',
    'https://localhost/',
    'https://user:secret@example.org/',
    'https://example.org/a b',
    'https://exam\u202Eple.org/',
    'https:\\\\example.org',
    'https://192.168.0.1/',
    'https://[::1]/',
    `https://example.org/${'x'.repeat(300)}`,
  ])('refuses %j', (text) => {
    expect(() => readWebAddress(text, ['input', 'url'])).toThrow(expect.objectContaining({ code: 'INVALID', path: ['input', 'url'] }));
  });
});
