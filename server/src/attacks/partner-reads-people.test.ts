import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerConsent } from '../acknowledgments/consent-commands.ts';
import { planDisclosure } from '../cases/commands/follow-case.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { grantCaseAccess } from '../keys/commands/grant-case-access.ts';
import { type Scope, scopes } from '../read/viewer.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type Asking, type Portal, portalOverHttp, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
let services: string[];
beforeAll(async () => {
  portal = await portalOverHttp();
  const { app, reporter, triager } = portal;
  const { rows } = await app.pool.query<{ id: string }>(
    `insert into online_service (slug, name) values ('mail', 'Mail'), ('shop', 'Shop') returning id`);
  services = rows.map(({ id }) => id);
  await app.pool.query(`update account set display_name = 'Rea Porter', handle = 'rea' where id = $1`, [reporter.viewer.accountId]);
  await app.pool.query(`update account set display_name = 'Tri Ager' where id = $1`, [triager.viewer.accountId]);
  const first = await portal.report(reporter, { onlineService: toGlobalId('OnlineService', services[1] ?? '') });
  ({ number } = await portal.report(reporter, { reporterReference: 'my own reference', onlineService: toGlobalId('OnlineService', services[0] ?? '') }));
  await planDisclosure(app, reporter.viewer, { number, writeUpUrl: 'https://rea.example.org/write-up', plannedAt: new Date(Date.now() + 86_400_000) });
  await portal.say(reporter, number, 'One more thing.');
  await portal.say(triager, number, 'Thank you.');
  await postMessage(app, triager.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('a note'), internal: true });
  await portal.move(triager, number, 'CLOSE', { resolution: 'DUPLICATE', duplicateOf: first.number, message: await portal.seal('Known.', reporter) });
  await portal.resolve(first.number);
  await answerConsent(app, reporter.viewer, { number: first.number, choice: 'ALIAS', publishedName: 'nightjar' });
  await grantCaseAccess(app, triager.viewer, { number, reader: reporter.researcherId, grants: [] });
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const everything = `{ viewer { id roles scopes researcher { id } triager { id } keys { id } keyBackups { sealed } teamKeyGrants { sealedPrivateKey } team { id } }
  cases(first: 50) { totalCount { value } edges { cursor node {
    id number version source state resolution severity weakness reporterReference unreadCount viewerCan updatedAt responseStatus
    reporter { id handle displayName isAcknowledgeable publicKeys { fingerprint } cases { totalCount { value } } }
    assignee { id displayName publicKeys { id } } title { armored } report { armored sha256 recipientKeyIds }
    messages { edges { node { id author { __typename } body { armored } } } } sealedTexts { edges { node { id armored } } }
    disclosurePlan { plannedAt answer writeUpUrl } receipt { signedText } consent { state choice } acknowledgment { id publishedName }
    duplicateOf { number state } duplicates { totalCount { value } }
    timeline(first: 100) { edges { node { __typename id actor { __typename ... on Researcher { id handle } ... on Triager { displayName } }
      ... on MessagePosted { message { id } } ... on CaseAssessed { reason { armored } } ... on AccessChanged { reader { __typename } } } } }
  } } } }`;
const subsets: readonly (readonly Scope[])[] = [...scopes.map((scope) => [scope]), [...scopes], ['CASES_READ', 'CASES_WRITE']];

describe('a tool with whatever scopes', () => {
  it('reads no person, no word and no own reference of a reporter', async () => {
    for (const subset of subsets.filter((each) => each.some((scope) => scope !== 'FEDERATION'))) {
      const { text, at } = await portal.ask(await toolWith(portal.app.pool, subset), everything);
      expect(at('errors'), text.slice(0, 300)).toBeUndefined();
      for (const secret of ['"Researcher"', 'Rea Porter', '"rea"', 'BEGIN PGP', 'my own reference', 'nightjar', 'write-up', 'MessagePosted', 'ConsentChanged', 'Laurel receipt']) {
        expect(text, `${subset.join()} ${secret}`).not.toContain(secret);
      }
      expect(text.includes('"number"'), subset.join()).toBe(subset.includes('CASES_READ'));
    }
  });

  it('finds nobody by id or handle, and no words', async () => {
    const tool = await toolWith(portal.app.pool, [...scopes]);
    const { rows } = await portal.app.pool.query<{ type: string; id: string }>(`
      select 'Message' as type, id::text from message union all select 'SealedText', id::text from sealed_text
      union all select kind, id::text from case_event where kind in ('MessagePosted', 'ConsentChanged')
      union all select 'Researcher', id::text from account union all select 'Triager', id::text from account
      union all select 'PublicKey', id::text from public_key where account_id = $1`, [portal.reporter.viewer.accountId]);
    for (const { type, id } of rows) {
      const { text } = await portal.ask(tool, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId(type, id) });
      expect(text, type).toContain('{"data":{"node":null}');
    }
    expect((await portal.ask(tool, '{ researcher(handle: "rea") { id } }')).text).toContain('{"data":{"researcher":null}');
  });

  it('cannot ask about people by filtering, sorting or counting', async () => {
    const tool = await toolWith(portal.app.pool, ['CASES_READ']);
    const ask = async (q: string) => portal.ask(tool, 'query ($q: String) { cases(query: $q) { totalCount { value } } }', { q });
    for (const q of ['reporter:rea', 'reporter:me', '-reporter:unset', 'assignee:me', 'assignee:"Tri Ager"', 'is:mine', 'is:unread', 'reference:my', 'sort:reporter', 'consent:granted']) {
      expect((await ask(q)).at('errors', '0', 'extensions', 'code'), q).toBe('BAD_USER_INPUT');
    }
    expect((await ask('is:open')).at('errors')).toBeUndefined();
  });

  it('of one service knows nothing of a case of another, not even as the original of a duplicate', async () => {
    const tool = await toolWith(portal.app.pool, ['CASES_READ'], [services[0] ?? '']);
    const { text, at } = await portal.ask(tool, everything);
    expect(at('data', 'cases', 'totalCount', 'value')).toBe(1);
    expect(at('data', 'cases', 'edges', '0', 'node', 'number')).toBe(number);
    expect(at('data', 'cases', 'edges', '0', 'node', 'duplicateOf'), text).toBeNull();
  });

  it('writes nothing', async () => {
    const tool: Asking = await toolWith(portal.app.pool, [...scopes]);
    for (const target of [number, 'LRL-2026-999999']) {
      const { at } = await portal.ask(tool, 'mutation ($n: String!) { markRead(input: { number: $n }) { case { id } } }', { n: target });
      expect(at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
    }
    const { at } = await portal.ask(tool, '{ viewer { keyChallenge } }');
    expect(at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
  });
});
