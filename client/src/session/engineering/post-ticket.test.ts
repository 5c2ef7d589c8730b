import { describe, expect, it } from 'vitest';
import { postTicket, ticketUrlIn } from './post-ticket.ts';

const ticket = { title: 'XSS', body: 'Steps' };
const posted = async (answer: () => Response | Promise<Response>) => {
  const sent: { url: string; init: RequestInit }[] = [];
  const outcome = await postTicket('https://tracker.example/new', 'LRL-2026-000042', ticket, (async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  }) as typeof fetch);
  return { outcome, sent };
};

describe('posting a ticket', () => {
  it('sends title and body, and nothing of this browser', async () => {
    const { outcome, sent: [{ url, init } = { url: '', init: {} }] } = await posted(() => Response.json({ html_url: 'https://tracker.example/42' }));
    expect(outcome).toEqual({ state: 'POSTED', ticketUrl: 'https://tracker.example/42' });
    expect([url, JSON.parse(typeof init.body === 'string' ? init.body : '')]).toEqual(['https://tracker.example/new', { case: 'LRL-2026-000042', title: 'XSS', body: 'Steps' }]);
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  });

  it('says what the tracker made of it', async () => {
    expect((await posted(() => new Response('no', { status: 403 }))).outcome).toEqual({ state: 'REFUSED', status: 403 });
    expect((await posted(() => new Response('fine'))).outcome).toEqual({ state: 'POSTED', ticketUrl: null });
    expect((await posted(() => Promise.reject(new TypeError('no CORS')))).outcome).toEqual({ state: 'UNREACHABLE' });
  });

  it.each([
    [{ url: 'javascript:alert(1)' }], [{ url: 'https://a:b@tracker.example/' }], [{ url: 42 }], ['https://tracker.example/'], [null], [{ url: `https://tracker.example/${'x'.repeat(500)}` }],
  ])('takes no address out of %o', (answer) => {
    expect(ticketUrlIn(answer)).toBeNull();
  });
});
