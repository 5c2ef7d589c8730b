/**
 * Looks at a running portal from outside, as a browser, gpg and a scanner see it: `npm run admin -- check URL`. Only the operator's
 * commands import it.
 */
import { findingWords } from './publication/finding-words.ts';
import { askOutside, lookAtPublication } from './publication/look-at-publication.ts';
import { judgePublication } from './publication/publication-rules.ts';

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
    ['keys', () => checkPublication(new URL(url).origin)],
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

/** gpg finds the key by WKD, people by the page, programs by security.txt: all must name the same one. */
async function checkPublication(url: string): Promise<readonly SiteFinding[]> {
  const now = new Date();
  const published = await lookAtPublication(url, { ask: askOutside, now, atAddress: url.startsWith('https:') });
  const findings = judgePublication(published, now).map((finding) => ({ passed: false, text: findingWords(finding) }));
  if (findings.length > 0) return findings;
  const page = published.keys['key page'];
  const fingerprint = typeof page === 'object' ? page.fingerprint : '';
  return [
    { passed: true, text: `the same key in security.txt and at: ${Object.keys(published.keys).join('; ')} (${fingerprint})` },
    { passed: true, text: 'security.txt is signed by the portal, complete and of today' },
  ];
}

function answers(path: string, response: Response): SiteFinding {
  return { passed: response.ok, text: `${path} answers ${response.status}` };
}

function header(response: Response, name: string, pattern: RegExp): SiteFinding {
  const value = response.headers.get(name);
  return { passed: value !== null && pattern.test(value), text: `${name}: ${value ?? '(missing)'}`.slice(0, 110) };
}
