/** The files that docs/operator.md gives to operators, run as they stand there in front of the real handler. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { type Certificate, makeCertificate } from '../testing/certificates.ts';
import { portalOverHttp, type Portal } from '../testing/portal-over-http.ts';
import { type Ports, type ProxyName, type RunningProxy, startProxy } from '../testing/proxies.ts';
import { freePort } from '../testing/free-port.ts';
import { nameField, sealFile } from '../testing/sealed-files.ts';
import { createHttp, type Http } from './create-http.ts';
import { seenPath } from './seen-routes.ts';

let portal: Portal;
let certificate: Certificate;
beforeAll(async () => {
  [portal, certificate] = await Promise.all([portalOverHttp({ mode: 'EXAMPLE' }), makeCertificate(['localhost', 'IP:127.0.0.1'])]);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly text: string;
}
const answerOf = async (response: IncomingMessage): Promise<Answer> => {
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += String(part);
  return { status: response.statusCode ?? 0, headers: response.headers, rawHeaders: response.rawHeaders, text };
};
const httpIs = async (url: string): Promise<Answer> => new Promise((resolve, reject) => {
  httpRequest(url, { agent: false }, (response) => void answerOf(response).then(resolve, reject)).on('error', reject).end();
});

describe.each<ProxyName>(['nginx', 'caddy'])('behind %s', (name) => {
  let http: Http;
  let proxy: RunningProxy;
  let ports: Ports;
  let stream: ServerResponse | undefined;
  /** How many bodies have begun to arrive. */
  let begun: () => void = () => undefined;

  beforeAll(async () => {
    ports = { http: await freePort(), https: await freePort() };
    http = await createHttp({ ...portal.app, config: { ...portal.app.config, publicUrl: `https://localhost:${ports.https}`, trustProxy: 1 } });
    const handler: RequestListener = (asked, response) => {
      if (asked.method === 'PATCH') begun();
      if (asked.url !== '/graphql/stream') return http.handler(asked, response);
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
      stream.write('data: one\n\n');
      return undefined;
    };
    proxy = await startProxy(name, ports, certificate, handler);
  });
  afterAll(async () => {
    await proxy.stop();
    await http.close();
  });

  const open = (address: string, options: RequestOptions = {}) => {
    const asked = request(`https://localhost:${ports.https}${address}`, { ca: certificate.cert, agent: false, ...options });
    const response = new Promise<IncomingMessage>((resolve, reject) => asked.on('response', resolve).on('error', reject));
    return { asked, response };
  };
  const ask = async (address: string, options: RequestOptions = {}, body?: string): Promise<Answer> => {
    const { asked, response } = open(address, options);
    asked.end(body);
    return answerOf(await response);
  };

  it('a sealed file passes without being kept on the way', async () => {
    const [{ token }, sealed] = [await portal.as(portal.reporter), await sealFile(Buffer.alloc(5_000_000, 7), portal.team.publicKey, portal.reporter.publicKey)];
    const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
    const created = await ask('/attachments', { method: 'POST', headers: { ...headers, 'upload-length': String(sealed.length), 'upload-metadata': nameField(await portal.seal('a name', portal.reporter)) } });
    expect(created.status).toBe(201);
    const arrives = new Promise<void>((resolve) => { begun = resolve; });
    const { asked, response } = open(created.headers.location ?? '', {
      method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'content-length': sealed.length },
    });
    asked.write(sealed.subarray(0, 1_000));
    await arrives;
    asked.end(sealed.subarray(1_000));
    const done = await answerOf(await response);
    expect([done.status, done.headers['upload-offset']]).toEqual([204, String(sealed.length)]);
  });

  it('a file of 101 MiB is let through', async () => {
    const sized = async (length: number): Promise<number> => {
      const { asked, response } = open('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': length, expect: '100-continue' } });
      asked.on('continue', () => asked.destroy()).flushHeaders();
      return response.then(({ statusCode }) => statusCode ?? 0, () => 100);
    };
    expect(await sized(101 * 2 ** 20)).not.toBe(413);
  });

  it('a stream arrives as it is written', async () => {
    const { asked, response } = open('/graphql/stream');
    asked.end();
    const parts = (await response).setEncoding('utf8')[Symbol.asyncIterator]();
    expect((await parts.next()).value).toBe('data: one\n\n');
    stream?.write('data: two\n\n');
    expect((await parts.next()).value).toBe('data: two\n\n');
    stream?.end();
    expect((await parts.next()).done).toBe(true);
  });

  it('who asks, by which name, is passed on, and no forged address', async () => {
    const lies = { 'x-forwarded-for': '203.0.113.77, 203.0.113.78', 'x-forwarded-proto': 'http', forwarded: 'for=203.0.113.77' };
    const seen = await ask(seenPath(portal.app.portalKey, new Date()), { headers: lies, localAddress: '127.0.0.2', host: '127.0.0.1', servername: 'localhost' });
    expect(JSON.parse(seen.text)).toEqual({ address: '127.0.0.2', protocol: 'https', host: `localhost:${ports.https}`, trustProxy: 1 });
  });

  it('http leads to https, and 127.0.0.1 to the name', async () => {
    const plain = await httpIs(`http://localhost:${ports.http}/report?x=1`);
    expect([plain.status, plain.headers.location?.replace(`:${ports.https}`, '')]).toEqual([expect.toSatisfy((status: number) => [301, 308].includes(status)), 'https://localhost/report?x=1']);
    const named = await ask('/report', { headers: { host: `127.0.0.1:${ports.https}` } });
    expect([named.status, named.headers.location]).toEqual([307, `https://localhost:${ports.https}/report`]);
  });

  it('headers arrive once, and as Laurel writes them', async () => {
    const page = await ask('/report', { headers: { host: `localhost:${ports.https}` } });
    const once = ['strict-transport-security', 'content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cache-control', 'x-request-id', 'date'];
    const names = page.rawHeaders.filter((_value, i) => i % 2 === 0).map((header) => header.toLowerCase());
    expect(once.map((header) => [header, names.filter((each) => each === header).length])).toEqual(once.map((header) => [header, 1]));
    expect(page.headers['server'] ?? '').not.toMatch(/\d/);
  });
});

const unitFile = fileURLToPath(new URL('../../../docs/laurel.service', import.meta.url));

const composeFile = fileURLToPath(new URL('../../../docker-compose.yml', import.meta.url));
const configFile = fileURLToPath(new URL('../config.ts', import.meta.url));

describe('the containers', () => {
  it('are given every setting that does not follow from what they are', async () => {
    const [compose, config] = [await readFile(composeFile, 'utf8'), await readFile(configFile, 'utf8')];
    const names = [...config.matchAll(/^ \* \| `([A-Z0-9_]+)`/gm)].map(([, name = '']) => name);
    const own = ['PORT', 'HOST', 'DATA_DIR', 'PORTAL_KEY_FILE', 'LOG_CHECKPOINT_FILE', 'JOURNAL_FILE'];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !own.includes(name) && !new RegExp(`^ +${name}(?:_FILE)?:`, 'm').test(compose))).toEqual([]);
  });
});

describe('the unit for systemd', () => {
  it('gives Laurel no more than it needs, and time to end', async () => {
    const unit = await readFile(unitFile, 'utf8');
    for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'User=laurel', 'KillSignal=SIGTERM', 'RuntimeDirectory=laurel', 'Restart=always']) expect(unit.split('\n')).toContain(line);
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute=yes/m);
    const longest = readConfig({ DRAIN_SECONDS: '60' }).drainSeconds + 15;
    expect(() => readConfig({ DRAIN_SECONDS: '61' })).toThrow('from 0 to 60');
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(longest);
    expect(Number(/stop_grace_period: (\d+)s/.exec(await readFile(composeFile, 'utf8'))?.[1])).toBeGreaterThanOrEqual(longest);
  });

  it('is one that systemd takes, where there is systemd', async () => {
    if (!existsSync('/usr/bin/systemd-analyze')) return;
    const folder = await mkdtemp(path.join(tmpdir(), 'laurel-unit-'));
    const file = path.join(folder, 'laurel.service');
    await copyFile(unitFile, file);
    // The checkout stands elsewhere here.
    await writeFile(file, (await readFile(file, 'utf8')).replace('/opt/laurel/node_modules/.bin/node', process.execPath));
    const { stdout, stderr } = await promisify(execFile)('systemd-analyze', ['verify', '--man=no', file]).catch((error: { stdout: string; stderr: string }) => error);
    expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes('laurel.service'))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
