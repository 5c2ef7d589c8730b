/** Consent rules what the world sees: a name stands everywhere while it holds, and nowhere from the moment it is taken back. */
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, see } from './report-page.ts';

const name = `Sam ${randomBytes(4).toString('hex')}`;
let portal: Portal;
let browser: Browser;
/** A stranger's browser, with whatever it keeps from one visit to the next. */
let visitor: Page;
/** Of the researcher's one case that asks for consent. */
let number: string;
let handle: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  visitor = await newcomer(browser, portal.url);
  const text = '{ viewer { researcher { handle } } cases(first: 100) { edges { node { number consent { state } } } } }';
  const { viewer, cases } = await query<Own>(portal.url, text, asResearcher());
  handle = viewer.researcher.handle;
  number = cases.edges.find(({ node }) => node.consent?.state === 'ASKED')?.node.number ?? '';
});
interface Own {
  readonly viewer: { readonly researcher: { readonly handle: string } };
  readonly cases: { readonly edges: readonly { readonly node: OwnCase }[] };
}
interface OwnCase {
  readonly number: string;
  readonly consent?: { readonly state: string } | null;
  readonly acknowledgment?: { readonly id: string } | null;
}
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
const asResearcher = () => bearer(portal.accounts.otherResearcher.token);

async function answer(choice: 'NAME' | 'ALIAS' | 'ANONYMOUS', publishedName?: string): Promise<void> {
  const text = 'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { userErrors { message } } }';
  const input = { number, choice, publishedName: publishedName ?? null, organization: choice === 'NAME' ? 'Rivera Labs' : null };
  expect(await query(portal.url, text, asResearcher(), { input })).toEqual({ answerConsent: { userErrors: [] } });
}

async function acknowledgmentId(): Promise<string | null> {
  const text = 'query ($number: String!) { case(number: $number) { acknowledgment { id } } }';
  const { case: own } = await query<{ readonly case: OwnCase }>(portal.url, text, asResearcher(), { number });
  return own.acknowledgment?.id ?? null;
}

const fields = 'publishedName organization year researcher { handle displayName }';
const over = (text: string, headers = {}, variables = {}) => async (): Promise<string> =>
  JSON.stringify((await ask(`${portal.url}/graphql`, text, headers, variables)).data);
const file = (address: string) => async (): Promise<string> => (await fetch(`${portal.url}${address}`)).text();
const shown = (address: string, ready: string) => async (): Promise<string> => {
  await visitor.goto(address);
  await see(visitor.getByRole('heading', { name: new RegExp(ready) }));
  await visitor.waitForLoadState('networkidle');
  return visitor.locator('main').innerText();
};

/** Everything public that may name somebody. @param id of the acknowledgment while it exists */
function places(id: string): Readonly<Record<string, () => Promise<string>>> {
  const router = { 'laurel-router-token': portal.accounts.federation.token };
  const partner = bearer(portal.accounts.partner.token);
  const listings = `{ edges { node { ${fields} } } }`;
  const found = `query ($name: String) { acknowledgments(query: $name) ${listings} }`;
  const researcher = `query ($handle: String!) { researcher(handle: $handle) { displayName acknowledgments ${listings} } }`;
  const entities = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Acknowledgment { ${fields} } } }`;
  return {
    'the page': shown(`/acknowledgments?find=${encodeURIComponent(name)}`, 'Thank you'),
    'the year': shown('/acknowledgments', 'Thank you'),
    'their own page': shown(`/researchers/${handle}`, `${name}|No such page`),
    'the Atom feed': file('/acknowledgments.atom'),
    'the JSON feed': file('/acknowledgments.json'),
    'the API': over(`{ acknowledgments(first: 100) ${listings} }`),
    'a search by a partner': over(found, partner, { name }),
    'the researcher': over(researcher, {}, { handle }),
    'the node': over(`query ($id: ID!) { node(id: $id) { ... on Acknowledgment { ${fields} } } }`, {}, { id }),
    'the entity': over(entities, router, { representations: [{ __typename: 'Acknowledgment', id }] }),
  };
}

async function namedIn(id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [place, look] of Object.entries(places(id))) if ((await look()).includes(name)) found.push(place);
  return found;
}

describe('a name', () => {
  let id: string;

  it('stands nowhere before it is granted', async () => {
    expect(await acknowledgmentId()).toBeNull();
    expect(await namedIn('QWNrbm93bGVkZ21lbnQ6MA')).toEqual([]);
  });

  it('stands everywhere once it is', async () => {
    await answer('NAME', name);
    id = (await acknowledgmentId()) ?? '';
    expect(await namedIn(id)).toEqual(Object.keys(places(id)));
  });

  it('stands nowhere from the moment it is taken back on the case page', async () => {
    const seen = await Promise.all(['/acknowledgments.atom', '/acknowledgments.json'].map((address) => fetch(`${portal.url}${address}`)));
    const page = await newcomer(browser, portal.url);
    await enterWithWords(page, portal.accounts.otherResearcher.recoveryWords, `/cases/${number}`);
    await press(page.getByRole('complementary', { name: 'Facts of this case' }), 'Take my name off');
    await press(page.getByRole('dialog'), 'Take my name off');
    await see(page.getByText('Your name is gone from every page and feed.'));
    expect(await namedIn(id)).toEqual([]);
    expect(await acknowledgmentId()).toBeNull();
    for (const { url, headers } of seen) {
      const again = await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
      expect([again.status, (await again.text()).includes(name)]).toEqual([200, false]);
    }
    await page.close();
  });

  it('leads to no profile and to nothing else of theirs where it is an alias', async () => {
    await answer('ALIAS', `${name} the Second`);
    id = (await acknowledgmentId()) ?? '';
    const profiles = ['their own page', 'the researcher'];
    expect(await namedIn(id)).toEqual(Object.keys(places(id)).filter((place) => !profiles.includes(place)));
    for (const look of Object.values(places(id))) expect(await look()).not.toMatch(/Sam Rivera|Rivera Labs/);
    expect(await places(id)['the node']?.()).toContain('"researcher":null');
  });

  it('stands nowhere where the listing is anonymous', async () => {
    await answer('ANONYMOUS');
    expect(await namedIn((await acknowledgmentId()) ?? '')).toEqual([]);
    expect(await places((await acknowledgmentId()) ?? '')['the node']?.()).toContain('"publishedName":null');
  });
});
