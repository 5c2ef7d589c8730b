/** Asks axe about a page as it stands. It runs in a world of its own, so that the page's CSP and Trusted Types stay in force. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: one line for each element that breaks a rule. */
const ask = (rules: readonly string[] | null): string => `axe.run(document, ${JSON.stringify(rules === null ? {} : { runOnly: rules })}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => id + ' at ' + target.join(' ') + ': ' + (any[0]?.message ?? ''))))`;

/** What axe finds, one line each; empty where nothing. @param rules only these; absent: all */
export async function violationsOf(page: Page, rules: readonly string[] | null = null): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    const { result: known } = await devtools.send('Runtime.evaluate', { expression: 'typeof axe', contextId });
    if (known.value === 'undefined') await devtools.send('Runtime.evaluate', { expression: await source, contextId });
    const { result } = await devtools.send('Runtime.evaluate', { expression: ask(rules), contextId, awaitPromise: true, returnByValue: true });
    const found: unknown = result.value;
    if (!Array.isArray(found)) throw new Error('axe did not run');
    return found.map(String);
  } finally {
    await devtools.detach();
  }
}
