import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, choose, fill, launchFirefox, press, see, visit, type Visitor } from './firefox.ts';
import { type Portal, startPortal } from './portal.ts';
import { freshCode } from './team-sessions.ts';

/** The sealed walk once more, in another engine: report, words, answer, and the report read again elsewhere. */
describe('in Firefox', () => {
  const title = 'A calendar feed keeps working after it was switched off';
  const steps = '1. Switch the feed off\n2. Fetch it again 🌿';
  let portal: Portal;
  let browser: Browser;
  let reporter: Visitor;
  let triager: Visitor;
  let again: Visitor;
  let words: string;
  let number: string;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), launchFirefox()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  async function enter(recoveryWords: string, then: string): Promise<Visitor> {
    const visitor = await visit(browser, `${portal.url}/sign-in?with=words&then=${encodeURIComponent(then)}`);
    await fill(visitor.page, 'Your twelve words', recoveryWords);
    await press(visitor.page, 'Sign in and unlock');
    if (recoveryWords === portal.accounts.triager.recoveryWords) {
      await fill(visitor.page, 'Code', await freshCode(portal.url, recoveryWords));
      await press(visitor.page, 'Go on');
    }
    await see(visitor.page, 'Lock', 'header button');
    return visitor;
  }

  it('somebody without an account seals and sends a report', async () => {
    reporter = await visit(browser, `${portal.url}/report`);
    const { page } = reporter;
    await check(page, 'Yes');
    await choose(page, 'Which service?', 'Mail');
    await choose(page, 'Type of issue', 'Cross-site scripting');
    await press(page, 'Continue');
    await fill(page, 'Title', title);
    await fill(page, 'Steps, proof of concept or URL', steps);
    await press(page, 'Check before sending');
    await press(page, 'Seal and send');
    await see(page, 'Your report arrived');
    await see(page, 'The signature was verified in this browser');
    number = /LRL-\d{4}-\d{6}/.exec(await page.$eval('main', (main) => main.innerText))?.[0] ?? '';
    words = (await page.$$eval('[aria-label="Recovery words"] li', (items) => items.map((item) => item.textContent?.trim() ?? ''))).join(' ');
    expect(words.replace(/\d+\.?\s*/g, '').split(/\s+/)).toHaveLength(12);
  });

  it('a triager opens it and answers', async () => {
    triager = await enter(portal.accounts.triager.recoveryWords, `/cases/${number}`);
    const { page } = triager;
    await see(page, '2. Fetch it again 🌿');
    await fill(page, 'Reply', 'It is so here too.');
    await press(page, 'Send sealed');
    await see(page, 'It is so here too.', 'article');
  });

  it('the words open both on another device', async () => {
    again = await enter(words, `/cases/${number}`);
    await see(again.page, title);
    await see(again.page, '2. Fetch it again 🌿');
    await see(again.page, 'It is so here too.');
  });

  it('nothing went wrong on the way', () => {
    expect([reporter, triager, again].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
