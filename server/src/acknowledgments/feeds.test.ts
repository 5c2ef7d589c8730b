import { describe, expect, it } from 'vitest';
import { atomFeed, jsonFeed } from './feeds.ts';

const facts = { publicUrl: 'https://security.example.org', portalId: 'a3f0', organization: 'Ampersand & <Sons>' };
const listing = {
  id: '3f0c6a52-9f0e-4c50-8a55-1d2f6f0d9a11', name: 'Sam "<b>" Rivera\u0000', url: 'https://sam.example/?a=1&b=2', organization: 'R & D', writeUpUrl: null,
  service: 'Mail', listedAt: new Date('2026-11-01T00:00:00Z'), role: 'FINDER' as const,
};
const anonymous = { ...listing, id: '6b1e0d7e-2f1b-4c33-9a3e-0c9d7e5f4a22', name: null, url: null, organization: null, service: null, role: 'CO_FINDER' as const };

describe('the feeds', () => {
  it('hold names as words, never as markup', () => {
    const atom = atomFeed(facts, [listing, anonymous]);
    expect(atom).toContain('<title>Thank you from Ampersand &amp; &lt;Sons&gt;</title>');
    expect(atom).toContain('<name>Sam &quot;&lt;b&gt;&quot; Rivera</name><uri>https://sam.example/?a=1&amp;b=2</uri>');
    expect(atom).toContain('an anonymous researcher also found a verified vulnerability, November 2026.');
    expect(atom.match(/<entry>/g)).toHaveLength(2);
  });

  it('say the same as JSON', () => {
    expect(jsonFeed(facts, [listing])).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: `urn:uuid:${listing.id}`, authors: [{ url: listing.url }], tags: ['Mail'], date_published: '2026-11-01T00:00:00.000Z' }],
    });
  });
});
