/**
 * `npm run bench -- scroll`: 5,000 cases scrolled through in a real Chromium, 108 px a frame, which is three rows; the list asks for its pages on the way.
 * Counts frames that came later than the screen's 60 a second ask for. Before it the same count on a page that stands still says what the machine itself drops.
 * The rows have no titles to open: what opens titles is a worker of its own. Prints figures; judges nothing.
 */
import pg from 'pg';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { openAs } from '../e2e/people.ts';
import { startPortal } from '../e2e/portal.ts';

const cases = 5_000;
const pixelsAFrame = 108;
const stillFrames = 600;

interface Frames {
  readonly gaps: readonly number[];
  readonly rows: number;
}

/** Runs in the page: milliseconds between frames while it scrolls, until the list has been at its end for a second. */
const scroll = (pixels: number, most: number): string => `new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  let still = 0;
  const step = (now) => {
    gaps.push(now - last);
    last = now;
    const before = scrollY;
    scrollBy(0, ${pixels});
    still = scrollY === before ? still + 1 : 0;
    const isOver = ${pixels} === 0 ? gaps.length >= ${most} : still > 60 || gaps.length > 20000;
    if (isOver) done({ gaps: gaps.slice(1), rows: Number([...document.querySelectorAll('tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex') ?? 1) - 1 });
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

const measure = (page: Page, pixels: number): Promise<Frames> => page.evaluate<Frames>(scroll(pixels, stillFrames));

function print(name: string, { gaps, rows }: Frames): void {
  const frame = 1000 / 60;
  const late = gaps.filter((gap) => gap > frame * 1.5);
  const dropped = late.reduce((sum, gap) => sum + Math.round(gap / frame) - 1, 0);
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${name.padEnd(20)} ${String(gaps.length).padStart(6)} frames, ${late.length} late, ${dropped} dropped; gap median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms${rows > 0 ? `; ${rows} rows` : ''}`);
}

const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const browser = await launchBrowser();
try {
  const client = new pg.Client(await portal.databaseUrl());
  await client.connect();
  await client.query(`insert into cases (number, source, state, severity, issue_type, online_service_id, reporter_id, submitted_at, updated_at, response_due_at, first_responded_at)
    select 'LRL-2020-' || lpad((1000 + n)::text, 7, '0'), 'PORTAL', 'TRIAGING', (array['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], 'OTHER', (select min(id) from online_service) + n % 6,
      (select id from account where roles = '{RESEARCHER}' order by id limit 1), at, at, at + interval '1 day', at + interval '3 hours'
    from (select n, now() - n * interval '1 minute' as at from generate_series(1, $1::int) n) made`, [cases]);
  await client.query('analyze cases');
  await client.end();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await openAs(page, portal.url, portal.accounts.triager, '/cases');
  await page.locator('[data-row-link]').first().waitFor();
  await page.waitForTimeout(2_000);
  print('standing still', await measure(page, 0));
  print('scrolling', await measure(page, pixelsAFrame));
} finally {
  await browser.close();
  await portal.stop();
}
