/** A server that lies to one page: answers of /graphql are rewritten on their way. Browser tests import it. */
import type { Page } from 'playwright-core';

/** Gives the value that the page gets for a field, from what the server said. */
export type Swap = (field: string, value: unknown) => unknown;

/** Rewrites every answer of /graphql on its way to the page. @returns what the page sent there */
export async function deceive(page: Page, swap: Swap): Promise<readonly string[]> {
  const sent: string[] = [];
  await page.route('**/graphql', async (route) => {
    sent.push(route.request().postData() ?? '');
    try {
      const response = await route.fetch();
      await route.fulfill({ response, json: rewrite(await response.json(), swap) });
    } catch (error) {
      // What a page asks for again and again is under way while it is closed.
      if (!page.isClosed()) throw error;
    }
  });
  return sent;
}

function rewrite(value: unknown, swap: Swap): unknown {
  if (Array.isArray(value)) return value.map((each) => rewrite(each, swap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, swap(field, rewrite(inner, swap))]));
}

export const sentSealed = (sent: readonly string[]): readonly string[] => sent.filter((body) => body.includes('BEGIN PGP MESSAGE'));
