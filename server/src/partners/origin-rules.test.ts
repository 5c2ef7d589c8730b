import { describe, expect, it } from 'vitest';
import { isAllowed, originOf } from './origin-rules.ts';

describe('an origin to list', () => {
  it.each([
    ['https://inventory.example.org', 'https://inventory.example.org'],
    [' HTTPS://Inventory.Example.ORG/ ', 'https://inventory.example.org'],
    ['https://inventory.example.org:443', 'https://inventory.example.org'],
    ['https://inventory.example.org:8443', 'https://inventory.example.org:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (typed, origin) => expect(originOf(typed)).toBe(origin));

  it.each([
    'http://inventory.example.org', 'inventory.example.org', '*', 'https://*', 'https://*.example.org', 'null', '', 'https://', 'file:///etc',
    'https://user@inventory.example.org', 'https://user:pass@inventory.example.org', 'https://inventory.example.org/path', 'https://inventory.example.org?x',
    'https://inventory.example.org#x', 'https://a.example.org, https://b.example.org', 'https://localhost', 'https://10.0.0.1', 'https://[::1]', 'https://0x7f.1',
    'https://example.org.', 'https://inventory.example.org:99999', 'https:\\\\inventory.example.org', 'https://inventory.example.org\\@evil.example', 'javascript:alert(1)',
  ])('%s is refused', (typed) => expect(originOf(typed)).toBeNull());
});

describe('an asking origin', () => {
  const allowed = ['https://inventory.example.org', 'https://tools.example.org:8443'];
  it.each(allowed)('%s is let in', (origin) => expect(isAllowed(origin, allowed)).toBe(true));
  it.each([
    undefined, '', 'null', '*', 'https://inventory.example.org.evil.example', 'https://evilinventory.example.org', 'https://evil.example/inventory.example.org',
    'http://inventory.example.org', 'https://inventory.example.org:8443', 'https://tools.example.org', 'HTTPS://INVENTORY.EXAMPLE.ORG', 'https://inventory.example.org/',
    'https://inventory.example.org@evil.example', 'https://user@inventory.example.org', 'https://inventory.example.org, https://evil.example',
  ])('%s is not', (origin) => expect(isAllowed(origin, allowed)).toBe(false));
});
