/**
 * Looks at a running portal from outside, as a browser, gpg and a scanner see it: `npm run admin -- check URL`. Only the operator's
 * commands import it.
 */
import { dearmorKey, wkdHash } from './http/wkd.ts';

export interface SiteFinding {
  readonly passed: boolean;
  /** What was looked at, and what was found where it failed. */
  readonly text: string;
}

type Check = (site: Site) => Promise<readonly SiteFinding[]>;
type Site = (path: string) => Promise<Response>;

/** What each page says to the browser, by header name. */
const requiredHeaders = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /no-referrer|same-origin|strict-origin/,
  'cross-origin-opener-policy': /^same-origin$/,
} as const;

/** @param url the portal's address */
export async function checkSite(url: string): Promise<readonly SiteFinding[]> {
  const site: Site = (path) => fetch(new URL(path, url), { redirect: 'error', signal: AbortSignal.timeout(10_000) });
  const checks: readonly (readonly [string, Check])[] = [
    ['health', checkHealth],
    ['first page', checkPage(url)],
    ['security.txt', checkSecurityTxt],
    ['keys', checkKeys],
  ];
  return (await Promise.all(checks.map((check) => safely(check, site)))).flat();
}

/** A site that does not answer fails the check, with the reason that the network gave. */
async function safely([name, check]: readonly [string, Check], site: Site): Promise<readonly SiteFinding[]> {
  try {
    return await check(site);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return [{ passed: false, text: `${name}: no answer (${reason})` }];
  }
}

async function checkHealth(site: Site): Promise<readonly SiteFinding[]> {
  return Promise.all(['/healthz', '/readyz'].map(async (path) => answers(path, await site(path))));
}

function checkPage(address: string): Check {
  return async (site) => {
    const page = await site('/');
    const findings = [answers('/', page), ...Object.entries(requiredHeaders).map(([name, pattern]) => header(page, name, pattern))];
    const policy = page.headers.get('content-security-policy') ?? '';
    findings.push({ passed: !policy.includes("'unsafe-"), text: 'the policy for scripts and styles allows nothing unsafe' });
    return address.startsWith('https:') ? [...findings, header(page, 'strict-transport-security', /max-age=\d{7,}/)] : findings;
  };
}

async function checkSecurityTxt(site: Site): Promise<readonly SiteFinding[]> {
  const response = await site('/.well-known/security.txt');
  const expires = /^Expires: (.+)$/m.exec(await response.text())?.[1];
  const holds = expires !== undefined && Date.parse(expires) > Date.now();
  return [answers('/.well-known/security.txt', response), { passed: holds, text: `security.txt holds until ${expires ?? '(no Expires line)'}` }];
}

/** gpg finds the key by WKD, people by the page: both must be the same octets. */
async function checkKeys(site: Site): Promise<readonly SiteFinding[]> {
  const portal = answers('/portal-key.asc', await site('/portal-key.asc'));
  const page = await site('/pgp-key.asc');
  if (!page.ok) return [portal, { passed: false, text: `/pgp-key.asc answers ${page.status}: the key ceremony has not been held` }];
  const contact = /^Contact: mailto:([^@\s]+)@(\S+)$/m.exec(await (await site('/.well-known/security.txt')).text());
  const [, local = '', domain = ''] = contact ?? [];
  const wanted = dearmorKey(await page.text());
  const paths = [`/.well-known/openpgpkey/hu/${wkdHash(local)}`, `/.well-known/openpgpkey/${domain}/hu/${wkdHash(local)}`];
  const same = paths.map(async (path): Promise<SiteFinding> => {
    const served = await site(path);
    const passed = served.ok && wanted.equals(Buffer.from(await served.arrayBuffer()));
    return { passed, text: `${path} serves the key of /pgp-key.asc` };
  });
  return [portal, answers('/pgp-key.asc', page), ...(await Promise.all(same))];
}

function answers(path: string, response: Response): SiteFinding {
  return { passed: response.ok, text: `${path} answers ${response.status}` };
}

function header(response: Response, name: string, pattern: RegExp): SiteFinding {
  const value = response.headers.get(name);
  return { passed: value !== null && pattern.test(value), text: `${name}: ${value ?? '(missing)'}`.slice(0, 110) };
}
