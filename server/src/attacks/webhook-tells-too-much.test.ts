import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventIsVisible } from '../authorization.ts';
import { caseEventKinds } from '../cases/case-event.entity.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { fromGlobalId, toGlobalId } from '../read/global-id.ts';
import { sql, render } from '../read/sql.ts';
import { shapeOf, type Viewer } from '../read/viewer.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { webhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { createWebhook } from '../webhooks/manage-webhooks.ts';
import { runWebhooks, type Webhooks } from '../webhooks/run-webhooks.ts';
import { webhookEventKinds } from '../webhooks/webhook-kinds.ts';

let portal: Portal;
let partner: WebhookReceiver;
let node: Webhooks;
const tool: Viewer = { kind: 'partner', tokenId: '1', scopes: ['CASES_READ'], onlineServiceIds: null };

beforeAll(async () => {
  portal = await portalOverHttp();
  partner = await webhookReceiver();
  await portal.app.pool.query(`insert into online_service (slug, name, in_scope, hostnames) values ('mail', 'Mail', true, '{}'), ('shop', 'Shop', true, '{}')`);
  await createWebhook(portal.app, portal.lead.viewer, { url: partner.url, description: '', eventKinds: webhookEventKinds });
  node = await runWebhooks(portal.app);
});
afterAll(async () => {
  await node.stop();
  await partner.close();
  await portal.close();
  await portal.drop();
});
const deliveries = async (): Promise<number> => (await portal.app.pool.query<{ n: number }>('select count(*)::int as n from webhook_delivery')).rows[0]?.n ?? 0;
const emptied = async (): Promise<void> => void await portal.app.pool.query('delete from webhook_delivery');

describe('a program that is told of cases', () => {
  it('hears of no event that a tool with a token could not read, whatever kind it is', async () => {
    await portal.report();
    await emptied();
    const { text } = render(eventIsVisible(shapeOf(tool), sql`case_event`));
    for (const kind of caseEventKinds) {
      // The database takes some from the team alone.
      for (const internal of kind === 'HandedToEngineering' ? [true] : [false, true]) {
        const { rows: [event] } = await portal.app.pool.query<{ seen: boolean }>(
          `with made as (insert into case_event (case_id, at, kind, internal) select min(id), now(), $1, $2 from cases returning *) select ${text.replaceAll('case_event', 'made')} as seen from made`, [kind, internal]);
        expect(await deliveries(), `${kind} ${internal ? 'internal' : ''}`).toBe(event?.seen === true ? 1 : 0);
        await emptied();
      }
    }
  });

  it('hears neither words nor people: no canary of a whole case is in what arrives', async () => {
    const before = partner.received.length;
    const canaries = { title: 'Canary title', reference: 'canary-reference', note: 'canary note', answer: 'canary answer', url: 'https://canary.example/advisory' };
    await portal.app.pool.query(`update account set handle = 'canary-handle', display_name = 'Canary Name', email = 'canary@example.org', email_verified_at = now() where id = $1`, [portal.reporter.viewer.accountId]);
    const { number } = await portal.report(portal.reporter, { title: await portal.seal(canaries.title, portal.reporter), reporterReference: canaries.reference });
    const note = (text: string) => portal.seal(text).then((body) => postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body, internal: true }));
    await note(canaries.note);
    await portal.say(portal.triager, number, canaries.answer);
    await portal.resolve(number);
    await note(canaries.note);
    const told = (await partner.have(before + 5)).slice(before);
    expect(told.map(({ json }) => json.type)).toEqual(['case.received', 'case.moved', 'case.assessed', 'case.moved', 'case.moved']);
    const everything = JSON.stringify(told.map(({ body, headers }) => [body, headers]));
    const people = [portal.reporter, portal.triager, portal.lead].flatMap(({ viewer, researcherId, triagerId }) => [viewer.accountId, researcherId, triagerId]);
    for (const secret of ['anary', ...people, 'BEGIN PGP', 'message', 'note', 'consent']) expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
    const fields = new Set(told.flatMap(({ json }) => Object.keys(json.data)));
    expect([...fields].sort()).toEqual(['case', 'changed', 'event', 'kind', 'onlineService', 'resolution', 'severity', 'state', 'version', 'weakness']);
  });

  it('is told what the graph answers to a tool: the event by its id, the version of the case', async () => {
    const told = partner.received.at(-1)?.json.data ?? {};
    const asked = await portal.ask(await toolWith(portal.app.pool, ['CASES_READ']),
      'query ($id: ID!, $n: String!) { node(id: $id) { __typename id } case(number: $n) { version state resolution severity } }', { id: told['event'], n: told['case'] });
    expect(asked.at('data', 'node')).toEqual({ __typename: told['kind'], id: told['event'] });
    expect(asked.at('data', 'case')).toEqual({ version: told['version'], state: told['state'], resolution: told['resolution'], severity: told['severity'] });
  });

  it('that is for one service hears of no other, and of no case without one', async () => {
    await portal.app.pool.query('update webhook set online_service_ids = array[(select id from online_service where slug = $1)]', ['mail']);
    const of = async (slug: string) => (await portal.app.pool.query<{ id: string }>('select id from online_service where slug = $1', [slug])).rows[0]?.id ?? '';
    await emptied();
    const before = partner.received.length;
    await portal.report(portal.reporter, { onlineService: toGlobalId('OnlineService', await of('shop')) });
    await portal.report();
    expect(await deliveries()).toBe(0);
    const { number } = await portal.report(portal.reporter, { onlineService: toGlobalId('OnlineService', await of('mail')) });
    expect(await deliveries()).toBe(1);
    await partner.have(before + 1);
    expect(partner.received.at(-1)?.json.data).toMatchObject({ case: number, onlineService: 'mail' });
    await portal.app.pool.query('update webhook set online_service_ids = null');
  });
});

describe('webhooks are for leads', () => {
  const create = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id url state eventKinds everyService } userErrors { code message path } } }';
  const input = { url: 'http://127.0.0.1:4999/hook', eventKinds: ['CASE_MOVED'] };
  const codeIn = (answer: { at: (...path: string[]) => unknown }): unknown => answer.at('errors', '0', 'extensions', 'code');

  it('nobody else makes, sees or changes one', async () => {
    const mine = await portal.ask(await portal.as(portal.lead), '{ webhooks { edges { node { id } } } }');
    const id = mine.at('data', 'webhooks', 'edges', '0', 'node', 'id');
    expect(fromGlobalId(String(id)).typeName).toBe('Webhook');
    const administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
    const others: readonly Asking[] = [
      stranger, await portal.as(portal.reporter), await portal.as(portal.triager), await portal.as(administrator), await toolWith(portal.app.pool, ['CASES_READ', 'CASES_WRITE']),
    ];
    for (const by of others) {
      const seen = await portal.ask(by, 'query ($id: ID!) { webhooks { edges { node { id } } } webhookDeliveries(webhook: $id) { edges { node { id } } } node(id: $id) { id } }', { id });
      expect(seen.at('data')).toEqual({ webhooks: { edges: [] }, webhookDeliveries: { edges: [] }, node: null });
      expect(codeIn(await portal.ask(by, create, { input }))).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
      for (const deed of ['updateWebhook', 'rotateWebhookSecret', 'deleteWebhook', 'testWebhook', 'redeliver']) {
        expect(codeIn(await portal.ask(by, `mutation ($id: ID!) { ${deed}(input: { id: $id }) { userErrors { code } } }`, { id })), deed).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
      }
    }
  });

  it('the secret is answered once; what is wrong is said where it is', async () => {
    const lead = await portal.as(portal.lead);
    const made = await portal.ask(lead, create, { input });
    expect(made.at('data', 'createWebhook')).toMatchObject({ secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/), userErrors: [], webhook: { state: 'ON', everyService: true, eventKinds: ['CASE_MOVED'] } });
    const wrong: readonly [object, string, RegExp][] = [
      [{ ...input, url: 'https://10.0.0.1/' }, 'url', /not on the public internet/], [{ ...input, url: 'https://me:secret@127.0.0.1/' }, 'url', /user name or password/],
      [{ ...input, eventKinds: [] }, 'eventKinds', /at least one kind/], [{ ...input, onlineServices: [] }, 'onlineServices', /at least one service/],
      [{ ...input, onlineServices: ['T25saW5lU2VydmljZTo5OTk'] }, 'onlineServices', /no such service/], [{ ...input, description: 'x'.repeat(201) }, 'description', /200 characters/],
      [{ ...input, description: `whsec_${'A'.repeat(43)}=` }, 'description', /token or a secret/],
    ];
    for (const [given, field, words] of wrong) {
      const answer = await portal.ask(lead, create, { input: given });
      expect(answer.at('data', 'createWebhook', 'userErrors', '0')).toEqual({ code: 'INVALID', path: ['input', field], message: expect.stringMatching(words) });
    }
    expect(portal.logged()).not.toContain('whsec_');
  });

  it('a log names the message as its header does, and pages', async () => {
    const lead = await portal.as(portal.lead);
    const query = 'query ($id: ID!, $first: Int, $after: String) { webhookDeliveries(webhook: $id, first: $first, after: $after) { edges { node { messageId caseNumber status attempts statusCode milliseconds } } pageInfo { endCursor hasNextPage } } }';
    const { rows: [first] } = await portal.app.pool.query<{ id: string }>('select id from webhook order by created_at limit 1');
    const id = toGlobalId('Webhook', first?.id ?? '');
    await portal.app.pool.query('insert into webhook_delivery (webhook_id, kind, facts) values ($1, $2, $3)', [first?.id, 'TEST', '{}']);
    const one = await portal.ask(lead, query, { id, first: 1 });
    expect(one.at('data', 'webhookDeliveries', 'edges', '0', 'node', 'messageId')).toMatch(/^msg_[0-9a-f]{32}$/);
    const rest = await portal.ask(lead, query, { id, first: 1, after: one.at('data', 'webhookDeliveries', 'pageInfo', 'endCursor') });
    expect(rest.at('data', 'webhookDeliveries', 'edges', '0', 'node', 'messageId')).not.toBe(one.at('data', 'webhookDeliveries', 'edges', '0', 'node', 'messageId'));
    expect((await portal.ask(lead, query, { id: 'nonsense' })).at('data', 'webhookDeliveries', 'edges')).toEqual([]);
  });

  it('there are at most twenty', async () => {
    const lead = await portal.as(portal.lead);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => portal.ask(lead, create, { input })));
    const refused = answers.filter((answer) => answer.at('data', 'createWebhook', 'userErrors', '0') !== undefined);
    expect(refused).toHaveLength(2);
  });
});
