import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { quiet } from './quiet.ts';
import { fillForm, sealAndSend, see } from './report-page.ts';
import { arrive, enter, type Person } from './walk.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  /** Absent: all of them. By night nothing but the colours is different. */
  readonly rules?: readonly string[];
}
const colours = { rules: ['color-contrast', 'link-in-text-block'] } as const;
const deskByDay: Look = { colorScheme: 'light', width: 1440 };
const phoneByNight: Look = { colorScheme: 'dark', width: 390, ...colours };
const everyLook: readonly Look[] = [deskByDay, { colorScheme: 'dark', width: 1440, ...colours }, phoneByNight, { colorScheme: 'light', width: 390 }];

const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/**
 * Pixels that stand out at the side. A page that swaps its table for cards does so by a script, some frames after the window's new width.
 * Asked from here: the page's own policy of trusted types lets nobody evaluate text in it.
 */
async function overflowOf(page: Page): Promise<number> {
  let found = await page.evaluate(overflow);
  for (const end = Date.now() + 3000; found > 0 && Date.now() < end; found = await page.evaluate(overflow)) await page.waitForTimeout(50);
  return found;
}

/** What is wrong with a page as it stands, in both themes, on a desk and on a phone. */
async function faultsOf(page: Page, where: string, looks = everyLook): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { colorScheme, width, rules } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const tooWide = await overflowOf(page);
    const faults = [...(await violationsOf(page, rules)), ...(tooWide > 0 ? [`${tooWide} px too wide`] : [])];
    found.push(...faults.map((fault) => `${where}, ${colorScheme}, ${width} px: ${fault}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Goes to an address as a link of the page does: the key stays open. */
async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

/** What stands behind a fold must fit as well. */
const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });

/** A page, and what stands on it once it has read what it needs; a button to press, and the dialog it opens. */
interface Stop {
  readonly at: string;
  readonly shows: (page: Page) => Locator;
  readonly opens?: readonly string[];
}

const heading = (name: string | RegExp) => (page: Page): Locator => page.getByRole('heading', { name });
const text = (words: string | RegExp) => (page: Page): Locator => page.locator('main').getByText(words);

async function visit({ page, faults }: Person, stops: readonly Stop[]): Promise<void> {
  for (const { at, shows, opens = [] } of stops) {
    await walkTo(page, at);
    await see(shows(page));
    await quiet(page);
    await openFolds(page);
    expect(await faultsOf(page, at)).toEqual([]);
    for (const button of opens) {
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await see(page.getByRole('dialog'));
      expect(await faultsOf(page, `${at} “${button}”`, [deskByDay, phoneByNight])).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  expect(faults).toEqual([]);
}

/** The number of the first case that answers a query, as the holder of a token sees them. */
async function numberOf(caseQuery: string, who: 'triager' | 'researcher'): Promise<string> {
  interface Found {
    readonly cases: { readonly edges: readonly { readonly node: { readonly number: string } }[] };
  }
  const asked = 'query ($query: String!) { cases(query: $query, first: 1) { edges { node { number } } } }';
  const { cases } = await query<Found>(portal.url, asked, bearer(portal.accounts[who].token), { query: caseQuery });
  const number = cases.edges[0]?.node.number;
  if (number === undefined) throw new Error(`The example has no case that answers ${caseQuery}.`);
  return number;
}

/** Side by side: most of a page's time is waiting. */
describe('every page, in both themes, on a desk and on a phone', () => {
  it.concurrent('of the report form, for somebody without an account', async () => {
    const person = await arrive(browser, portal.url);
    const { page } = person;
    await page.goto('/report');
    await page.getByRole('button', { name: 'Continue' }).click();
    await see(page.getByRole('alert'));
    expect(await faultsOf(page, 'step 1 with faults')).toEqual([]);
    await fillForm(page, { title: 'A title', steps: 'Steps\n\n    GET /', impact: 'Impact' });
    expect(await faultsOf(page, 'step 3')).toEqual([]);
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await faultsOf(page, 'step 2')).toEqual([]);
    await page.getByRole('button', { name: 'Check before sending' }).click();
    await sealAndSend(page);
    await see(page.getByText('The signature was verified in this browser'));
    expect(await faultsOf(page, 'arrived')).toEqual([]);
    await page.getByRole('button', { name: 'I keep them somewhere safe. Hide them' }).click();
    await page.getByRole('button', { name: 'They are right. Hide the words' }).click();
    await see(page.getByRole('alert'));
    expect(await faultsOf(page, 'asked for the words')).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.context.close();
  });

  it.concurrent('of a researcher', async () => {
    const [received, asked] = await Promise.all([numberOf('state:received', 'researcher'), numberOf('resolution:resolved', 'researcher')]);
    const person = await enter(browser, portal.url, portal.accounts.researcher.recoveryWords);
    await visit(person, [
      { at: '/cases', shows: text(/titles opened in this browser/) },
      { at: '/cases?q=is:opn', shows: text('is not a value of') },
      { at: '/cases#attacker', shows: (page) => page.getByRole('table') },
      { at: '/cases?q=state:received%20severity:critical', shows: text('No case answers this') },
      { at: `/cases/${received}`, shows: heading('Steps, proof of concept or URL'), opens: ['Withdraw the report', 'Name a date'] },
      { at: `/cases/${asked}`, shows: heading('Thanks'), opens: ['Ask for a second look'] },
      { at: '/cases/LRL-2020-000001', shows: heading(/There is no case/) },
      { at: '/settings', shows: heading('Profile') },
      { at: '/settings/sign-in', shows: heading('Delete your account'), opens: ['Delete the account…'] },
      { at: '/settings/key', shows: heading('Recovery words') },
      { at: '/researchers/ines-haddad', shows: heading('Ines Haddad') },
      { at: '/queue', shows: text('The queue is for the team') },
      { at: '/lost-key', shows: text('My key and its recovery words are lost') },
      { at: '/verify', shows: heading('Check a receipt') },
      { at: '/build', shows: text('Check it from outside') },
      { at: '/graphiql', shows: (page) => page.getByRole('textbox', { name: 'Query in GraphQL' }) },
      { at: '/key', shows: heading('Fingerprint') },
      { at: '/access/nobody', shows: text('This is for the team') },
    ]);
    await person.context.close();
  });

  it.concurrent('of a triager', async () => {
    const number = await numberOf('state:triaging -assignee:unset', 'triager');
    const person = await enter(browser, portal.url, portal.accounts.triager.recoveryWords, '/queue');
    await visit(person, [
      { at: '/queue', shows: heading('Steps, proof of concept or URL'), opens: ['Record a finding', 'all keys'] },
      { at: '/queue/sort', shows: heading('Nothing waits to be sorted') },
      { at: '/queue?view=open', shows: (page) => page.getByRole('table', { name: 'All open' }) },
      { at: '/queue?view=looks', shows: text(/shown\./) },
      { at: '/cases', shows: text(/titles opened in this browser/) },
      {
        at: `/cases/${number}`,
        shows: heading('Who can read this'),
        opens: ['Assess', 'Close', 'Assign', 'Ask the reporter', 'Service and type', 'Give a title', 'Answer on disclosure'],
      },
      { at: '/settings/team', shows: heading('Who is of the team') },
      { at: '/hand-over', shows: heading('Nothing was handed over') },
      { at: '/lost-keys', shows: text('Nobody has lost their key') },
    ]);
    await person.context.close();
  });

  it.concurrent('of a lead', async () => {
    const number = await numberOf('state:verified', 'triager');
    const person = await enter(browser, portal.url, portal.accounts.lead.recoveryWords, '/queue');
    await visit(person, [
      { at: `/cases/${number}`, shows: heading('Who can read this'), opens: ['Take the confirmation back', 'Start fixing'] },
      { at: '/settings/mail', shows: heading('What always comes') },
      { at: '/settings/team', shows: heading('Who is of the team') },
      { at: '/settings/key', shows: heading('Recovery words') },
      { at: '/settings/on-call', shows: heading('The promise'), opens: ['Add a shift', 'Add days', 'Add a service'] },
      { at: '/admin', shows: heading('Administration') },
      { at: '/admin/services', shows: heading('Online services') },
      { at: '/admin/settings', shows: heading('Administration') },
      { at: '/admin/partners', shows: heading('Example inventory'), opens: ['Make a token', 'Replace', 'Revoke'] },
      { at: '/admin/policy', shows: heading('Privacy') },
      { at: '/admin/past-thanks', shows: heading('Administration') },
      { at: '/settings/webhooks', shows: heading('No program is told of anything'), opens: ['Make a webhook'] },
      { at: '/settings/import', shows: heading('Import what was before') },
    ]);
    await person.context.close();
  });

  it.concurrent('of an administrator', async () => {
    const person = await enter(browser, portal.url, portal.accounts.administrator.recoveryWords);
    await visit(person, [
      { at: '/cases', shows: heading(/submissions/) },
      { at: '/admin/services', shows: heading('Online services') },
      { at: '/settings/people', shows: heading('Invite somebody') },
    ]);
    await person.context.close();
  });

  it.concurrent('of somebody who is not let in, or whose key is locked', async () => {
    const number = await numberOf('state:triaging', 'triager');
    const stranger = await arrive(browser, portal.url);
    await stranger.page.goto('/');
    await visit(stranger, [
      { at: `/cases/${number}`, shows: text('Sign in to see this case') },
      { at: '/cases', shows: (page) => page.getByRole('link', { name: 'Sign in' }) },
      { at: '/queue', shows: text('Sign in to work the queue') },
      { at: '/settings', shows: text('Nobody is signed in here') },
      { at: '/claim', shows: heading('This link does not work') },
      { at: '/page#1.x', shows: heading('Are you on it?') },
      { at: '/lost-key', shows: text('there is nothing to recover') },
    ]);
    await stranger.context.close();
    const locked = await enter(browser, portal.url, portal.accounts.triager.recoveryWords, '/queue');
    await locked.page.reload();
    await visit(locked, [
      { at: '/queue', shows: text('titles and reports are sealed'), opens: ['Unlock'] },
      { at: `/cases/${number}`, shows: text('the words of this case are sealed') },
      { at: '/cases', shows: text('Titles are sealed') },
    ]);
    await locked.context.close();
  });
});

describe('a keyboard', () => {
  it.concurrent.each(['/', '/report', '/sign-in', '/acknowledgments'])('comes past the header by the first link, and always shows where it is: %s', async (address) => {
    const { context, page } = await arrive(browser, portal.url, { viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await see(page.getByRole('heading', { level: 1 }));
    await page.keyboard.press('Tab');
    await see(page.getByRole('link', { name: 'Skip to content' }));
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let at = 0; at < 30; at += 1) {
      await page.keyboard.press('Tab');
      expect(await invisibleFocus(page), `Tab ${at + 1}`).toBeNull();
    }
    await context.close();
  });
});

/** What has the focus without an outline on it or on its label; null where it can be seen. */
const invisibleFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const isShown = (each: Element): boolean => getComputedStyle(each).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(each).outlineWidth) > 0;
    return [element, ...labels].some(isShown) ? null : element.outerHTML.slice(0, 120);
  });
