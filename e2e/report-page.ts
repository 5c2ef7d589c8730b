/** What a reporter and a reader do in the page, step by step: the report form in its ways, and a case opened with the words. */
import type { Browser, Locator, Page } from 'playwright-core';
import { bringTeamSession } from './team-sessions.ts';

const patienceMilliseconds = 30_000;

/** A browser that knows nothing of the portal. */
export async function newcomer(browser: Browser, portalUrl: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: portalUrl, locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(patienceMilliseconds);
  return page;
}

export const press = (within: Page | Locator, name: string): Promise<void> => within.getByRole('button', { name, exact: true }).click();
export const see = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' });

/** Opens the key from the header. */
export async function unlockFromHeader(page: Page, words: string): Promise<void> {
  const header = page.getByRole('banner');
  await press(header, 'Unlock');
  const dialog = page.getByRole('dialog', { name: 'Unlock your key' });
  await dialog.getByLabel('Your twelve recovery words').fill(words);
  await press(dialog, 'Unlock');
  await see(header.getByRole('button', { name: 'Lock', exact: true }));
}

export interface Words {
  readonly title: string;
  readonly steps: string;
  readonly configuration?: string;
  readonly impact?: string;
  readonly files?: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];
}

/** The first two steps of the form, field by field, and on to the last. */
export async function fillForm(page: Page, { title, steps, configuration = '', impact = '', files = [] }: Words): Promise<void> {
  await page.goto('/report');
  await page.getByLabel('Yes', { exact: true }).check();
  await page.getByLabel('Which service?').selectOption({ label: 'Mail' });
  await page.getByLabel('Type of issue').selectOption({ label: 'Cross-site scripting' });
  await press(page, 'Continue');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Steps, proof of concept or URL').fill(steps);
  await page.getByLabel('Special configuration').fill(configuration);
  await page.getByLabel('How could an attacker use it?').fill(impact);
  if (files.length > 0) await page.locator('input[type=file]').last().setInputFiles([...files]);
  for (const { name } of files) await see(page.getByRole('listitem').filter({ hasText: name }).getByText('sealed', { exact: true }));
  await press(page, 'Check before sending');
}

/** The same with a text that gpg sealed. */
export async function pasteSealed(page: Page, pasted: string): Promise<void> {
  await page.goto('/report');
  await page.getByLabel('Not sure', { exact: true }).check();
  await page.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(page, 'Continue');
  await page.getByLabel('Sealed already, with gpg').check();
  await page.getByLabel('The sealed report').fill(pasted);
  await see(page.getByText('A sealed text was found'));
  await press(page, 'Check before sending');
}

/** On the last step, where a key that is there asks for its words. */
export async function unlockHere(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your twelve recovery words').fill(words);
  await press(page.locator('main'), 'Unlock');
}

/** The last step. @returns the number of the case */
export async function sealAndSend(page: Page): Promise<string> {
  await press(page, 'Seal and send');
  await see(page.getByRole('heading', { name: 'Your report arrived' }));
  const number = /LRL-\d{4}-\d{6}/.exec(await page.locator('main').innerText())?.[0];
  if (number === undefined) throw new Error('The page names no case.');
  return number;
}

/** The twelve words, as the page shows them once. */
export async function shownWords(page: Page): Promise<string> {
  return (await page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem').allInnerTexts()).join(' ');
}

/** Signs in by the words, which open the key too, and waits until it is open. Somebody of the team is signed in already, and unlocks. */
export async function enterWithWords(page: Page, words: string, then = '/cases'): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/policy');
  if (await bringTeamSession(page.context(), new URL(page.url()).origin, words)) {
    await page.goto(then);
    await unlockFromHeader(page, words);
    return;
  }
  await page.goto(`/sign-in?with=words&then=${encodeURIComponent(then)}`);
  await page.getByLabel('Your twelve words').fill(words);
  await press(page, 'Sign in and unlock');
  await page.waitForURL((url) => url.pathname === new URL(then, url).pathname);
  await see(page.getByRole('button', { name: 'Lock', exact: true }));
}
