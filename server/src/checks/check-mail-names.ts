/** What the domain of the mails' sender says in the DNS, by which receiving servers judge them: MX, SPF, DKIM, DMARC. */
import { Resolver } from 'node:dns/promises';
import { bad, type Finding, good, warn } from './finding.ts';

/** As node:dns has it; a test brings its own. */
export interface NameResolver {
  readonly resolveTxt: (name: string) => Promise<string[][]>;
  readonly resolveMx: (name: string) => Promise<{ readonly exchange: string; readonly priority: number }[]>;
}

/** Which names the usual mail servers and services give their DKIM keys. */
const usualSelectors = ['default', 'mail', 'dkim', 'dkim1', 's1', 's2', 'k1', 'selector1', 'selector2', 'google', 'smtp', 'key1', '2024', '2025', '2026'] as const;

/** @param address the sender of every mail @param selectors of DKIM, where the operator knows them */
export async function checkMailNames(address: string, selectors: readonly string[], resolver: NameResolver = new Resolver({ timeout: 5_000, tries: 2 })): Promise<readonly Finding[]> {
  const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
  const texts = async (name: string): Promise<readonly string[]> => (await resolver.resolveTxt(name).catch(nothingThere<string[]>)).map((parts) => parts.join(''));
  const exchanges = await resolver.resolveMx(domain).catch(nothingThere<{ exchange: string; priority: number }>);
  return [
    exchanges.some(({ exchange }) => exchange !== '') ? good(`MX of ${domain}`) : warn(`${domain} takes no mail: no MX`, 'Answers to mails and reports of failure go there: give the domain an MX, or choose another MAIL_FROM.'),
    judgeSpf(domain, (await texts(domain)).filter((text) => /^v=spf1(?: |$)/i.test(text))),
    await findDkim(domain, selectors, texts),
    await findDmarc(domain, texts),
  ];
}

/** No such record is an answer; a resolver that is silent is not. */
function nothingThere<T>(error: unknown): T[] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENODATA' || code === 'ENOTFOUND') return [];
  throw error;
}

/** RFC 7208 */
function judgeSpf(domain: string, records: readonly string[]): Finding {
  const [record, another] = records;
  const remedy = `Publish one TXT record at ${domain} that names the servers that send for it and ends in -all or ~all.`;
  if (record === undefined) return bad(`SPF of ${domain}: no record`, remedy);
  if (another !== undefined) return bad(`SPF of ${domain}: two records, which counts as an error`, remedy);
  if (/(?:^| )\+?all(?: |$)/i.test(record)) return bad(`SPF of ${domain} lets everybody send for it`, remedy);
  return /(?:^| )[-~]all(?: |$)|(?:^| )redirect=/i.test(record) ? good(`SPF of ${domain}`) : warn(`SPF of ${domain} says nothing of other servers`, remedy);
}

/** RFC 6376; the name of the key stands nowhere but in a signature. */
async function findDkim(domain: string, selectors: readonly string[], texts: (name: string) => Promise<readonly string[]>): Promise<Finding> {
  const wanted = selectors.length > 0 ? selectors : usualSelectors;
  const found = await Promise.all(wanted.map(async (selector) => ((await texts(`${selector}._domainkey.${domain}`)).some((text) => /(?:^|;)\s*p=[\w+/]/i.test(text)) ? [selector] : [])));
  const [first] = found.flat();
  if (first !== undefined) return good(`DKIM of ${domain}: a key at ${first}._domainkey`);
  if (selectors.length > 0) return bad(`DKIM of ${domain}: no key at ${selectors.join(', ')}`, 'Publish the public key that your mail server signs with.');
  return warn(`DKIM of ${domain}: no key at the usual names`, 'Look at DKIM-Signature in a mail that arrived: where it has s=NAME, look again with --dkim NAME; where there is none, let your mail server sign.');
}

/** RFC 7489: at the domain, else at the one above it that is registered. */
async function findDmarc(domain: string, texts: (name: string) => Promise<readonly string[]>): Promise<Finding> {
  const labels = domain.split('.');
  const remedy = 'Publish a TXT record v=DMARC1; p=reject (or quarantine) at _dmarc., once SPF and DKIM are right.';
  for (const name of new Set([domain, ...labels.slice(1, -1).map((_label, i) => labels.slice(i + 1).join('.'))])) {
    const [record] = (await texts(`_dmarc.${name}`)).filter((text) => /^v=DMARC1\s*;/i.test(text));
    if (record === undefined) continue;
    const policy = /;\s*p=(none|quarantine|reject)\s*(?:;|$)/i.exec(record)?.[1]?.toLowerCase();
    if (policy === undefined) return bad(`DMARC of ${name} has no policy that can be read`, remedy);
    return policy === 'none' ? warn(`DMARC of ${name} asks for nothing (p=none): anybody can send in your name`, remedy) : good(`DMARC of ${name}: ${policy}`);
  }
  return warn(`DMARC of ${domain}: no record; anybody can send in your name`, remedy);
}
