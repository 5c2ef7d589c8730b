/**
 * Published thank-yous as Atom (RFC 4287) and JSON Feed 1.1. Both read the view that holds what the rule and the consent allow now, and
 * nothing is kept of them in between: who withdraws is gone from the next answer.
 */
import { createHash } from 'node:crypto';
import { type Response, Router } from 'express';
import type pg from 'pg';
import type { App } from '../app.ts';
import { pastDate, type PastListing, pastListings, pastText } from '../past-thanks/past-thanks-feed.ts';
import { readInstallation } from '../installation.ts';

interface Listing {
  readonly id: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly organization: string | null;
  readonly writeUpUrl: string | null;
  readonly service: string | null;
  readonly listedAt: Date;
  readonly role: 'FINDER' | 'CO_FINDER';
}

const feedLength = 500;
const listingSql = `
  select acknowledgment.id, published_name as name, url, organization, write_up_url as "writeUpUrl", online_service.name as service,
    listed_at as "listedAt", role
  from acknowledgment left join online_service on online_service.id = acknowledgment.online_service_id
  order by listed_at desc, acknowledgment.id limit ${feedLength}`;

const listings = async (pool: pg.Pool): Promise<readonly Listing[]> => (await pool.query<Listing>(listingSql)).rows;

const monthOf = ({ listedAt }: Listing): string => listedAt.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const nameOf = ({ name }: Listing): string => name ?? 'an anonymous researcher';
const titleOf = (listing: Listing): string => `Thank you, ${nameOf(listing)}`;
const textOf = (listing: Listing): string => {
  const found = listing.role === 'CO_FINDER' ? 'also found a verified vulnerability' : 'found a verified vulnerability';
  const by = listing.organization ? `${nameOf(listing)} (${listing.organization})` : nameOf(listing);
  return `${by} ${found}${listing.service ? ` in ${listing.service}` : ''}, ${monthOf(listing)}.`;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const xml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '').replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const uuidFrom = (text: string): string => createHash('sha256').update(text).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-a$4-$5');

export interface FeedFacts {
  readonly publicUrl: string;
  readonly portalId: string;
  readonly organization: string;
}

/** @param past thanked before this portal: at the end, and told apart by their category */
export function atomFeed({ publicUrl, portalId, organization }: FeedFacts, rows: readonly Listing[], past: readonly PastListing[] = []): string {
  const updated = (rows[0]?.listedAt ?? (past[0] ? pastDate(past[0]) : new Date(0))).toISOString();
  const entry = (row: Listing): string => [
    '  <entry>',
    `    <id>urn:uuid:${row.id}</id>`,
    `    <title>${xml(titleOf(row))}</title>`,
    `    <updated>${row.listedAt.toISOString()}</updated>`,
    `    <author><name>${xml(nameOf(row))}</name>${row.url ? `<uri>${xml(row.url)}</uri>` : ''}</author>`,
    `    <link rel="alternate" href="${xml(publicUrl)}/acknowledgments"/>`,
    ...(row.writeUpUrl ? [`    <link rel="related" title="Write-up" href="${xml(row.writeUpUrl)}"/>`] : []),
    `    <summary>${xml(textOf(row))}</summary>`,
    '  </entry>',
  ].join('\n');
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>urn:uuid:${uuidFrom(portalId)}</id>`,
    `  <title>${xml(`Thank you from ${organization}`)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="self" href="${xml(publicUrl)}/acknowledgments.atom"/>`,
    `  <link rel="alternate" href="${xml(publicUrl)}/acknowledgments"/>`,
    ...rows.map(entry),
    ...past.map((row) => pastEntry(row, publicUrl)),
    '</feed>',
  ].join('\n')}\n`;
}

const pastEntry = (row: PastListing, publicUrl: string): string => [
  '  <entry>',
  `    <id>urn:uuid:${row.id}</id>`,
  `    <title>${xml(`Thank you, ${row.name}`)}</title>`,
  `    <updated>${pastDate(row).toISOString()}</updated>`,
  `    <author><name>${xml(row.name)}</name>${row.url ? `<uri>${xml(row.url)}</uri>` : ''}</author>`,
  '    <category term="PAST_THANKS" label="Thanked before this portal"/>',
  `    <link rel="alternate" href="${xml(publicUrl)}/acknowledgments"/>`,
  `    <summary>${xml(pastText(row))}</summary>`,
  '  </entry>',
].join('\n');

/** @param past thanked before this portal: at the end, and told apart by their type */
export const jsonFeed = ({ publicUrl, organization }: FeedFacts, rows: readonly Listing[], past: readonly PastListing[] = []): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `Thank you from ${organization}`,
  home_page_url: `${publicUrl}/acknowledgments`,
  feed_url: `${publicUrl}/acknowledgments.json`,
  language: 'en',
  items: [...rows.map((row) => ({
    id: `urn:uuid:${row.id}`,
    url: `${publicUrl}/acknowledgments`,
    title: titleOf(row),
    content_text: textOf(row),
    date_published: row.listedAt.toISOString(),
    ...(row.writeUpUrl && { external_url: row.writeUpUrl }),
    authors: [{ name: nameOf(row), ...(row.url && { url: row.url }) }],
    ...(row.service && { tags: [row.service] }),
    _laurel: { type: 'ACKNOWLEDGMENT' },
  })), ...past.map((row) => ({
    id: `urn:uuid:${row.id}`,
    url: `${publicUrl}/acknowledgments`,
    title: `Thank you, ${row.name}`,
    content_text: pastText(row),
    date_published: pastDate(row).toISOString(),
    authors: [{ name: row.name, ...(row.url && { url: row.url }) }],
    tags: ['Thanked before this portal'],
    _laurel: { type: 'PAST_THANKS' },
  }))],
});

export function feedRoutes(app: App): Router {
  const router = Router();
  const read = async (): Promise<[FeedFacts, readonly Listing[], readonly PastListing[]]> => {
    const { portalId, organization } = await readInstallation(app.dataSource.manager);
    return [{ publicUrl: app.config.publicUrl, portalId, organization }, await listings(app.pool), await pastListings(app.pool)];
  };
  // Readers ask again each time, and get nothing new for nothing new (ETag).
  const open = (response: Response, type: string): Response =>
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'no-cache' }).type(type);
  router.get('/acknowledgments.atom', async (_request, response) => {
    open(response, 'application/atom+xml; charset=utf-8').send(atomFeed(...await read()));
  });
  router.get('/acknowledgments.json', async (_request, response) => {
    open(response, 'application/feed+json; charset=utf-8').send(JSON.stringify(jsonFeed(...await read())));
  });
  return router;
}
