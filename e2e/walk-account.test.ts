import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { press, see, shownWords } from './report-page.ts';
import { arrive, begin, enter, finish, goBy, linkFromMail, move, openCase, type Person, report, seeWords, signIn, typeAskedWords, unlock, write } from './walk.ts';

/** Three people in three browsers, from the first visit to a name in public, and back out of it. */
describe('a report by somebody with an account', () => {
  const name = 'Wanda Okonkwo';
  const handle = 'wanda-okonkwo';
  const email = 'wanda@example.org';
  const password = 'orchard velvet mimic harbour lantern';
  const title = 'Shared calendars run script from an event’s name';
  const note = 'The same encoder is used by the mobile page; look there too.';
  const reason = 'Fixed on all hosts; events written before were cleaned up.';

  let portal: Portal;
  let browser: Browser;
  let wanda: Person;
  let triager: Person;
  let lead: Person;
  let words = '';
  let number = '';

  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
    wanda = await arrive(browser, portal.url);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('begins with an address that its owner confirms', async () => {
    const { page } = wanda;
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Register' }).click();
    // The sign-in page has a mail address too, and stays until the next one is here.
    await see(page.getByRole('heading', { level: 1, name: 'Register' }));
    await page.getByLabel('Mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('Your name').fill(name);
    await press(page, 'Register');
    await see(page.getByText(`We sent a link to ${email}.`));
    await page.goto(await linkFromMail(wanda, email, /Confirm your address/));
    await press(page, 'Confirm');
    await see(page.getByRole('banner').getByText(name));
  });

  it('is sealed with a key made on the way, whose twelve words are kept', async () => {
    const { page } = wanda;
    number = await report(page, { title, steps: 'Name an event <svg onload=alert(1)>\nOpen the shared week', impact: 'Read the week of everybody who subscribes' });
    await see(page.getByText('The signature was verified in this browser'));
    words = await shownWords(page);
    await press(page, 'I keep them somewhere safe. Hide them');
    await typeAskedWords(page, words.split(' '));
    await press(page, 'They are right. Hide the words');
    await page.getByRole('link', { name: 'Open the case' }).click();
    await see(page.getByRole('heading', { level: 1, name: title }));
    await seeWords(page, 'Read the week of everybody who subscribes');
  });

  it('stands in the triager’s queue, opens with their words, and is answered', async () => {
    const { email: address, password: secret, recoveryWords } = portal.accounts.triager;
    triager = await arrive(browser, portal.url);
    const { page } = triager;
    await signIn(page, { email: address, password: secret }, '/queue');
    await see(page.getByRole('link', { name: number }));
    expect(await page.getByText(title).count()).toBe(0);
    await unlock(page, recoveryWords);
    await page.getByRole('link', { name: title }).click();
    await see(page.getByRole('heading', { level: 1, name: title }));
    await seeWords(page, 'Open the shared week');
    await write(page, 'Reply', 'Thank you. We are looking at it.');
    await see(page.getByText(/^Answered after .*, within the promised 24 hours/));
    await move(page, 'Start checking', 'It runs on our test host.');
    await move(page, 'Ask the reporter', 'Does it need a public calendar?', 'Ask');
    await write(page, 'Note', note);
  });

  it('gets an answer to what was asked, and shows the reporter no note', async () => {
    const { page } = wanda;
    expect(await linkFromMail(wanda, email, new RegExp(`^An answer waits for you: ${number}`))).toContain(`/cases/${number}`);
    await openCase(page, 'My submissions', number, title);
    await seeWords(page, 'Does it need a public calendar?');
    expect(await page.getByText(note).count()).toBe(0);
    expect(await page.getByText(/note/i).count()).toBe(0);
    await write(page, 'Reply', 'No, a shared one is enough.');
  });

  it('is assessed with the calculator, confirmed, and being fixed', async () => {
    const { page } = triager;
    await openCase(page, 'All cases', number, title);
    await seeWords(page, 'No, a shared one is enough.');
    const dialog = await begin(page, 'Assess');
    expect(await dialog.getByLabel('Weakness').inputValue()).toBe('CWE-79');
    const metrics = { 'Attack vector': 'Network', 'Attack complexity': 'Low', 'Privileges required': 'Low', 'User interaction': 'Required', Scope: 'Changed', Confidentiality: 'High', Integrity: 'Low', Availability: 'None' };
    for (const [metric, value] of Object.entries(metrics)) await dialog.getByRole('group', { name: metric }).getByText(value, { exact: true }).click();
    expect(await dialog.getByRole('textbox', { name: 'CVSS vector' }).inputValue()).toBe('CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:L/A:N');
    await see(dialog.getByRole('status').getByText('7.6'));
    await press(dialog, 'Save the assessment');
    const confirming = page.getByRole('dialog', { name: 'Confirm' });
    await confirming.getByRole('textbox').fill('Confirmed on two hosts.');
    await finish(confirming, 'Confirm');
    await move(page, 'Start fixing', 'The encoder is being replaced.');
    await see(page.getByText('Being fixed').first());
  });

  it('is marked as fixed and closed as resolved by a lead, with the reason', async () => {
    lead = await enter(browser, portal.url, portal.accounts.lead.recoveryWords, '/queue');
    const { page } = lead;
    await openCase(page, 'All cases', number, title);
    await seeWords(page, note);
    await move(page, 'Mark as fixed', 'Live since this morning.');
    const dialog = await begin(page, 'Close');
    await dialog.getByLabel('Resolved', { exact: true }).check();
    await press(dialog, 'Close the case');
    await see(dialog.getByRole('alert').or(dialog.getByText(/reason|why/i)));
    await dialog.getByRole('textbox', { name: 'Why, to the reporter' }).fill(reason);
    await finish(dialog, 'Close the case');
    await see(page.getByText('The reporter was asked').first());
  });

  it('is thanked for by name, through the mail’s link and without signing in', async () => {
    const link = await linkFromMail(wanda, email, /^Thank you\. May we say so\?/);
    const passerBy = await arrive(browser, portal.url);
    const { page } = passerBy;
    await page.goto(link);
    await see(page.getByRole('heading', { name: 'How shall we thank you?' }));
    await page.getByLabel('Name, as it shall stand there').fill(name);
    await page.getByLabel('Organisation').fill('Night Desk');
    await see(page.getByText('As it will stand on the page:').locator('..').getByText(name));
    await press(page, 'Publish this line');
    await see(page.getByRole('heading', { name: 'Thank you' }));
    // From elsewhere, as a mail program opens it: within the page only the fragment would change.
    await page.goto('about:blank');
    await page.goto(link);
    await see(page.getByRole('heading', { name: 'This link does not work any more' }));
    expect(passerBy.faults).toEqual([]);
    await passerBy.context.close();
  });

  it('stands on the page, in the feeds, in the API and under the researcher’s handle', async () => {
    const { page } = wanda;
    await page.getByRole('banner').getByRole('link', { name }).click();
    await page.getByRole('textbox', { name: 'Handle' }).fill(handle);
    await press(page, 'Save');
    await see(page.getByText('Saved.'));
    const visitor = await arrive(browser, portal.url);
    await visitor.page.goto('/');
    await goBy(visitor.page, 'Thanked people');
    await visitor.page.getByRole('link', { name, exact: true }).click();
    await see(visitor.page.getByRole('heading', { level: 1, name }));
    await see(visitor.page.getByText('Thanked once'));
    expect(await publicPlaces(visitor.page)).toEqual({ page: true, atom: true, json: true, api: true, profile: true });
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });

  it('is gone everywhere at once when the name is taken back', async () => {
    const { page } = wanda;
    await openCase(page, 'My submissions', number, title);
    await seeWords(page, reason);
    await finish(await begin(page, 'Take my name off'), 'Take my name off');
    await see(page.getByText('Your name was taken off everywhere.'));
    const visitor = await arrive(browser, portal.url);
    expect(await publicPlaces(visitor.page)).toEqual({ page: false, atom: false, json: false, api: false, profile: false });
    await visitor.context.close();
  });

  it('opens on another device by address, password and words', async () => {
    const other = await arrive(browser, portal.url);
    await signIn(other.page, { email, password });
    await unlock(other.page, words);
    await see(other.page.getByRole('link', { name: title }));
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it('left no fault in any of the browsers', () => {
    expect([wanda, triager, lead].flatMap(({ faults }) => faults)).toEqual([]);
  });

  /** Where the name stands, as somebody sees it who is not signed in. */
  async function publicPlaces(page: Page): Promise<Readonly<Record<'page' | 'atom' | 'json' | 'api' | 'profile', boolean>>> {
    const textOf = async (address: string): Promise<string> => (await fetch(`${portal.url}${address}`)).text();
    const { acknowledgments } = await query<{ acknowledgments: unknown }>(portal.url, '{ acknowledgments(first: 100) { edges { node { publishedName } } } }');
    await page.goto('/acknowledgments');
    await see(page.getByRole('heading', { level: 2 }));
    const isListed = (await page.getByText(name, { exact: true }).count()) > 0;
    await page.goto(`/researchers/${handle}`);
    const profile = page.getByRole('heading', { level: 1, name });
    await see(profile.or(page.getByRole('heading', { name: 'No such page' })));
    return {
      page: isListed,
      atom: (await textOf('/acknowledgments.atom')).includes(name),
      json: (await textOf('/acknowledgments.json')).includes(name),
      api: JSON.stringify(acknowledgments).includes(name),
      profile: await profile.isVisible(),
    };
  }
});
