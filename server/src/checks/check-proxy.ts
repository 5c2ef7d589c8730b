/**
 * Whether what stands in front tells Laurel who asks. The portal answers this to whoever holds its key file, and to nobody else; limits
 * count people by the address that it names.
 */
import type { PortalKey } from '../receipts/portal-key.ts';
import { isPublicAddress } from '../http/public-address.ts';
import { type Seen, seenPath } from '../http/seen-routes.ts';
import { bad, type Finding, good, warn } from './finding.ts';

/** Of a network for documents: nobody has it. */
const spoofed = '203.0.113.77';

export async function checkProxy(url: string, portalKey: Pick<PortalKey, 'deriveToken'>, now: Date): Promise<readonly Finding[]> {
  const [plain, lying] = [await look(url, portalKey, now), await look(url, portalKey, now, { 'x-forwarded-for': spoofed, 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' })];
  if (plain === null || lying === null) {
    return [warn('what the portal sees of who asks is not known', 'This machine has another portal key than the portal, or something in front answers for it: run the check where the portal runs.')];
  }
  return [...judgeAddress(url, plain, lying), judgeName(url, plain)];
}

async function look(url: string, portalKey: Pick<PortalKey, 'deriveToken'>, now: Date, headers: Record<string, string> = {}): Promise<Seen | null> {
  const response = await fetch(new URL(seenPath(portalKey, now), url), { headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  return response.ok ? await response.json() as Seen : null;
}

function judgeAddress(url: string, { address, trustProxy }: Seen, lying: Seen): readonly Finding[] {
  const isBehindProxy = url.startsWith('https:');
  if (lying.address === spoofed) {
    return [bad(`whoever asks chooses the address they are counted by: TRUST_PROXY is ${trustProxy}`, 'Set TRUST_PROXY to the number of proxies in front, and let the outermost replace X-Forwarded-For.')];
  }
  if (isBehindProxy && trustProxy === 0) {
    return [bad('everybody counts as the proxy: TRUST_PROXY is 0', 'Set TRUST_PROXY=1 where one proxy stands in front: else one person who tries too often shuts all others out.')];
  }
  const findings = [good(`a forged X-Forwarded-For is not believed (TRUST_PROXY ${trustProxy})`)];
  if (!isBehindProxy || isPublicAddress(address)) return [...findings, good(`the portal sees this machine as ${address}`)];
  return [...findings, warn(`the portal sees this machine as ${address}`,
    'Right if this machine reaches the portal from inside. Else the proxy does not pass X-Forwarded-For on, or one more proxy stands in front: look from outside.')];
}

function judgeName(url: string, { host }: Seen): Finding {
  const wanted = new URL(url).host;
  return host === wanted ? good('the proxy passes the name on')
    : bad(`the proxy passes another name on: ${host.slice(0, 100)}`, 'Let it pass Host on as it came: Laurel compares it where a page writes.');
}
