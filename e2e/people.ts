/** What people do again and again in browser tests. Only browser tests import it. */
import type { Page } from 'playwright-core';
import type { Account } from './portal.ts';
import { bringSession, bringTeamSession, codeOfStep } from './team-sessions.ts';

/** The twelve words that a page shows, once it does. */
export async function shownWords(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: 'Recovery words' });
  await list.waitFor();
  return list.getByRole('listitem').allInnerTexts();
}

/** Takes the recovery words that a page shows, says that they were kept, and types the three that are asked for. */
export async function keepWords(page: Page, button: string): Promise<readonly string[]> {
  const words = await shownWords(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('Type three of them from what you kept.').waitFor();
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const place = Number((await field.getAttribute('id'))?.replace(/\D/g, ''));
    await field.fill(words[place] ?? '');
  }
  await page.getByRole('button', { name: button }).click();
  return words;
}

/** Signs in; the key stays locked. Somebody of the team is signed in already. */
export async function signInWithPassword(page: Page, url: string, { email, password }: { readonly email: string; readonly password: string }): Promise<void> {
  if (await bringTeamSession(page.context(), url, email)) {
    await page.goto(`${url}/queue`);
    await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).waitFor();
    return;
  }
  await page.goto(`${url}/sign-in?with=password`);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}

/** Opens a page as somebody who is signed in already, for what is not about signing in; the key stays locked. */
export async function openAs(page: Page, url: string, account: Pick<Account, 'email' | 'password'>, path: string): Promise<void> {
  await bringSession(page.context(), url, account);
  await page.goto(`${url}${path}`);
}

/** Opens the key from the header. */
export async function unlock(page: Page, words: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unlock your key' });
  await dialog.getByLabel('Your twelve recovery words').fill(words);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('banner').getByText('Unlocked').waitFor();
}

export interface EnrolledApp {
  /** Base32. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up an authenticator app by the secret that the page shows beside the QR code. */
export async function enrolApp(page: Page, button = 'Set up an authenticator app'): Promise<EnrolledApp> {
  await page.getByRole('button', { name: button }).click();
  const secret = (await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '');
  await page.getByLabel('Code that the app shows').fill(await codeOfStep(secret));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const list = page.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  const recoveryCodes = await list.getByRole('listitem').allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { secret, recoveryCodes };
}
