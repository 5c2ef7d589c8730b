import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, fillForm, press, sealAndSend, see, shownWords } from './report-page.ts';
import { arrive, begin, enter, move, openCase, type Person, seeWords, write } from './walk.ts';

/** Somebody without an account and without an address: nothing but twelve words leads back. */
describe('a report with nothing but twelve words', () => {
  const title = 'The printed week runs script from an invitation';
  let portal: Portal;
  let browser: Browser;
  let reporter: Person;
  let elsewhere: Person;
  let triager: Person;
  let words = '';
  let number = '';

  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
    reporter = await arrive(browser, portal.url, { acceptDownloads: true });
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('takes one text in three steps, and gives number, promise and receipt', async () => {
    const { page } = reporter;
    await fillForm(page, { title, steps: '1. Invite somebody to <img src=x onerror=alert(1)>\n2. Print the week' });
    expect(await page.getByLabel('The text that will be sealed').innerText()).toContain('2. Print the week');
    number = await sealAndSend(page);
    await see(page.getByText(/^A person answers by/));
    await see(page.getByText('The signature was verified in this browser'));
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save receipt')]);
    expect(download.suggestedFilename()).toBe(`${number}.receipt.asc`);
  });

  it('asks whether the words were kept, and says which one is wrong', async () => {
    const { page } = reporter;
    words = await shownWords(page);
    expect(words.split(' ')).toHaveLength(12);
    await press(page, 'I keep them somewhere safe. Hide them');
    const asked = page.getByRole('textbox', { name: /^Word \d+$/ });
    const places = await asked.evaluateAll((fields) => fields.map((field) => Number(field.id.replace(/\D/g, ''))));
    expect(places).toHaveLength(3);
    for (const [at, place] of places.entries()) await asked.nth(at).fill(at === 1 ? 'zebra' : (words.split(' ')[place] ?? ''));
    await press(page, 'They are right. Hide the words');
    await see(page.getByRole('link', { name: `Word ${(places[1] ?? 0) + 1} is another one` }));
    await asked.nth(1).fill(words.split(' ')[places[1] ?? 0] ?? '');
    await press(page, 'They are right. Hide the words');
    await see(page.getByText('The words are yours alone now'));
    expect(await page.locator('body').innerText()).not.toContain(words);
  });

  it('is answered by the team', async () => {
    triager = await enter(browser, portal.url, portal.accounts.triager.recoveryWords, '/queue');
    await openCase(triager.page, 'All cases', number, title);
    await seeWords(triager.page, '2. Print the week');
    await move(triager.page, 'Start checking', 'It runs here too, in both browsers we tried.');
    await move(triager.page, 'Ask the reporter', 'Which theme was chosen?', 'Ask');
  });

  it('says what is wrong with wrong words', async () => {
    elsewhere = await arrive(browser, portal.url);
    const { page } = elsewhere;
    const [first, second, ...rest] = words.split(' ');
    const tries: readonly (readonly [string, string])[] = [
      [`${first} ${second}`, 'There are twelve words.'],
      [[first, 'lauurel', ...rest].join(' '), 'Not a recovery word. Check the spelling: lauurel'],
      ['abandon '.repeat(12), 'These twelve words do not belong together.'],
      [`${'abandon '.repeat(11)}about`, 'No account has these words.'],
    ];
    await page.goto('/sign-in?with=words');
    for (const [wrong, says] of tries) {
      await page.getByLabel('Your twelve words').fill(wrong);
      await press(page, 'Sign in and unlock');
      await see(page.getByRole('alert').filter({ hasText: says }));
    }
  });

  it('opens on another device with the words alone', async () => {
    const { page } = elsewhere;
    await enterWithWords(page, words);
    await see(page.getByRole('link', { name: title }));
    await see(page.getByText('Waiting for you').first());
    await openCase(page, 'My submissions', number, title);
    await seeWords(page, '2. Print the week');
    await seeWords(page, 'It runs here too, in both browsers we tried.');
    await seeWords(page, 'Which theme was chosen?');
  });

  it('goes on there: a reply, then the report is withdrawn', async () => {
    const { page } = elsewhere;
    await write(page, 'Reply', 'The one called Paper.');
    await see(page.getByText('Being checked').first());
    const dialog = await begin(page, 'Withdraw the report');
    await press(dialog, 'Withdraw');
    await see(dialog.getByText('Tick this first.'));
    await dialog.getByRole('textbox').fill('I tested an old build.');
    await dialog.getByRole('checkbox').check();
    await press(dialog, 'Withdraw');
    await see(page.getByText('The report is withdrawn.'));
    await see(page.getByText(/^Closed: withdrawn/i).first());
  });

  it('shows the team how it ended, with the reporter’s words', async () => {
    const { page } = triager;
    await openCase(page, 'All cases', number, title);
    await seeWords(page, 'The one called Paper.');
    await seeWords(page, 'I tested an old build.');
  });

  it('left no fault in any of the browsers', () => {
    const known = /\/auth\/sign-in-words/;
    expect([reporter, elsewhere, triager].flatMap(({ faults }) => faults).filter((fault) => !known.test(fault))).toEqual([]);
  });
});
