import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { importKey } from './keys.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, pasteSealed, sealAndSend, see } from './report-page.ts';
import { freshCode } from './team-sessions.ts';
import { arrive, begin, enter, finish, goBy, move, openCase, type Person, seeWords } from './walk.ts';

let portal: Portal;
let browser: Browser;
let triager: Person;
let lead: Person;
let reporter: Person;
const people = (): readonly Person[] => [triager, lead, reporter];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  const words = (who: 'triager' | 'lead' | 'researcher'): string => portal.accounts[who].recoveryWords;
  triager = await enter(browser, portal.url, words('triager'), '/queue');
  lead = await enter(browser, portal.url, words('lead'), '/queue');
  reporter = await enter(browser, portal.url, words('researcher'));
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** The numbers of the cases that answer a query, as the holder of a token sees them. */
async function numbersOf(caseQuery: string, who: 'triager' | 'researcher'): Promise<readonly string[]> {
  interface Found {
    readonly cases: { readonly edges: readonly { readonly node: { readonly number: string } }[] };
  }
  const text = 'query ($query: String!) { cases(query: $query, first: 50) { edges { node { number } } } }';
  const { cases } = await query<Found>(portal.url, text, bearer(portal.accounts[who].token), { query: caseQuery });
  return cases.edges.map(({ node }) => node.number);
}

async function firstOf(caseQuery: string, who: 'triager' | 'researcher'): Promise<string> {
  const [number] = await numbersOf(caseQuery, who);
  if (number === undefined) throw new Error(`The example has no case that answers ${caseQuery}.`);
  return number;
}

/** A title that is no longer sealed. */
const opened = /^(?!Sealed title|All cases|My submissions)/;

/** Goes to a case by its row, and waits for its title in clear. @returns the title */
async function goToCase(page: Page, number: string): Promise<string> {
  await openCase(page, (await page.getByRole('link', { name: 'All cases' }).isVisible()) ? 'All cases' : 'My submissions', number, opened);
  return page.getByRole('heading', { level: 1 }).innerText();
}

const factsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Facts of this case' });

async function fillDay(dialog: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await dialog.getByLabel('Day', { exact: true }).last().fill(day);
  await dialog.getByLabel('Month').fill(month);
  await dialog.getByLabel('Year').fill(year);
}

describe('a duplicate', () => {
  let number: string;
  let original: string;
  let title: string;

  it('is closed by the number of an original that came earlier', async () => {
    const { page } = triager;
    number = await firstOf('state:triaging', 'researcher');
    const earlier = (await numbersOf('state:verified,remediating', 'triager')).filter((each) => each < number);
    original = earlier.find((each) => each !== number) ?? '';
    title = await goToCase(page, original);
    await goToCase(page, number);
    const dialog = await begin(page, 'Close');
    await dialog.getByRole('radio', { name: 'Duplicate' }).check();
    await dialog.getByRole('textbox', { name: 'Why, to the reporter' }).fill('The same flaw was reported before.');
    const originalField = dialog.getByLabel('Number of the original');
    for (const wrong of ['', number, 'LRL-2019-000001']) {
      await originalField.fill(wrong);
      await dialog.getByRole('button', { name: 'Close the case' }).click();
      await see(dialog.locator('input[aria-invalid="true"]'));
      expect(await dialog.getByRole('textbox', { name: 'Why, to the reporter' }).inputValue()).toBe('The same flaw was reported before.');
    }
    await originalField.fill(original);
    await finish(dialog, 'Close the case');
    await see(factsOf(page).getByRole('link', { name: original }));
  });

  it('shows its reporter number, state and date of the original, and never its text', async () => {
    const { page } = reporter;
    await goToCase(page, number);
    await seeWords(page, 'The same flaw was reported before.');
    const facts = factsOf(page);
    await see(facts.getByText(original));
    await see(facts.getByText(/received \w{3} \d+ \w{3}/));
    await see(facts.getByText(/Confirmed|Being fixed/));
    expect(await facts.getByRole('link', { name: original }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain(title);
  });

  it('gets a second look when its reporter asks, by somebody else than who closed it', async () => {
    await move(reporter.page, 'Ask for a second look', 'Mine needs no session at all.', 'Ask');
    await goToCase(triager.page, number);
    await seeWords(triager.page, 'Mine needs no session at all.');
    expect(await factsOf(triager.page).getByRole('button', { name: /second look/ }).count()).toBe(0);
    const { page } = lead;
    await goBy(page, 'Queue');
    await page.getByRole('link', { name: /^Second looks/ }).click();
    await page.locator(`main a[href^="/cases/${number}"]`).first().click();
    await seeWords(page, 'Mine needs no session at all.');
    await move(page, 'Grant the second look', 'You are right, that is another flaw.', 'Grant it');
    await goToCase(reporter.page, number);
    await see(reporter.page.getByText('Being checked'));
    await seeWords(reporter.page, 'You are right, that is another flaw.');
  });
});

describe('a report that was sealed by gpg before its reporter had a key', () => {
  const text = 'Invoices of others open at /invoices/1.';
  const answer = 'We see it too.';
  let newcomer: Person;
  let number: string;

  beforeAll(async () => {
    using author = new Gpg();
    const own = author.makeKey('Noor <noor@research.example>');
    const teamKey = importKey(author, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
    newcomer = await arrive(browser, portal.url);
    await pasteSealed(newcomer.page, author.run(['--armor', '--sign', '-u', own, '--encrypt', '-r', teamKey], text).stdout.toString());
    number = await sealAndSend(newcomer.page);
    await newcomer.page.getByRole('link', { name: 'Open the case' }).click();
  });

  it('is opened to that key by the team, once its fingerprint was compared', async () => {
    await see(newcomer.page.getByRole('heading', { name: 'Not sealed to your key yet' }));
    expect(await newcomer.page.getByText(text).count()).toBe(0);
    const { page } = triager;
    await goBy(page, 'All cases');
    await page.locator(`main a[href^="/cases/${number}"]`).first().click();
    await seeWords(page, text);
    const grant = page.getByRole('button', { name: 'Open the case to this key' });
    expect(await grant.isDisabled()).toBe(true);
    await factsOf(page).getByLabel('I compared this fingerprint with the reporter').check();
    await grant.click();
    await see(page.getByText('The case is open to this key now.'));
    await newcomer.page.getByRole('link', { name: 'My submissions' }).first().click();
    await newcomer.page.locator(`main a[href^="/cases/${number}"]`).first().click();
    await seeWords(newcomer.page, text);
  });

  it('is given a service, a type and a title by the team', async () => {
    const { page } = triager;
    const classify = await begin(page, 'Service and type');
    await classify.getByLabel('Online service').selectOption({ label: 'Billing' });
    await classify.getByLabel('Type of issue').selectOption({ label: 'Cross-site scripting' });
    await finish(classify, 'Save');
    await see(factsOf(page).getByText('Cross-site scripting'));
    const titling = await begin(page, 'Give a title');
    await titling.getByRole('textbox', { name: 'Title' }).fill('Invoices open to every user');
    await finish(titling, 'Save');
    await see(page.getByRole('heading', { level: 1, name: 'Invoices open to every user' }));
    await openCase(newcomer.page, 'My submissions', number, 'Invoices open to every user');
    await see(factsOf(newcomer.page).getByText('Billing'));
  });

  it('gets a date of disclosure from its reporter, and an answer from the team', async () => {
    const planning = await begin(newcomer.page, 'Plan disclosure');
    await fillDay(planning, ['31', '2', '2031']);
    await planning.getByRole('button', { name: 'Save the date' }).click();
    await see(planning.getByText('There is no such day.'));
    await fillDay(planning, ['14', '2', '2031']);
    await finish(planning, 'Save the date');
    const { page } = triager;
    await openCase(page, 'All cases', number, 'Invoices open to every user');
    const answering = await begin(page, 'Answer on disclosure');
    await see(answering.getByText(/means to publish on Fri 14 Feb/));
    await answering.getByRole('radio', { name: 'Please wait until then' }).check();
    await fillDay(answering, ['1', '3', '2031']);
    await finish(answering, 'Answer');
    const box = page.getByRole('textbox', { name: 'Reply', exact: true });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await box.fill(answer);
    await box.press('Control+Enter');
    await seeWords(page, answer);
    await openCase(newcomer.page, 'My submissions', number, 'Invoices open to every user');
    await see(factsOf(newcomer.page).getByText(/^Please wait until Sat 1 Mar/));
    await seeWords(newcomer.page, answer);
    expect(newcomer.faults).toEqual([]);
  });
});

describe('two people at one case', () => {
  it('see that the other was faster, and lose no word', async () => {
    const number = await firstOf('state:received response:pending', 'triager');
    const words = 'We will look at it today.';
    await goToCase(triager.page, number);
    await goToCase(lead.page, number);
    const dialog = await begin(triager.page, 'Start checking');
    await dialog.getByRole('textbox').fill(words);
    const assigning = await begin(lead.page, 'Assign');
    await assigning.getByRole('radio', { name: /^Me/ }).check();
    await finish(assigning, 'Assign');
    await dialog.getByRole('button', { name: 'Start checking' }).click();
    const notice = dialog.getByRole('alert');
    await see(notice.getByText('Somebody changed this case meanwhile'));
    await see(notice.getByText('Mirek Dvořák'));
    expect(await dialog.getByRole('textbox').inputValue()).toBe(words);
    await finish(dialog, 'Start checking');
    await seeWords(triager.page, words);
  });
});

describe('somebody of the team who holds no team key yet', () => {
  it('sees the facts of a case and none of its words', async () => {
    const person = await enter(browser, portal.url, portal.accounts.newTriager.recoveryWords, '/queue');
    const { page } = person;
    await see(page.getByText('You hold no team key yet, so titles stay sealed.'));
    const number = await firstOf('state:remediating', 'triager');
    const title = await goToCase(triager.page, number);
    await goBy(page, 'All cases');
    await page.locator(`main a[href^="/cases/${number}"]`).first().click();
    await see(page.getByText('You hold no team key yet, so you see the facts alone'));
    await see(factsOf(page).getByText(/CWE-\d+/));
    await see(page.getByRole('article', { name: 'The report' }).getByText(/^Sealed/));
    expect(await page.locator('main').innerText()).not.toContain(title);
    expect(person.faults).toEqual([]);
    await person.context.close();
  });
});

describe('a first answer from a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
  interface Told {
    readonly case: { readonly responseStatus: string; readonly nextUpdateDueAt: string };
  }
  const told = async (number: string): Promise<Told['case']> =>
    (await query<Told>(portal.url, 'query ($number: String!) { case(number: $number) { responseStatus nextUpdateDueAt } }', bearer(portal.accounts.triager.token), { number })).case;

  it('is two taps from the link of a page, by way of sign-in and key, and can be taken back', async () => {
    const number = await firstOf('response:pending', 'triager');
    const { email, password, recoveryWords } = portal.accounts.triager;
    const person = await arrive(browser, portal.url, phone);
    const { page } = person;
    await page.goto(`/cases/${number}#answer`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).tap();
    await page.getByLabel('Mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
    await page.getByLabel('Code', { exact: true }).fill(await freshCode(portal.url, email));
    await page.getByRole('button', { name: 'Go on' }).tap();
    const unlocking = page.getByRole('dialog', { name: 'Unlock your key' });
    await unlocking.getByLabel('Your twelve recovery words').fill(recoveryWords);
    await unlocking.getByRole('button', { name: 'Unlock' }).tap();
    const templates = page.getByRole('group', { name: 'Start with a template' });
    await expect.poll(() => templates.evaluate((group) => group === document.activeElement)).toBe(true);
    await templates.getByRole('button', { name: 'It arrived' }).tap();
    const box = page.getByRole('textbox', { name: 'Reply', exact: true });
    const words = await box.inputValue();
    expect(words).toMatch(/write again by \w{3} \d+ \w{3}( \d{4})?, \d\d:00 UTC\.$/);
    const send = page.getByRole('button', { name: /^Send sealed/ });
    await send.tap();
    await page.getByRole('button', { name: 'Undo' }).tap();
    expect(await box.inputValue()).toBe(words);
    expect((await told(number)).responseStatus).toBe('PENDING');
    await send.tap();
    await see(page.getByRole('article').getByText('It arrived, and a person has read it.'));
    const { responseStatus, nextUpdateDueAt } = await told(number);
    expect(responseStatus).toBe('MET');
    const due = new Date(nextUpdateDueAt);
    expect(words).toContain(`${due.getUTCDate()} ${due.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })}`);
    expect(words).toContain(`${String(due.getUTCHours()).padStart(2, '0')}:00 UTC`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(person.faults).toEqual([]);
    await person.context.close();
  });
});

describe('a browser whose clock is wrong', () => {
  it.each([['an hour fast', 3_600_000], ['an hour slow', -3_600_000]])('%s: counts down by the server’s clock, in the reader’s time and UTC', async (_, off) => {
    interface Due {
      readonly case: { readonly responseDueAt: string };
    }
    const number = await firstOf('response:pending', 'triager');
    const { case: facts } = await query<Due>(portal.url, 'query ($number: String!) { case(number: $number) { responseDueAt } }', bearer(portal.accounts.triager.token), { number });
    const person = await arrive(browser, portal.url);
    await person.context.clock.install({ time: Date.now() + off });
    await enterWithWords(person.page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    const left = factsOf(person.page).getByText(/^\d+ h( \d\d min)? left$|^\d+ min left$/).first();
    await see(left);
    const [, hours = '0', minutes = '0'] = /^(?:(\d+) h)? ?(?:(\d+) min)? left$/.exec(await left.innerText()) ?? [];
    const shown = Number(hours) * 60 + Number(minutes);
    const truly = (Date.parse(facts.responseDueAt) - Date.now()) / 60_000;
    expect(Math.abs(shown - truly)).toBeLessThan(2);
    const utc = new Date(facts.responseDueAt).toISOString().slice(11, 16);
    await see(factsOf(person.page).getByText(new RegExp(`\\(your time; .*${utc} UTC\\)`)).first());
    await person.context.close();
  });
});

describe('the queue by keyboard', () => {
  it('moves, opens, replies and shows its keys', async () => {
    const { page } = triager;
    await goBy(page, 'Queue');
    const links = page.locator('[data-row-link]');
    await see(links.nth(2));
    const [first, second] = await Promise.all([0, 1].map((at) => links.nth(at).getAttribute('data-row-link')));
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-row-link') ?? null);
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await see(preview.getByText(first ?? ''));
    await page.keyboard.press('j');
    expect(await focused()).toBe(first);
    await page.keyboard.press('j');
    expect(await focused()).toBe(second);
    await see(preview.getByText(second ?? ''));
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('?');
    await see(page.getByRole('dialog', { name: 'Keys of the queue' }));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${first}`);
    await page.goBack();
    await see(preview.getByText(first ?? ''));
    await page.keyboard.press('r');
    await page.waitForURL(`**/cases/${first}`);
    const box = page.getByRole('textbox', { name: 'Reply', exact: true });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Thank you');
    expect(await box.inputValue()).toBe('Thank you');
  });
});

describe('the browsers of all of them', () => {
  it('had nothing to complain about', () => {
    expect(people().flatMap(({ faults }) => faults)).toEqual([]);
  });
});
