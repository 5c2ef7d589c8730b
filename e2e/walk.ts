/**
 * People at the product, each in a browser context of their own, who do what a person does: read labels, press buttons, wait for
 * words to appear. Browser tests import it.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bringTeamSession } from './team-sessions.ts';
import { enterWithWords, fillForm, press, sealAndSend, see, unlockFromHeader, type Words } from './report-page.ts';

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in any page of theirs: errors on the console, refusals of the page's policy, exceptions. */
  readonly faults: readonly string[];
}

const patienceMilliseconds = 30_000;

/** Somebody sits down at a browser that knows nothing of the portal. */
export async function arrive(browser: Browser, portalUrl: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ baseURL: portalUrl, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patienceMilliseconds);
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} at ${message.location().url}`);
  });
  // Nothing on any page asks anybody but the portal.
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(portalUrl).origin && !request.isNavigationRequest()) faults.push(`asked ${origin}`);
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  return { context, page: await context.newPage(), faults };
}

/** Somebody signs in by their words, which open the key too. */
export async function enter(browser: Browser, portalUrl: string, words: string, then = '/cases', options: BrowserContextOptions = {}): Promise<Person> {
  const person = await arrive(browser, portalUrl, options);
  await enterWithWords(person.page, words, then);
  return person;
}

/** By address and password; the key stays locked. Somebody of the team is signed in already. */
export async function signIn(page: Page, { email, password }: { readonly email: string; readonly password: string }, then = '/cases'): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/policy');
  if (await bringTeamSession(page.context(), new URL(page.url()).origin, email)) {
    await page.goto(then);
    return;
  }
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
  await page.waitForURL((url) => url.pathname === then);
}

/** A report through the three steps of the form. @returns the number of its case */
export async function report(page: Page, words: Words): Promise<string> {
  await fillForm(page, words);
  return sealAndSend(page);
}

/** Fills in whichever of the twelve words a page asks for. */
export async function typeAskedWords(page: Page, words: readonly string[]): Promise<void> {
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const place = Number((await field.getAttribute('id'))?.replace(/\D/g, ''));
    await field.fill(words[place] ?? '');
  }
}

/** Goes by a link of the header, which keeps the key open. */
export async function goBy(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: link }).click();
}

/** Finds a case by its number in the list, opens it, and waits until words of it stand there in clear. */
export async function openCase(page: Page, list: string, number: string, words: string | RegExp): Promise<void> {
  await goBy(page, list);
  const link = page.locator(`main a[href^="/cases/${number}"]`).first();
  await see(page.locator('[data-row-link]'));
  // A long list draws the rows that are near the window.
  for (let screens = 0; screens < 40 && (await link.count()) === 0; screens++) {
    await page.evaluate(() => window.scrollBy(0, 600));
    await link.waitFor({ state: 'attached', timeout: 500 }).catch(() => undefined);
  }
  await link.click();
  await see(page.getByRole('heading', { level: 1, name: words }));
}

/** The panel beside a case with all that can be done. */
const sideOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Facts of this case' });

/** Presses an action of the case. @returns the dialog that it opens */
export async function begin(page: Page, action: string): Promise<Locator> {
  await press(sideOf(page), action);
  const dialog = page.getByRole('dialog');
  await see(dialog);
  return dialog;
}

/** The last button of a dialog, and waits until it is gone. */
export async function finish(dialog: Locator, deed: string): Promise<void> {
  await press(dialog, deed);
  await dialog.waitFor({ state: 'detached' });
}

/** A change of state, and the words to the other side that go with it. */
export async function move(page: Page, action: string, words: string, deed = action): Promise<void> {
  const dialog = await begin(page, action);
  await dialog.getByRole('textbox').first().fill(words);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await finish(dialog, deed);
}

/** A reply or a note in the box under the conversation; waits until it stands above. */
export async function write(page: Page, kind: 'Reply' | 'Note', words: string): Promise<void> {
  const tab = page.getByRole('tab', { name: kind === 'Note' ? 'Note within the team' : 'Reply' });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole('textbox', { name: kind, exact: true }).fill(words);
  await page.getByRole('button', { name: kind === 'Note' ? /^Keep the note/ : /^Send sealed/ }).click();
  await seeWords(page, words);
}

/** Waits until words stand in one of the opened texts of a case. */
export const seeWords = (page: Page, words: string): Promise<void> => see(page.getByRole('article').getByText(words));

/** Opens the key from the header. */
export const unlock = unlockFromHeader;

/** Waits for a mail in the example's mailbox, in a page of its own. @returns where its first link leads */
export async function linkFromMail({ context }: Person, to: string, subject: RegExp): Promise<string> {
  const page = await context.newPage();
  await page.goto('/mailbox');
  const letter = page.getByRole('article').filter({ hasText: to }).filter({ has: page.getByRole('heading', { name: subject }) }).first();
  await see(letter);
  const link = await letter.getByRole('link').first().getAttribute('href');
  await page.close();
  if (link === null) throw new Error(`The mail “${subject.source}” to ${to} has no link.`);
  return link;
}
