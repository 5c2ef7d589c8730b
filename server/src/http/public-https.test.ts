import { createServer as createHttpsServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Certificate, makeCertificate } from '../testing/certificates.ts';
import { askOutside, OutsideFault } from './public-https.ts';

let certificate: Certificate;
let server: Server;
let port = 0;
let answer: RequestListener = (_request, response) => void response.end('thank you');
const here: LookupAddress = { address: '127.0.0.1', family: 4 };

beforeAll(async () => {
  certificate = await makeCertificate(['hooks.partner.org']);
  server = createHttpsServer({ cert: certificate.cert, key: certificate.key }, (request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const faultOf = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(() => 'answered', (error: unknown) => (error instanceof OutsideFault ? error.code : String(error)));
const local = (lookup = async () => [here]) => ({ reach: 'loopback' as const, ca: certificate.cert, lookup });
const hook = (): string => `https://hooks.partner.org:${port}/hook?x=1`;

describe('asking', () => {
  it('sends headers and body, and brings status, headers and the beginning of the answer', async () => {
    const seen: unknown[] = [];
    answer = (request, response) => {
      request.setEncoding('utf8').on('data', (chunk) => seen.push(chunk))
        .on('end', () => response.writeHead(202, { 'retry-after': '7' }).end('x'.repeat(100_000)));
      seen.push(request.method, request.url, request.headers.host, request.headers['webhook-id']);
    };
    const got = await askOutside(hook(), { headers: { 'webhook-id': 'a' }, body: '{"é":1}', keep: 20 }, local());
    expect(got).toMatchObject({ status: 202, prefix: 'x'.repeat(20), headers: { 'retry-after': '7' } });
    expect(seen).toEqual(['POST', '/hook?x=1', `hooks.partner.org:${port}`, 'a', '{"é":1}']);
  });

  it('follows no redirect', async () => {
    answer = (_request, response) => void response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end();
    expect(await askOutside(hook(), {}, local())).toMatchObject({ status: 307 });
  });

  it('resolves a name once, and connects to what was checked', async () => {
    answer = (_request, response) => void response.end();
    const lookup = vi.fn(async () => [here]);
    await askOutside(hook(), {}, local(lookup));
    expect(lookup.mock.calls).toEqual([['hooks.partner.org']]);
  });
});

describe('nothing is asked', () => {
  const publicly = (addresses: readonly LookupAddress[]) => ({ reach: 'public' as const, ca: certificate.cert, lookup: async () => addresses });
  const outside: LookupAddress = { address: '1.1.1.1', family: 4 };

  it.each<[string, readonly LookupAddress[]]>([
    ['leads here', [here]],
    ['leads outside and here', [outside, here]],
    ['leads here by IPv6', [outside, { address: '::ffff:127.0.0.1', family: 6 }]],
    ['leads to metadata', [{ address: '169.254.169.254', family: 4 }]],
    ['leads behind NAT64', [{ address: '64:ff9b::a9fe:a9fe', family: 6 }]],
  ])('where a name %s', async (_what, addresses) => {
    const reached = vi.fn();
    answer = (_request, response) => { reached(); response.end(); };
    expect(await faultOf(askOutside(hook(), {}, publicly(addresses)))).toBe('NOT_PUBLIC');
    expect(reached).not.toHaveBeenCalled();
  });

  it('where a name has no address', async () => {
    expect(await faultOf(askOutside(hook(), {}, publicly([])))).toBe('NO_SUCH_NAME');
    expect(await faultOf(askOutside(hook(), {}, { reach: 'public', lookup: () => Promise.reject(new Error('ENOTFOUND')) }))).toBe('NO_SUCH_NAME');
  });

  it('of an address that is none of ours', async () => {
    expect(await faultOf(askOutside('http://hooks.partner.org/', {}, publicly([outside])))).toBe('NOT_HTTPS');
    expect(await faultOf(askOutside('https://localhost/', {}, { reach: 'public' }))).toBe('NOT_PUBLIC');
  });
});

describe('there is no answer', () => {
  it('from a certificate of another name, or of nobody', async () => {
    expect(await faultOf(askOutside(`https://other.partner.org:${port}/`, {}, local()))).toBe('TLS');
    expect(await faultOf(askOutside(hook(), {}, { reach: 'loopback', lookup: async () => [here] }))).toBe('TLS');
  });

  it('from who is silent, or drips, for longer than the time', async () => {
    answer = () => undefined;
    expect(await faultOf(askOutside(hook(), {}, { ...local(), timeoutMilliseconds: 300 }))).toBe('TIMEOUT');
    answer = (_request, response) => void response.writeHead(200).write('drip');
    expect(await faultOf(askOutside(hook(), {}, { ...local(), timeoutMilliseconds: 300 }))).toBe('TIMEOUT');
    expect(await faultOf(askOutside(hook(), {}, { ...local(() => new Promise(() => undefined)), timeoutMilliseconds: 100 }))).toBe('TIMEOUT');
  });

  it('from who listens no more, or speaks no HTTP', async () => {
    const tcp = createTcpServer((socket) => void socket.resume().end('SSH-2.0-whatever\r\n'));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/`;
    expect(await faultOf(askOutside(address, {}, { reach: 'loopback' }))).toBe('BROKEN_ANSWER');
    await new Promise((resolve) => tcp.close(resolve));
    expect(await faultOf(askOutside(address, {}, { reach: 'loopback' }))).toBe('NO_CONNECTION');
  });
});
