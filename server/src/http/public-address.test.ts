import { describe, expect, it } from 'vitest';
import { isPublicAddress, judgeAddress, mayConnect } from './public-address.ts';

describe('an IP address is public', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101', '172.32.0.1', '100.128.0.1'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an IP address is not', () => {
  it.each([
    ['this host', ['0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.0.9', '::', '::1']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1']],
    ['shared by a provider', ['100.64.0.1', '100.127.255.255']],
    ['link-local', ['169.254.1.1', 'fe80::1', 'fe80::1%eth0']],
    ['of cloud metadata', ['169.254.169.254', '100.100.100.200', '192.0.0.192', '168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254']],
    ['mapped into IPv6', ['::ffff:127.0.0.1', '::ffff:a00:1', '::ffff:169.254.169.254', '::ffff:0:10.0.0.1', '::10.0.0.1']],
    ['behind NAT64', ['64:ff9b::7f00:1', '64:ff9b::a00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1']],
    ['tunnelled', ['2002:7f00:1::1', '2002:c0a8:101::1', '2001:0:1::1']],
    ['for documents, tests and many', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '3fff::1', '224.0.0.1', 'ff02::1', '255.255.255.255', '240.0.0.1']],
    ['no address', ['', 'localhost', '1.2.3.4.5', '[::1]', '127.1x']],
  ])('%s', (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});

describe('what can be said before a name is resolved', () => {
  const verdict = (text: string): string => {
    const judged = judgeAddress(text, 'public');
    return typeof judged === 'string' ? judged : judged.href;
  };

  it.each([
    ['https://hooks.partner.org/laurel?team=1', 'https://hooks.partner.org/laurel?team=1'],
    ['https://hooks.partner.org:8443/', 'https://hooks.partner.org:8443/'],
    ['https://hooks.partner.org/#part', 'https://hooks.partner.org/'],
    ['https://bücher.de/', 'https://xn--bcher-kva.de/'],
    // The Cyrillic letter that looks like an a shows as what it is.
    ['https://p\u0430ypal.com/', 'https://xn--pypal-4ve.com/'],
    ['https://1.1.1.1/', 'https://1.1.1.1/'],
  ])('%s is taken', (text, href) => expect(verdict(text)).toBe(href));

  it.each([
    ['', 'MALFORMED'], ['hooks.partner.org', 'MALFORMED'], ['https://', 'MALFORMED'], ['https://a b.org/', 'MALFORMED'], ['https://a.org/\nx', 'MALFORMED'],
    ['http://hooks.partner.org/', 'NOT_HTTPS'], ['file:///etc/passwd', 'NOT_HTTPS'], ['gopher://partner.org/', 'NOT_HTTPS'],
    ['https://me@partner.org/', 'CREDENTIALS'], ['https://partner.org:x@127.0.0.1/', 'CREDENTIALS'], ['https://:secret@partner.org/', 'CREDENTIALS'],
    ['https://partner.org:22/', 'PORT'], ['https://partner.org:25/', 'PORT'], ['https://partner.org:80/', 'PORT'], ['https://partner.org:0/', 'PORT'],
    [`https://partner.org/${'x'.repeat(1_000)}`, 'TOO_LONG'],
    ['https://127.0.0.1/', 'NOT_PUBLIC'], ['https://2130706433/', 'NOT_PUBLIC'], ['https://0x7f.1/', 'NOT_PUBLIC'], ['https://017700000001/', 'NOT_PUBLIC'],
    ['https://0/', 'NOT_PUBLIC'], ['https://[::1]/', 'NOT_PUBLIC'], ['https://[::ffff:10.0.0.1]/', 'NOT_PUBLIC'], ['https://１２７.0.0.1/', 'NOT_PUBLIC'],
    ['https://localhost/', 'NOT_PUBLIC'], ['https://LOCALHOST./', 'NOT_PUBLIC'], ['https://db.internal/', 'NOT_PUBLIC'], ['https://printer.local/', 'NOT_PUBLIC'],
    ['https://intranet/', 'NOT_PUBLIC'], ['https://x.home.arpa/', 'NOT_PUBLIC'],
  ])('%s is refused: %s', (text, fault) => expect(verdict(text)).toBe(fault));
});

it('the example installation reaches its own machine and nothing else', () => {
  expect([mayConnect('127.0.0.1', 'loopback'), mayConnect('::1', 'loopback')]).toEqual([true, true]);
  expect([mayConnect('10.0.0.1', 'loopback'), mayConnect('1.1.1.1', 'loopback')]).toEqual([false, false]);
  expect(judgeAddress('http://127.0.0.1:5000/hook', 'loopback')).toBeInstanceOf(URL);
  expect(judgeAddress('https://1.1.1.1/', 'loopback')).toBe('NOT_PUBLIC');
});

describe('an address that the operator named', () => {
  it.each(['https://10.0.0.7/realms/main', 'https://id.internal:843/', 'https://id.example.org/', 'http://127.0.0.1:8080/', 'http://localhost:8080/'])('may be %s', (address) => {
    expect(judgeAddress(address, 'named')).toBeInstanceOf(URL);
  });

  it.each([['http://10.0.0.7/', 'NOT_HTTPS'], ['http://localhost.example.org/', 'NOT_HTTPS'], ['https://user:secret@10.0.0.7/', 'CREDENTIALS'], ['ftp://10.0.0.7/', 'NOT_HTTPS']])('may not be %s', (address, fault) => {
    expect(judgeAddress(address, 'named')).toBe(fault);
  });

  it('leads to whatever the name stands for', () => {
    expect(['10.0.0.7', '127.0.0.1', 'fd12::1', '93.184.215.14'].every((address) => mayConnect(address, 'named'))).toBe(true);
    expect(mayConnect('id.internal', 'named')).toBe(false);
  });
});
