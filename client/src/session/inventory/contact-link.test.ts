import { expect, it } from 'vitest';
import { contactLink } from './contact-link.ts';

it.each([
  ['mail@owners.example', 'mailto:mail@owners.example'],
  ['Mail.Team+cvd@sub.owners.example', 'mailto:Mail.Team+cvd@sub.owners.example'],
  ['+46 (8) 123-45 67', 'tel:+4681234567'],
  ['112 33 44', 'tel:1123344'],
])('%s leads to %s', (contact, link) => {
  expect(contactLink(contact)).toBe(link);
});

it.each([
  '#mail-team on chat', 'javascript:alert(1)', 'https://evil.example/', 'mailto:a@b.example', 'a@b.example?subject=x', 'a@b.example,c@d.example', 'a@b.example\nBcc: c', 'a%40b@c.example', 'a@localhost', '@b.example',
  'A <a@b.example>', '110', '0800 CALL ME', '*#06#', '+', '', `${'a'.repeat(100)}@b.example`, 'раypal@bank.example',
])('%j stays text', (contact) => {
  expect(contactLink(contact)).toBeNull();
});
