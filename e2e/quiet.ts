/** Waits until a page asks for nothing any more. Its stream of changes stays open for as long as it stands, so the browser never calls it idle. */
import type { Page, Request } from 'playwright-core';

const quietMilliseconds = 500;

interface Watched {
  readonly underWay: Set<Request>;
  lastAt: number;
}
const watched = new WeakMap<Page, Watched>();

function watch(page: Page): Watched {
  const known = watched.get(page);
  if (known) return known;
  const seen: Watched = { underWay: new Set(), lastAt: performance.now() };
  watched.set(page, seen);
  const isStream = (request: Request): boolean => new URL(request.url()).pathname === '/graphql/stream';
  page.on('request', (request) => {
    if (isStream(request)) return;
    seen.underWay.add(request);
    seen.lastAt = performance.now();
  });
  const end = (request: Request): void => {
    if (!seen.underWay.delete(request)) return;
    seen.lastAt = performance.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return seen;
}

export async function quiet(page: Page): Promise<void> {
  const seen = watch(page);
  await page.waitForLoadState('load');
  seen.lastAt = performance.now();
  while (seen.underWay.size > 0 || performance.now() - seen.lastAt < quietMilliseconds) await new Promise((resolve) => setTimeout(resolve, 50));
}
