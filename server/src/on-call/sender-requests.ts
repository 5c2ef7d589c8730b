/**
 * What each service is sent, as its documentation has it: PagerDuty Events API v2, Opsgenie Alert API v2, ntfy's JSON, Slack's incoming
 * webhooks, Matrix client-server API v3. Number, kind, due time and links; never words, never the reporter's address. Pure.
 */
import type { OutsideRequest } from '../http/public-https.ts';
import type { PageKind, SenderKind } from './on-call-facts.ts';
import type { SenderDeed } from './sender-outbox.ts';
import type { SenderSettings } from './sender-settings.ts';

export interface SentPage {
  /** The same for the same page and service: sent again, it is one alert. At most 255 characters. */
  readonly key: string;
  readonly kind: PageKind;
  /** One line. */
  readonly title: string;
  readonly text: string;
  readonly numbers: readonly string[];
  /** ISO time. */
  readonly dueAt: string | null;
  readonly caseUrl: string;
  readonly acknowledgeUrl: string;
  readonly portalUrl: string;
}
export interface SenderRequest extends OutsideRequest {
  readonly address: string;
}

const isGrave = (kind: PageKind): boolean => kind === 'OVERDUE' || kind === 'FOLLOW_UP_UNANSWERED';
const json = (address: string, body: object, headers: Readonly<Record<string, string>> = {}, method: 'POST' | 'PUT' = 'POST'): SenderRequest =>
  ({ address, method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** Services that keep an alert open until it is acknowledged and resolved. */
export const keepsAlerts = (kind: SenderKind): boolean => kind === 'PAGERDUTY' || kind === 'OPSGENIE';

/** Null where the service knows no such deed. */
export function senderRequest(kind: SenderKind, settings: SenderSettings, page: SentPage, deed: SenderDeed): SenderRequest | null {
  if (deed !== 'TRIGGER' && !keepsAlerts(kind)) return null;
  switch (kind) {
    case 'PAGERDUTY': return pagerDuty(settings, page, deed);
    case 'OPSGENIE': return opsgenie(settings, page, deed);
    case 'NTFY': return ntfy(settings, page);
    case 'SLACK': return slack(settings, page);
    case 'MATRIX': return matrix(settings, page);
  }
}

const details = ({ kind, numbers, dueAt }: SentPage): Readonly<Record<string, string>> =>
  ({ kind, cases: numbers.join(', '), ...(dueAt !== null && { due: dueAt }) });

function pagerDuty({ address, secret }: SenderSettings, page: SentPage, deed: SenderDeed): SenderRequest {
  const event = { routing_key: secret, event_action: deed.toLowerCase(), dedup_key: page.key };
  const triggered = {
    ...event, client: 'Laurel', client_url: page.portalUrl,
    payload: { summary: `${page.title}. ${page.text}`.slice(0, 1024), source: page.portalUrl, severity: isGrave(page.kind) ? 'critical' : 'warning', custom_details: details(page) },
    links: [{ href: page.caseUrl, text: 'Open the case' }, { href: page.acknowledgeUrl, text: 'I am on it' }],
  };
  return json(`${address}/v2/enqueue`, deed === 'TRIGGER' ? triggered : event);
}

function opsgenie({ address, secret }: SenderSettings, page: SentPage, deed: SenderDeed): SenderRequest {
  const headers = { authorization: `GenieKey ${secret}` };
  if (deed !== 'TRIGGER') {
    return json(`${address}/v2/alerts/${encodeURIComponent(page.key)}/${deed === 'RESOLVE' ? 'close' : 'acknowledge'}?identifierType=alias`, { source: 'Laurel' }, headers);
  }
  return json(`${address}/v2/alerts`, {
    message: page.title.slice(0, 130), alias: page.key, source: 'Laurel', priority: isGrave(page.kind) ? 'P1' : 'P2', details: details(page),
    description: `${page.text}\n\nOpen the case: ${page.caseUrl}\nI am on it: ${page.acknowledgeUrl}`,
  }, headers);
}

/** The last part of the address is the topic, which JSON names in the body. `sequence_id`: a repeat replaces the first, from ntfy 2.16 on. */
function ntfy({ address, secret }: SenderSettings, page: SentPage): SenderRequest {
  const url = new URL(address);
  const topic = url.pathname.split('/').at(-1) ?? '';
  url.pathname = url.pathname.slice(0, -topic.length);
  return json(url.href, {
    topic: decodeURIComponent(topic), title: page.title, message: page.text, priority: isGrave(page.kind) ? 5 : 4, click: page.caseUrl, sequence_id: page.key.replaceAll(/[^\w-]/g, '-').slice(-64),
    actions: [{ action: 'view', label: 'Open the case', url: page.caseUrl }, { action: 'view', label: 'I am on it', url: page.acknowledgeUrl }],
  }, secret === null ? {} : { authorization: `Bearer ${secret}` });
}

const slack = ({ address }: SenderSettings, page: SentPage): SenderRequest =>
  json(address, { text: `*${page.title}*\n${page.text}\n<${page.caseUrl}|Open the case> · <${page.acknowledgeUrl}|I am on it>` });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The transaction id makes a repeat the same message. */
function matrix({ address, secret, room }: SenderSettings, page: SentPage): SenderRequest {
  const transaction = encodeURIComponent(page.key);
  return json(`${address}/_matrix/client/v3/rooms/${encodeURIComponent(room ?? '')}/send/m.room.message/${transaction}`, {
    msgtype: 'm.text', body: `${page.title}\n${page.text}\nOpen the case: ${page.caseUrl}\nI am on it: ${page.acknowledgeUrl}`, format: 'org.matrix.custom.html',
    formatted_body: `<strong>${escaped(page.title)}</strong><br>${escaped(page.text)}<br><a href="${escaped(page.caseUrl)}">Open the case</a> · <a href="${escaped(page.acknowledgeUrl)}">I am on it</a>`,
  }, { authorization: `Bearer ${secret}` }, 'PUT');
}
