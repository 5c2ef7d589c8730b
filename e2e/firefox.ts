/**
 * Debian's Firefox, driven over WebDriver BiDi, with the few things that a walk does: labels, buttons, words that appear. The other
 * browser tests stay with Chromium; this shows that nothing sealed depends on one engine.
 */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';

const installed = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] as const;
const patienceMilliseconds = 30_000;

export async function launchFirefox(): Promise<Browser> {
  const executablePath = process.env['FIREFOX_PATH'] ?? installed.find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error('Firefox is missing: install it (`apt-get install firefox-esr`), or name it in FIREFOX_PATH.');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' } });
}

export interface Visitor {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** A context of its own: nothing of another visitor is known. */
export async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMilliseconds);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(url);
  return { page, faults };
}

/** What a person finds by its words: a field by its label, a button by what stands on it or what it is called. */
async function find(page: Page, kind: 'button' | 'field', words: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (wanted: string, isButton: boolean) => {
      const said = (node: Element): string => (node.getAttribute('aria-label') ?? node.textContent ?? '').trim();
      const all = isButton ? [...document.querySelectorAll('button')] : [...document.querySelectorAll('label, [aria-label]')];
      const node = all.find((each) => said(each) === wanted) ?? all.find((each) => said(each).startsWith(wanted));
      const target = node instanceof HTMLLabelElement ? node.control : node;
      return target instanceof HTMLElement && target.getClientRects().length > 0 && !target.matches(':disabled') ? target : null;
    },
    {}, words, kind === 'button',
  );
  const handle = found.asElement();
  if (handle === null) throw new Error(`There is no ${kind} “${words}”.`);
  return handle as ElementHandle<HTMLElement>;
}

export async function press(page: Page, words: string): Promise<void> {
  await (await find(page, 'button', words)).click();
}

export async function check(page: Page, label: string): Promise<void> {
  await (await find(page, 'field', label)).click();
}

export async function fill(page: Page, label: string, words: string): Promise<void> {
  const field = await find(page, 'field', label);
  await field.asLocator().fill(words);
}

/** An option of a native select, by its words. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = await find(page, 'field', label);
  const value = await list.evaluate((node, words) => (node instanceof HTMLSelectElement ? [...node.options].find(({ text }) => text.trim() === words)?.value : undefined), option);
  if (value === undefined) throw new Error(`“${label}” has no option “${option}”.`);
  await list.select(value);
}

/** Waits until words stand somewhere on the page. */
export async function see(page: Page, words: string, within = 'body'): Promise<void> {
  await page.waitForFunction(
    (wanted: string, where: string) => [...document.querySelectorAll<HTMLElement>(where)].some((node) => node.innerText.includes(wanted)), {}, words, within,
  );
}
