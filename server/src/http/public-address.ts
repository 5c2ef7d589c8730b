/**
 * Where Laurel may connect on behalf of somebody who typed an address: the public internet, never the networks behind the server. Pure;
 * `public-https.ts` asks it before it connects, and whoever takes an address asks it at once, to say what is wrong.
 */
import ipaddr from 'ipaddr.js';

/**
 * `loopback` is for the example installation and for tests: 127.0.0.1 alone, plain http too, and nothing else. `named` is for an address
 * that the operator wrote into a file, in whatever network it is: https, or http to this machine; no page may choose it.
 */
export type Reach = 'public' | 'loopback' | 'named';

export const addressFaults = {
  MALFORMED: 'This is no web address. It begins with https://.',
  NOT_HTTPS: 'The address has to begin with https://.',
  CREDENTIALS: 'The address must not contain a user name or password.',
  PORT: 'The port has to be 443, or one above 1023.',
  TOO_LONG: 'The address has to be shorter than 1,000 characters.',
  NOT_PUBLIC: 'The address leads to a machine that is not on the public internet.',
} as const;
export type AddressFault = keyof typeof addressFaults;

/** Answers the machines of its cloud as if it were on the internet (Azure's WireServer). */
const neverPublic: ReadonlySet<string> = new Set(['168.63.129.16']);
/** Names that RFC 6761, 6762, 7686, 8375 and ICANN keep for networks of one's own. */
const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa|onion|test|example|invalid)$/;
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to a machine on the public internet (RFC 6890 and its successors). An IPv4 address inside of an IPv6 one
 * (mapped, RFC 4291; NAT64, RFC 6052) is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast' && !neverPublic.has(parsed.toString());
  if (parsed.match(ipaddr.parseCIDR('64:ff9b::/96'))) return isPublicAddress(parsed.toByteArray().slice(12).join('.'));
  return parsed.range() === 'unicast' && parsed.match(globalUnicast);
}

const isLoopback = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

/** @param address an IP address, after resolution */
export function mayConnect(address: string, reach: Reach): boolean {
  if (reach === 'named') return ipaddr.isValid(address);
  return reach === 'public' ? isPublicAddress(address) : isLoopback(address);
}

/** An IPv6 host without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** What can be said of an address before its name is resolved; names in other scripts are judged, and kept, in their ASCII form. */
export function judgeAddress(text: string, reach: Reach): URL | AddressFault {
  if (text.length > 1_000) return 'TOO_LONG';
  if (/[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return 'MALFORMED';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain(url, reach))) return 'NOT_HTTPS';
  if (url.username || url.password) return 'CREDENTIALS';
  if (reach !== 'named' && url.port !== '' && Number(url.port) <= 1_023) return 'PORT';
  url.hash = '';
  return nameMayBePublic(hostOf(url), reach) ? url : 'NOT_PUBLIC';
}

const mayBePlain = (url: URL, reach: Reach): boolean =>
  reach === 'loopback' || (reach === 'named' && (hostOf(url) === 'localhost' || isLoopback(hostOf(url))));

function nameMayBePublic(host: string, reach: Reach): boolean {
  if (ipaddr.isValid(host)) return mayConnect(host, reach);
  return reach !== 'public' || (host.includes('.') && !privateNames.test(host));
}
