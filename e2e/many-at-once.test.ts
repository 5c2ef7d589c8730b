import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { see } from './report-page.ts';
import { enter, openCase, type Person, seeWords } from './walk.ts';

let portal: Portal;
let browser: Browser;
let triager: Person;
let tracker: Server;
const got: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
/** Where the tracker says that a ticket stands. */
let standsAt = '';

beforeAll(async () => {
  tracker = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      if (request.method === 'POST') got.push({ headers: request.headers, body });
      response.writeHead(request.method === 'POST' ? 201 : 204, {
        'access-control-allow-origin': request.headers.origin ?? '', 'access-control-allow-headers': 'content-type', 'content-type': 'application/json', 'cross-origin-resource-policy': 'cross-origin',
      }).end(request.method === 'POST' ? JSON.stringify({ html_url: standsAt }) : undefined);
    });
  });
  await new Promise<void>((resolve) => tracker.listen(0, '127.0.0.1', resolve));
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  triager = await enter(browser, portal.url, portal.accounts.triager.recoveryWords, '/queue');
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  tracker.closeAllConnections();
  tracker.close();
});
const port = (): number => (tracker.address() as AddressInfo).port;
const asTriager = async <Data>(text: string, variables: object = {}): Promise<Data> => query<Data>(portal.url, text, bearer(portal.accounts.triager.token), variables);

interface Found { readonly cases: { readonly edges: readonly { readonly node: { readonly number: string; readonly version: number } }[] } }
async function open(): Promise<readonly { number: string; version: number }[]> {
  const { cases } = await asTriager<Found>('{ cases(query: "state:received,triaging,verified -assignee:me sort:due", first: 4) { edges { node { number version } } } }');
  return cases.edges.map(({ node }) => node);
}
interface Facts { readonly case: { readonly state: string; readonly assignee: { readonly displayName: string } | null; readonly labels: readonly { readonly name: string }[]; readonly engineeringTicket: string | null } }
const factsOf = async (number: string): Promise<Facts['case']> =>
  (await asTriager<Facts>('query ($n: String!) { case(number: $n) { state assignee { displayName } labels { name } engineeringTicket } }', { n: number })).case;

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'With all that are chosen' });
async function begin(page: Page, deed: string): Promise<Locator> {
  await bar(page).getByRole('button', { name: deed, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await see(dialog);
  return dialog;
}
const press = (within: Locator, name: string | RegExp) => within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();

it('labels, assigns and closes many, says what became of each, and takes back what can be', async () => {
  const { page } = triager;
  await page.getByRole('link', { name: /^All open/ }).click();
  const chosen = await open();
  expect(chosen.length).toBeGreaterThanOrEqual(2);
  const [first, second] = chosen;
  for (const { number } of chosen) await page.getByRole('checkbox', { name: `Choose ${number}` }).click();
  await see(bar(page).getByText(`${chosen.length} cases chosen`));

  const assignees = async () => Promise.all(chosen.map(async ({ number }) => (await factsOf(number)).assignee));
  const before = await assignees();
  let dialog = await begin(page, 'Label');
  await dialog.getByLabel('Find or make a label').fill('sweep');
  await press(dialog, 'Make the label “sweep”');
  await see(dialog.getByRole('checkbox', { name: 'sweep', checked: true }));
  expect(await violationsOf(page)).toEqual([]);
  await press(dialog, /^Label \d cases$/);
  await see(dialog.getByText(`${chosen.length} cases are done.`));
  await press(dialog, 'Good');
  expect((await factsOf(first?.number ?? '')).labels).toEqual([{ name: 'sweep' }]);

  // Somebody else is faster with one of them, after the dialog has read them all.
  dialog = await begin(page, 'Assign');
  await see(dialog.getByLabel('Assign to'));
  await asTriager('mutation ($input: ClassifyCaseInput!) { classifyCase(input: $input) { userErrors { code } } }', { input: { ...second, issueType: 'OTHER' } });
  await press(dialog, /^Assign \d cases$/);
  await see(dialog.getByText('Somebody changed this case meanwhile.', { exact: false }));
  await see(dialog.getByText('1 is as it was.', { exact: false }));
  expect(await assignees()).not.toEqual(before);
  await press(dialog, 'Look again and retry the others');
  await see(dialog.getByText(`${chosen.length} cases are done.`));
  await press(dialog, 'Undo');
  await see(dialog.getByText('Taking it back'));
  await see(dialog.getByText(`${chosen.length} cases are done.`));
  await press(dialog, 'Good');
  expect(await assignees()).toEqual(before);

  dialog = await begin(page, 'Close');
  await dialog.getByLabel('How they close').selectOption('OUT_OF_SCOPE');
  await dialog.getByRole('textbox', { name: 'Why, to each reporter' }).fill('About {number}: our scope leaves this out. Thank you all the same.');
  await press(dialog, 'See which can be closed');
  await see(dialog.getByText(/^\d of \d can be closed$/));
  await press(dialog, /^Seal, send and close \d cases?$/);
  await see(dialog.getByText(/cases? (?:is|are) done\./));
  const closed = (await dialog.getByRole('listitem').filter({ hasText: 'Done' }).allInnerTexts()).map((text) => /LRL-\d+-\d+/.exec(text)?.[0] ?? '');
  await press(dialog, 'Good');
  expect(closed.length).toBeGreaterThan(0);
  expect((await factsOf(closed[0] ?? '')).state).toBe('CLOSED');
  await openCase(page, 'All cases', closed[0] ?? '', /./);
  await seeWords(page, `About ${closed[0]}: our scope leaves this out.`);
});

it('hands a ticket to engineering: copied, posted from the one page that may, its link kept', async () => {
  const { page, context } = triager;
  const lead = await enter(browser, portal.url, portal.accounts.lead.recoveryWords, '/admin/settings');
  await lead.page.getByLabel('Address that takes tickets').fill(`http://127.0.0.1:${port()}/new`);
  await lead.page.getByRole('heading', { name: 'Tracker of engineering' }).locator('..').getByRole('button', { name: 'Save' }).click();
  await see(lead.page.getByText('The tracker is set.'));
  await lead.context.close();

  const { cases } = await asTriager<Found>('{ cases(query: "state:verified", first: 1) { edges { node { number version } } } }');
  const number = cases.edges[0]?.node.number ?? '';
  await openCase(page, 'All cases', number, /^(?!Sealed)/);
  await page.getByRole('button', { name: 'Hand to engineering' }).click();
  const dialog = page.getByRole('dialog');
  await see(dialog.getByText('This text leaves Laurel'));
  expect(await violationsOf(page)).toEqual([]);
  await context.grantPermissions(['clipboard-write']);
  await dialog.getByRole('textbox', { name: 'Title of the ticket' }).fill('Reduced');
  await press(dialog, 'Copy the text');
  await see(page.getByText('Copied, and noted in the case.'));
  const text = dialog.getByRole('textbox', { name: 'Text of the ticket' });
  await text.fill('');
  await text.press('ControlOrMeta+V');
  expect(await text.inputValue()).toMatch(new RegExp(`^Reduced\\n\\nCase: ${number}\\n`));

  standsAt = `http://127.0.0.1:${port()}/42`;
  let leaving = await leave(page);
  // No other page runs in the document that may talk to another site, and no key opens there.
  expect([await leaving.getByRole('link').count(), leaving.workers().length]).toEqual([0, 0]);
  await leaving.getByRole('button', { name: `Post to 127.0.0.1:${port()}` }).click();
  await see(leaving.getByText('The case notes it.', { exact: false }));
  await see(dialog.getByText('Posted, and noted in the case'));
  expect(got).toHaveLength(1);
  expect(JSON.parse(got[0]?.body ?? '{}')).toMatchObject({ case: number, title: 'Reduced' });
  expect([got[0]?.headers.cookie, got[0]?.headers.referer]).toEqual([undefined, undefined]);
  expect((await factsOf(number)).engineeringTicket).toBe(`http://127.0.0.1:${port()}/42`);

  // Once more, with the dialog closed meanwhile, and with an address that the portal does not take: the history has it all the same.
  standsAt = `${portal.url}/cases`;
  leaving = await leave(page);
  await press(dialog, 'Back to the case');
  await leaving.getByRole('button', { name: `Post to 127.0.0.1:${port()}` }).click();
  await see(leaving.getByText('The case notes it.', { exact: false }));
  expect((await factsOf(number)).engineeringTicket).toBe(`http://127.0.0.1:${port()}/42`);
  await see(page.getByText('a reduced ticket was posted to the tracker.', { exact: false }).nth(1));
});

async function leave(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await press(page.getByRole('dialog'), `Post to 127.0.0.1:${port()}`);
  const leaving = await popup;
  await see(leaving.getByText('This text leaves Laurel'));
  return leaving;
}
