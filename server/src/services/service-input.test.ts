import { expect, it } from 'vitest';
import { goodHostnames, goodName, goodOwner } from './service-input.ts';

it('keeps host names as machines know them', () => {
  expect(goodHostnames([' Mail.Example.org ', '*.example.org', 'bücher.example', '*.пример.example', 'mail.example.org'])).toEqual([
    'mail.example.org', '*.example.org', 'xn--bcher-kva.example', '*.xn--e1afmkfd.example',
  ]);
  // A Cyrillic letter in a Latin name shows as what it is.
  expect(goodHostnames(['m\u0430il.example.org'])).toEqual(['xn--mil-6cd.example.org']);
});

it.each(['https://mail.example.org', 'mail.example.org/inbox', 'mail..example.org', '-mail.example.org', '*', '*.*.example.org', 'ma il.example.org', 'a'.repeat(64), '\u202email.example.org', 'mail.example.org:443'])('refuses %j as a host name', (typed) => {
  expect(() => goodHostnames([typed])).toThrow(expect.objectContaining({ code: 'INVALID', path: ['input', 'hostnames'] }));
});

it('refuses names that hide characters', () => {
  expect(() => goodName('Ma\u202eil')).toThrow(/name/);
  expect(() => goodOwner('x'.repeat(121))).toThrow(/120/);
  expect([goodName('  Mail  and   Drive '), goodOwner(' Platform  team '), goodOwner(' ')]).toEqual(['Mail and Drive', 'Platform team', null]);
});
