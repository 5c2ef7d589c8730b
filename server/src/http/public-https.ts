/**
 * Asks a web address that a person of the team typed in (a webhook, a pager), without letting it lead into the networks behind the
 * server: https alone, every resolved address has to be public, the connection goes to an address that was checked, and no redirect is
 * followed. Whatever is sent to an address from the settings goes through here.
 */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { type AddressFault, hostOf, judgeAddress, mayConnect, type Reach } from './public-address.ts';

export interface Outside {
  readonly reach: Reach;
  /** All addresses of a name. Left out: as the system resolves it. */
  readonly lookup?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Certificates in PEM that are trusted in place of the system's. */
  readonly ca?: string;
  /** From the first look-up to the last byte. */
  readonly timeoutMilliseconds?: number;
}

export interface OutsideRequest {
  readonly method?: 'POST' | 'PUT' | 'GET';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** How much of the answer is kept, in bytes; the rest is not read. */
  readonly keep?: number;
}
export interface OutsideAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The answer's beginning. */
  readonly prefix: string;
}

export type OutsideFaultCode = AddressFault | 'NO_SUCH_NAME' | 'TIMEOUT' | 'TLS' | 'NO_CONNECTION' | 'BROKEN_ANSWER';

/** Why there was no answer; says nothing about what else is to be found at the address. */
export class OutsideFault extends Error {
  override readonly name = 'OutsideFault';
  readonly code: OutsideFaultCode;
  constructor(code: OutsideFaultCode, cause?: unknown) {
    super(`no answer from outside: ${code}`, { cause });
    this.code = code;
  }
}

const lookupAll = (host: string): Promise<LookupAddress[]> => promisify(systemLookup)(host, { all: true });

/**
 * One request on a connection of its own, and its answer, whatever its status.
 * @throws OutsideFault where there is none
 */
export async function askOutside(address: string, request: OutsideRequest, outside: Outside): Promise<OutsideAnswer> {
  const url = judgeAddress(address, outside.reach);
  if (typeof url === 'string') throw new OutsideFault(url);
  const signal = AbortSignal.timeout(outside.timeoutMilliseconds ?? 10_000);
  const addresses = await before(signal, checkedAddresses(hostOf(url), outside));
  return exchange(url, request, { addresses, signal, ca: outside.ca });
}

/** "All A and AAAA records": a name with one address inside is refused, since the next connection could take that one. */
async function checkedAddresses(host: string, { reach, lookup = lookupAll }: Outside): Promise<readonly LookupAddress[]> {
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host).catch((error: unknown) => {
    throw new OutsideFault('NO_SUCH_NAME', error);
  });
  if (addresses.length === 0) throw new OutsideFault('NO_SUCH_NAME');
  if (!addresses.every(({ address }) => mayConnect(address, reach))) throw new OutsideFault('NOT_PUBLIC');
  return addresses;
}

function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new OutsideFault('TIMEOUT')), { once: true });
    work.then(resolve, reject);
  });
}

interface Route {
  readonly addresses: readonly LookupAddress[];
  readonly signal: AbortSignal;
  readonly ca: string | undefined;
}

/** Hands the connection what was checked, so that a name cannot lead elsewhere the second time. */
const pinned = (addresses: readonly LookupAddress[]): LookupFunction => (_host, { all }, callback) => {
  const [first] = addresses;
  if (all) callback(null, [...addresses]);
  else callback(null, first?.address ?? '', first?.family);
};

function exchange(url: URL, { method = 'POST', headers = {}, body, keep = 512 }: OutsideRequest, route: Route): Promise<OutsideAnswer> {
  const options = {
    method, agent: false as const, lookup: pinned(route.addresses), signal: route.signal, maxHeaderSize: 16_384,
    headers: { 'user-agent': 'Laurel', ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(asFault(error, route.signal));
    const asked: ClientRequest = url.protocol === 'https:'
      ? httpsRequest(url, { ...options, minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(route.ca !== undefined && { ca: route.ca }) })
      : httpRequest(url, options);
    asked.on('error', fail);
    asked.on('response', (response) => {
      readPrefix(response, keep).then((prefix) => resolve({ status: response.statusCode ?? 0, headers: response.headers, prefix }), fail)
        .finally(() => asked.destroy());
    });
    asked.end(body);
  });
}

async function readPrefix(response: IncomingMessage, keep: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) break;
    chunks.push(chunk);
    length += chunk.length;
    if (length >= keep) break;
  }
  return Buffer.concat(chunks).subarray(0, keep).toString('utf8');
}

function asFault(error: unknown, signal: AbortSignal): OutsideFault {
  if (error instanceof OutsideFault) return error;
  if (signal.aborted) return new OutsideFault('TIMEOUT', error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_OSSL)/.test(code)) return new OutsideFault('TLS', error);
  if (/^(?:HPE_|ERR_STREAM_PREMATURE)/.test(code)) return new OutsideFault('BROKEN_ANSWER', error);
  return new OutsideFault('NO_CONNECTION', error);
}
