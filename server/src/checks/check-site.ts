/** Looks at a running portal from outside, as a browser, gpg and a scanner see it. */
import { findingWords } from '../publication/finding-words.ts';
import { type Ask, askAsStranger, lookAtPublication } from '../publication/look-at-publication.ts';
import { judgePublication } from '../publication/publication-rules.ts';
import { bad, type Finding, good, looked, warn } from './finding.ts';

type Site = (path: string) => Promise<Response>;

/** What each page says to the browser, by header name. */
const requiredHeaders = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /no-referrer|same-origin|strict-origin/,
  'cross-origin-opener-policy': /^same-origin$/,
} as const;

/** @param url the portal's address */
export async function checkSite(url: string): Promise<readonly Finding[]> {
  const site: Site = (path) => fetch(new URL(path, url), { redirect: 'error', signal: AbortSignal.timeout(10_000) });
  return (await Promise.all([
    looked('health', async () => Promise.all(['/healthz', '/readyz'].map(async (path) => answers(path, await site(path))))),
    looked('first page', async () => checkPage(url, await site('/'))),
    looked('keys', async () => checkPublication(new URL(url).origin)),
    ...(url.startsWith('https:') ? [looked('http', async () => [await checkPlainHttp(url)]), looked('security.txt of the domain', async () => checkDomain(new URL(url).origin))] : []),
  ])).flat();
}

function checkPage(address: string, page: Response): readonly Finding[] {
  const policy = page.headers.get('content-security-policy') ?? '';
  const findings = [
    answers('/', page),
    ...Object.entries(requiredHeaders).map(([name, pattern]) => header(page, name, pattern)),
    policy.includes("'unsafe-") ? bad('the policy for scripts and styles allows something unsafe', 'Something in front of Laurel changes its headers: leave them as they come.')
      : good('the policy for scripts and styles allows nothing unsafe'),
  ];
  return address.startsWith('https:') ? [...findings, header(page, 'strict-transport-security', /max-age=\d{7,}/)] : findings;
}

/** gpg finds the key by WKD, people by the page, programs by security.txt: all must name the same one. */
async function checkPublication(url: string): Promise<readonly Finding[]> {
  const now = new Date();
  const published = await lookAtPublication(url, { ask: askAsStranger, now, atAddress: url.startsWith('https:') });
  const findings = judgePublication(published, now).map((finding) => bad(findingWords(finding), 'See "Check" in docs/operator.md for what serves it.'));
  if (findings.length > 0) return findings;
  const page = published.keys['key page'];
  const fingerprint = typeof page === 'object' ? page.fingerprint : '';
  return [
    good(`the same key in security.txt and at: ${Object.keys(published.keys).join('; ')} (${fingerprint})`),
    good('security.txt is signed by the portal, complete and of today'),
  ];
}

/** RFC 9116: people look at the organization's own domain first. Whatever leads to the portal from there is right. */
export async function checkDomain(origin: string, ask: Ask = askAsStranger): Promise<readonly Finding[]> {
  const here = await (await ask(`${origin}/.well-known/security.txt`)).text();
  const domain = /^Contact:\s*mailto:[^@\s]+@([\w.-]+)\s*$/im.exec(here)?.[1]?.toLowerCase();
  if (domain === undefined || domain === new URL(origin).hostname) return [];
  const address = `https://${domain}/.well-known/security.txt`;
  const there = await ask(address, { redirect: 'follow' }).then(async (answer) => (answer.ok ? answer.text() : ''), () => '');
  if (there.includes(origin)) return [good(`${address} leads to this portal`)];
  return [warn(there === '' ? `${address} is not there` : `${address} does not name this portal`, `People look there first: let it redirect to ${origin}/.well-known/security.txt.`)];
}

/** People type the name alone; some browsers then try http first. */
async function checkPlainHttp(url: string): Promise<Finding> {
  const { hostname, origin } = new URL(url);
  try {
    const { status, headers } = await fetch(`http://${hostname}/report`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    const isRight = [301, 308].includes(status) && headers.get('location')?.startsWith(`${origin}/`);
    return isRight ? good('http leads to https') : bad(`http://${hostname}/ answers ${status} and does not lead to https`, 'Let the proxy answer http with a permanent redirect, as docs/nginx.conf and docs/Caddyfile do.');
  } catch {
    return warn(`http://${hostname}/ does not answer`, 'Who types the name without https:// may see an error: let the proxy answer port 80 with a redirect.');
  }
}

function answers(path: string, response: Response): Finding {
  const text = `${path} answers ${response.status}`;
  return response.ok ? good(text) : bad(text, path === '/readyz' ? 'The database cannot be reached or is of another version: see the log.' : 'See the log of Laurel and of the proxy.');
}

function header(response: Response, name: string, pattern: RegExp): Finding {
  const value = response.headers.get(name);
  const text = `${name}: ${value ?? '(missing)'}`.slice(0, 110);
  if (value === null || !pattern.test(value)) return bad(text, 'Laurel sends this header; something in front of it takes it away or changes it.');
  // What fetch joins with a comma was there twice.
  return name !== 'strict-transport-security' || !value.includes(',') ? good(text) : bad(text, 'The header is there twice: the proxy adds what Laurel sends already.');
}
