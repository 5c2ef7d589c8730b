import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { composeServices as composeByApollo } from '@apollo/composition';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, bearer, type Headers, query } from './api.ts';
import { inventoryOf } from '../examples/assets/inventory.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let gateway: Gateway;
beforeAll(async () => {
  portal = await startPortal();
  gateway = await startGateway(portal.url, portal.accounts.federation.token);
});
afterAll(async () => {
  await gateway?.stop();
  await portal?.stop();
});
const through = (text: string, headers?: Headers): Promise<Answer> => ask(gateway.url, text, headers);
const direct = (text: string, headers?: Headers, variables?: object): Promise<Answer> =>
  ask(`${portal.url}/graphql`, text, headers, variables);

const service = 'onlineService { slug viewerReadsCases owner { name } onCall { name until } deployments { id region } }';
const cases = `{ cases(first: 20) { edges { node { number ${service} affectedDeployments { id } } } } }`;
interface FoundService {
  readonly slug: string;
  readonly viewerReadsCases: boolean;
  readonly owner: { readonly name: string } | null;
  readonly onCall: { readonly name: string; readonly until: string } | null;
  readonly deployments: readonly { readonly id: string; readonly region: string }[];
}
interface FoundCase {
  readonly number: string;
  readonly onlineService: FoundService | null;
  readonly affectedDeployments: readonly { readonly id: string }[];
}
function casesOf({ data, errors }: Answer): readonly FoundCase[] {
  expect(errors).toBeUndefined();
  const list = data?.['cases'] as { readonly edges: readonly { readonly node: FoundCase }[] };
  return list.edges.map(({ node }) => node);
}
const inventory = inventoryOf(await readFile(new URL('../examples/assets/services.yaml', import.meta.url), 'utf8'));

describe('through a gateway', () => {
  it.each(['triager', 'lead', 'partner'] as const)('a %s reads their cases with what a partner knows of the services', async (who) => {
    const found = casesOf(await through(cases, bearer(portal.accounts[who].token)));
    expect(found.length).toBeGreaterThan(2);
    expect(found.some(({ onlineService }) => onlineService?.onCall)).toBe(true);
    for (const { onlineService, affectedDeployments } of found) {
      const known = inventory.get(onlineService?.slug ?? '');
      const deployments = known?.deployments.map(({ id }) => id) ?? [];
      expect(affectedDeployments.map(({ id }) => id)).toEqual(deployments);
      if (!onlineService) continue;
      expect(onlineService.owner?.name).toBe(known?.owner?.name);
      expect(onlineService.deployments.map(({ id }) => id)).toEqual(deployments);
      if (onlineService.onCall) expect(known?.onCall?.rota.map(({ name }) => name)).toContain(onlineService.onCall.name);
    }
  });

  it('a researcher reads their own cases, and nothing of how the provider runs its services', async () => {
    const found = casesOf(await through(cases, bearer(portal.accounts.researcher.token)));
    expect(found.filter(({ onlineService }) => onlineService !== null).length).toBeGreaterThan(2);
    for (const { onlineService, affectedDeployments } of found) {
      expect(affectedDeployments).toEqual([]);
      if (onlineService) expect(onlineService).toMatchObject({ viewerReadsCases: false, owner: null, onCall: null, deployments: [] });
    }
  });

  it('a partner reads with the rights of its token and never a word', async () => {
    const text = '{ cases(first: 2) { edges { node { title { armored } report { armored } reporter { id } affectedDeployments { id } } } } }';
    const { data } = await through(text, bearer(portal.accounts.partner.token));
    const node = { title: null, report: null, reporter: null };
    expect(data).toMatchObject({ cases: { edges: [{ node }, { node }] } });
  });

  it('an anonymous caller reads what is public and no case', async () => {
    const number = casesOf(await through(cases, bearer(portal.accounts.lead.token)))[0]?.number ?? '';
    const text = `{ cases(first: 3) { edges { node { number } } } case(number: "${number}") { number affectedDeployments { id } }
      onlineServices(first: 2) { edges { node { name owner { name } } } } }`;
    const node = expect.objectContaining({ name: expect.any(String), owner: null });
    expect((await through(text)).data).toEqual({
      cases: { edges: [] },
      case: null,
      onlineServices: { edges: [{ node }, { node }] },
    });
  });

  it.each(['researcher', 'triager', 'administrator', 'partner'] as const)('a %s reads the same cases as without it', async (who) => {
    const text = '{ cases(first: 20) { edges { node { number state viewerCan } } } }';
    const headers = bearer(portal.accounts[who].token);
    const { data, errors } = await direct(text, headers);
    expect(await through(text, headers)).toEqual({ data, ...(errors && { errors }) });
  });

  it('nobody gets in with a token that the portal does not know', async () => {
    const { data } = await through(cases, bearer('laurel_person_nonsense'));
    expect(data?.['cases'] ?? null).toBeNull();
  });

  it('nobody reaches what is not part of a supergraph', async () => {
    expect((await through('{ node(id: "Q2FzZTox") { id } }')).errors?.length).toBeGreaterThan(0);
    expect((await through('{ _service { sdl } }')).errors?.length).toBeGreaterThan(0);
  });

  it('nobody is let in by an alias that says what only the portal may say', async () => {
    for (const lie of ['viewerReadsCases: inScope', 'viewerReadsCases: __typename']) {
      const { data, errors } = await through(`{ onlineServices(first: 6) { edges { node { slug ${lie} owner { name } deployments { id } } } } }`);
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(data ?? null)).not.toMatch(/team|eu-/);
    }
  });

  it('nobody but the gateway asks the partner, whatever they say that the portal said', async () => {
    const text = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OnlineService { owner { name } } } }';
    const variables = { r: [{ __typename: 'OnlineService', slug: 'mail', viewerReadsCases: true }] };
    for (const headers of [{}, bearer(portal.accounts.lead.token), { 'assets-gateway-token': 'nonsense' }]) {
      const { data, errors } = await ask(gateway.assetsUrl, text, headers, variables);
      expect([data ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'UNAUTHENTICATED']);
    }
  });

  it('needs no network beyond this machine', () => {
    expect(gateway.log()).not.toContain('Refused to reach');
  });
});

describe('a subscription through a gateway', () => {
  const text = 'subscription { caseChanged { __typename case { number state affectedDeployments { id } onlineService { slug owner { name } } } } }';
  const follow = (headers: Headers) => {
    const client = createClient({ url: gateway.url, headers, retryAttempts: 0 });
    return { events: client.iterate({ query: text }), end: () => client.dispose() };
  };

  it('hears what its user may hear, and what the partner knows comes with it', async () => {
    const { partner, triager, otherResearcher } = portal.accounts;
    const [byTool, byTeam, byStranger] = [follow(bearer(partner.token)), follow(bearer(triager.token)), follow(bearer(otherResearcher.token))];
    const [heard, unheard] = [[byTool, byTeam].map(async (stream) => stream.events.next()), byStranger.events.next()];
    const { cases: { edges: [first] } } = await query<{ cases: { edges: { node: { number: string; version: number; onlineService: { slug: string } } }[] } }>(
      portal.url, '{ cases(query: "state:received -service:unset", first: 1) { edges { node { number version onlineService { slug } } } } }', bearer(triager.token));
    const { number, version, onlineService } = first?.node ?? { number: '', version: 0, onlineService: { slug: '' } };
    const input = { number, version, move: 'START_TRIAGE', idempotencyKey: randomUUID() };
    // Until all have begun to listen, the same request again, of which only the first moves the case.
    const moving = setInterval(() => void query(portal.url, 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { userErrors { code } } }', bearer(triager.token), { input }), 500);
    const known = inventory.get(onlineService.slug);
    for (const told of await Promise.all(heard)) {
      expect(told.value).toMatchObject({ data: { caseChanged: { __typename: 'CaseMoved', case: {
        number, state: 'TRIAGING', affectedDeployments: known?.deployments.map(({ id }) => ({ id })), onlineService: { slug: onlineService.slug, owner: known?.owner ? { name: known.owner.name } : null },
      } } } });
    }
    clearInterval(moving);
    expect(await Promise.race([unheard, new Promise((resolve) => setTimeout(resolve, 1_000, 'nothing'))])).toBe('nothing');
    for (const stream of [byTool, byTeam, byStranger]) stream.end();
  });

  it('is refused to nobody', async () => {
    const { events, end } = follow({});
    const told = await events.next().then(({ value }) => JSON.stringify(value), String);
    expect(told).toMatch(/UNAUTHENTICATED|Sign in/);
    end();
  });
});

describe('entities', () => {
  const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Case { number state issueType onlineService { slug } } ... on OnlineService { slug name } } }`;
  const router = (headers: Headers = {}): Headers => ({ ...headers, 'laurel-router-token': portal.accounts.federation.token });
  const facts = 'number state issueType onlineService { slug }';
  interface Facts {
    readonly number: string;
  }
  const some = async (): Promise<readonly Facts[]> => {
    const text = `{ cases(first: 3) { edges { node { ${facts} } } } }`;
    const { cases: list } = await query<{ readonly cases: { readonly edges: readonly { readonly node: Facts }[] } }>(
      portal.url, text, bearer(portal.accounts.triager.token));
    return list.edges.map(({ node }) => node);
  };

  it('are for the router alone, whoever asks', async () => {
    const variables = { representations: [{ __typename: 'OnlineService', slug: 'mail' }] };
    const { lead, administrator, partner, federation } = portal.accounts;
    const tokens = [lead, administrator, partner, federation].map(({ token }) => bearer(token));
    for (const headers of [{}, { 'laurel-router-token': 'laurel_router_nonsense' }, ...tokens]) {
      const { data, errors } = await direct(entities, headers, variables);
      expect(data?.['_entities'] ?? null).toBeNull();
      expect(errors?.length).toBeGreaterThan(0);
    }
    expect((await direct(entities, router(), variables)).data).toEqual({ _entities: [{ slug: 'mail', name: 'Mail' }] });
  });

  it('believe nothing that comes with a key', async () => {
    const real = await some();
    const onlineService = { __typename: 'OnlineService', slug: 'forged' };
    const forged = { state: 'CLOSED', issueType: 'OTHER', onlineService, reporter: { id: 'me' } };
    const representations = real.map(({ number }) => ({ __typename: 'Case', ...forged, number }));
    expect((await direct(entities, router(bearer(portal.accounts.triager.token)), { representations })).data).toEqual({ _entities: real });
  });

  it('give a router without a user, and an administrator, no case', async () => {
    const representations = (await some()).map(({ number }) => ({ __typename: 'Case', number }));
    for (const headers of [router(), router(bearer(portal.accounts.administrator.token))]) {
      expect((await direct(entities, headers, { representations })).data).toEqual({ _entities: [null, null, null] });
    }
  });
});

describe('schema/supergraph.graphql', () => {
  const read = (file: string): Promise<string> => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const subgraphs = async (): Promise<{ name: string; url: string; typeDefs: DocumentNode }[]> => [
    { name: 'laurel', url: 'http://localhost:4000/graphql', typeDefs: parse(await read('schema/subgraph.graphql')) },
    { name: 'assets', url: 'http://localhost:4010/graphql', typeDefs: parse(await read('examples/assets/schema.graphql')) },
  ];

  it('is what the two subgraphs compose to', async () => {
    const composed = composeServices(await subgraphs());
    expect(compositionHasErrors(composed) ? composed.errors : []).toEqual([]);
    expect(composed.supergraphSdl).toBe(await read('schema/supergraph.graphql'));
  });

  it('is what another composer makes of them too', async () => {
    const { errors, supergraphSdl = '' } = composeByApollo(await subgraphs());
    expect(errors ?? []).toEqual([]);
    expect(fieldsOf(supergraphSdl)).toEqual(fieldsOf(await read('schema/supergraph.graphql')));
  });
});

/** Every field and value that a supergraph has, without the composers' own. */
function fieldsOf(supergraph: string): readonly string[] {
  const found = parse(supergraph).definitions.flatMap((definition) => {
    if (!('name' in definition) || definition.name === undefined || /^(join|link|core)__/.test(definition.name.value)) return [];
    const members = 'fields' in definition ? (definition.fields ?? []) : 'values' in definition ? (definition.values ?? []) : [];
    return members.map((member) => `${definition.name?.value}.${member.name.value}`);
  });
  return found.sort();
}
