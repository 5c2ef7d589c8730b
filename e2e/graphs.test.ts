import { readdir, readFile } from 'node:fs/promises';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { ask, bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { openAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { arrive, type Person } from './walk.ts';

let portal: Portal;
let browser: Browser;
let triager: Person;
let researcher: Person;
let stranger: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  [triager, researcher, stranger] = await Promise.all([arrive(browser, portal.url), arrive(browser, portal.url), arrive(browser, portal.url)]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Duplicate {
  readonly number: string;
  readonly duplicateOf: { readonly number: string } | null;
}
/** Cases that are duplicates, as that person sees them. */
async function duplicatesOf(who: 'triager' | 'researcher'): Promise<readonly Duplicate[]> {
  const text = '{ cases(query: "resolution:duplicate", first: 100) { edges { node { number duplicateOf { number } } } } }';
  const { cases } = await query<{ cases: { edges: readonly { node: Duplicate }[] } }>(portal.url, text, bearer(portal.accounts[who].token));
  return cases.edges.map(({ node }) => node);
}
async function ownNumbers(): Promise<readonly string[]> {
  const text = '{ cases(first: 100) { edges { node { number } } } }';
  const { cases } = await query<{ cases: { edges: readonly { node: { number: string } }[] } }>(portal.url, text, bearer(portal.accounts.researcher.token));
  return cases.edges.map(({ node }) => node.number);
}

const graphOf = (page: Page, number: string) => page.getByRole('dialog', { name: `Cases related to ${number}` });
/** Opens it by its key, and waits until the keyboard stands on the case in the middle. */
async function openGraph(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Related cases' }).waitFor();
  await page.keyboard.press('g');
  await graphOf(page, number).locator('[role="treeitem"][data-centre]:focus').waitFor();
}
const focusedNumber = (page: Page) => page.locator('[role="treeitem"][aria-level="2"]:focus .mono');

describe('the case graph', () => {
  it('is walked by keyboard from a duplicate to its original, back, and out', async () => {
    const { page } = triager;
    const [duplicate] = await duplicatesOf('triager');
    const original = duplicate?.duplicateOf?.number ?? '';
    const number = duplicate?.number ?? '';
    await openAs(page, portal.url, portal.accounts.triager, `/cases/${number}`);
    await openGraph(page, number);
    await page.keyboard.press('ArrowRight');
    await page.locator('[role="treeitem"][data-relation="DUPLICATE"]:focus').waitFor();
    const places = await graphOf(page, number).locator('[data-relation="DUPLICATE"] [aria-level="2"] .mono').allInnerTexts();
    expect(places).toContain(original);
    for (let step = 0; step <= places.indexOf(original); step++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedNumber(page).innerText()).toBe(original);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await graphOf(page, original).locator('[role="treeitem"][data-centre]:focus').waitFor();
    await page.keyboard.press('Backspace');
    await graphOf(page, number).locator('[role="treeitem"][data-centre]:focus').waitFor();
    await page.keyboard.press('Escape');
    await graphOf(page, number).waitFor({ state: 'detached' });
    await openGraph(page, number);
    await page.keyboard.press('End');
    const last = await focusedNumber(page).innerText();
    await page.keyboard.press('o');
    await page.waitForURL(`**/cases/${last}`);
    expect(triager.faults).toEqual([]);
  });

  it('shows a researcher their own cases, and of somebody else’s original what the case says of it', async () => {
    const { page } = researcher;
    const own = await ownNumbers();
    const hidden = (await duplicatesOf('researcher')).find(({ duplicateOf }) => duplicateOf !== null && !own.includes(duplicateOf.number));
    const number = hidden?.number ?? '';
    await openAs(page, portal.url, portal.accounts.researcher, `/cases/${number}`);
    await openGraph(page, number);
    await graphOf(page, number).getByText(`It is a duplicate of ${hidden?.duplicateOf?.number}, which somebody else reported`).waitFor();
    const shown = await graphOf(page, number).locator('[role="treeitem"] .mono').allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((one) => !own.includes(one))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(researcher.faults).toEqual([]);
  });
});

const answer = (page: Page) => page.getByRole('region', { name: 'The answer as JSON' });

describe('GraphiQL', () => {
  it('asks as who is signed in, by example, by hand and with the schema beside it', async () => {
    const { page } = researcher;
    const [newest = ''] = await ownNumbers();
    await page.goto('/graphiql');
    await page.getByRole('textbox', { name: 'Query in GraphQL' }).waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect.poll(() => answer(page).innerText()).toContain(newest);
    await page.getByText(/^HTTP 200 · \d+ ms · cost \d+/).waitFor();
    await page.getByLabel('Start from an example').selectOption('statistics');
    await page.getByRole('textbox', { name: 'Query in GraphQL' }).press('Control+Enter');
    await expect.poll(() => answer(page).innerText()).toContain('responseStatistics');
    await page.getByRole('textbox', { name: 'Query in GraphQL' }).press('Control+a');
    await page.keyboard.type('query { vie');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /^viewer/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Find a type or a field').fill('firstRespondedAt');
    await page.getByRole('button', { name: 'Case.firstRespondedAt' }).click();
    await page.getByText('When a person first did.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(researcher.faults).toEqual([]);
  });

  it('asks nothing by itself, and lets go of a stream with the page', async () => {
    const { page } = researcher;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.goto(`/graphiql?query=${encodeURIComponent('mutation FromALink { signOut }')}#query=${encodeURIComponent('{ FromALink: __typename }')}`);
    const editor = page.getByRole('textbox', { name: 'Query in GraphQL' });
    await editor.waitFor();
    expect(await editor.innerText()).not.toContain('FromALink');
    await editor.press('Control+a');
    await page.keyboard.type('subscription ByHand { caseChanged { id }');
    const isStream = (request: Request): boolean => request.url().endsWith('/graphql/stream') && (request.postData() ?? '').includes('ByHand');
    const [begun] = await Promise.all([page.waitForRequest(isStream), editor.press('Control+Enter')]);
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await Promise.all([
      page.waitForEvent('requestfailed', (request) => request === begun),
      page.locator('header a[href^="/cases"]').first().click(),
    ]);
    expect(asked.filter((body) => body.includes('FromALink'))).toEqual([]);
    expect(researcher.faults).toEqual([]);
  });

  it('asks with a token that the page keeps nowhere, and is closed to who has none', async () => {
    const { page } = stranger;
    const { token } = portal.accounts.partner;
    await page.goto('/graphiql');
    await page.getByText('The schema is shown to people who are signed in and to tokens.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Query in GraphQL' }).count()).toBe(0);
    const give = async (text: string): Promise<void> => {
      await page.getByLabel('Or ask with a token').fill(text);
      await page.getByRole('button', { name: 'Use the token' }).click();
    };
    await give(`${token}x`);
    await page.getByText('The portal does not take this token').waitFor();
    await page.getByRole('button', { name: 'Forget the token' }).click();
    await give(token);
    await page.getByLabel('Start from an example').selectOption('changed-since');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect.poll(() => answer(page).innerText()).toContain('"cases"');
    const kept = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie, await indexedDB.databases()]));
    expect(kept).not.toContain(token);
    expect(stranger.faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('has examples that the portal answers', async () => {
    const folder = new URL('../client/src/features/graphiql/examples/', import.meta.url);
    const variables = { number: (await ownNumbers())[0], query: 'is:open', year: 2026, after: null };
    for (const file of await readdir(folder)) {
      const text = await readFile(new URL(file, folder), 'utf8');
      for (const who of ['researcher', 'triager', 'partner'] as const) {
        const { data, errors } = await ask(`${portal.url}/graphql`, text, bearer(portal.accounts[who].token), variables);
        expect(errors, `${file} by ${who}`).toBeUndefined();
        expect(data, file).not.toBeNull();
      }
    }
  });
});
