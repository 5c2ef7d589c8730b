/** Fetches from outside what a portal publishes, as programs of strangers do. Follows no redirect but gpg's own. Checks and the clock import it. */
import { seeKey } from '../keys/seen-key.ts';
import { readSignedText } from '../keys/signed-text.ts';
import { wkdHash } from '../http/wkd.ts';
import type { Found, Place, Published, SecurityTxtSeen } from './publication-facts.ts';

/** `fetch`, or what stands for it. */
export type Ask = (address: string, init?: RequestInit) => Promise<Response>;

/** Asks within ten seconds. */
export const askAsStranger: Ask = (address, init) => fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000), ...init });

export interface Looking {
  readonly ask: Ask;
  readonly now: Date;
  /** Whether to look where gpg looks for the mail address: at its own domain, which need not be the portal's. */
  readonly atAddress: boolean;
}

/** @param url the portal's origin */
export async function lookAtPublication(url: string, { ask, now, atAddress }: Looking): Promise<Published> {
  const { securityTxt, address } = await lookAtSecurityTxt(url, ask, now);
  const [local = '', domain = ''] = address.split('@');
  const hash = wkdHash(local);
  const query = `?l=${encodeURIComponent(local)}`;
  const look = async (where: string): Promise<Found> => keyIn(() => ask(where), address, now);
  const [shown, served] = [await keyOfPage(url, ask, address, now), await look(`${url}/pgp-key.asc`)];
  const first = [shown, served].find((found) => typeof found === 'object');
  const keys: Partial<Record<Place, Found>> = {
    'key page': shown,
    '/pgp-key.asc': served,
    ...(first && { '/pgp-key/FINGERPRINT.asc': await look(`${url}/pgp-key/${first.fingerprint}.asc`) }),
    'WKD, direct': await look(`${url}/.well-known/openpgpkey/hu/${hash}${query}`),
    'WKD, advanced': await look(`${url}/.well-known/openpgpkey/${domain.toLowerCase()}/hu/${hash}${query}`),
    ...(atAddress && { 'WKD of the address': await keyOfAddress({ domain, hash, query }, look, ask) }),
  };
  return { url, keys, securityTxt };
}

async function keyIn(get: () => Promise<Response>, address: string, now: Date): Promise<Found> {
  try {
    const answer = await get();
    if (!answer.ok) return 'MISSING';
    return (await seeKey(new Uint8Array(await answer.arrayBuffer()), address, now)) ?? 'UNREADABLE';
  } catch {
    return 'SILENT';
  }
}

/** What the key page shows comes from the API. */
async function keyOfPage(url: string, ask: Ask, address: string, now: Date): Promise<Found> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ teamKey { armored } }' }) };
  try {
    const answer: unknown = await (await ask(`${url}/graphql`, request)).json();
    const armored: unknown = Object(Object(Object(answer).data).teamKey).armored;
    if (typeof armored !== 'string') return 'MISSING';
    return (await seeKey(Buffer.from(armored), address, now)) ?? 'UNREADABLE';
  } catch {
    return 'SILENT';
  }
}

/** As gpg does it: where the advanced method's host answers at all, the direct one is not asked. */
async function keyOfAddress(
  { domain, hash, query }: { readonly domain: string; readonly hash: string; readonly query: string },
  look: (where: string) => Promise<Found>,
  ask: Ask,
): Promise<Found> {
  const host = `openpgpkey.${domain}`;
  const answers = await ask(`https://${host}/.well-known/openpgpkey/${domain}/policy`).then(() => true, () => false);
  return look(answers ? `https://${host}/.well-known/openpgpkey/${domain}/hu/${hash}${query}` : `https://${domain}/.well-known/openpgpkey/hu/${hash}${query}`);
}

async function lookAtSecurityTxt(url: string, ask: Ask, now: Date): Promise<{ readonly securityTxt: Published['securityTxt']; readonly address: string }> {
  try {
    const answer = await ask(`${url}/.well-known/security.txt`);
    if (!answer.ok) return { securityTxt: 'MISSING', address: '' };
    const file = await answer.text();
    const portalKey = await (await ask(`${url}/portal-key.asc`)).text();
    const signed = await readSignedText(file, portalKey, 'security.txt', now).catch(() => null);
    const securityTxt: SecurityTxtSeen = { isSigned: signed !== null, fields: fieldsOf(signed ?? file) };
    return { securityTxt, address: mailAddressIn(securityTxt) };
  } catch {
    return { securityTxt: 'SILENT', address: '' };
  }
}

function fieldsOf(text: string): SecurityTxtSeen['fields'] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/u.exec(line) ?? [];
    return name === '' ? [] : [[name.toLowerCase(), value.trim()] as const];
  });
}

function mailAddressIn({ fields }: SecurityTxtSeen): string {
  const mail = fields.find(([name, value]) => name === 'contact' && /^mailto:[^@\s]+@[^@\s]+$/u.test(value));
  return mail?.[1].slice('mailto:'.length) ?? '';
}
