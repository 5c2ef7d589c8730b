import { readFile } from 'node:fs/promises';
import { composeServices as composeByApollo } from '@apollo/composition';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, bearer, type Headers, query } from './api.ts';
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

const service = 'onlineService { slug owner { name } deployments { id region } }';
const cases = `{ cases(first: 20) { edges { node { number ${service} affectedDeployments { id } } } } }`;
interface FoundService {
  readonly slug: string;
  readonly owner: { readonly name: string };
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

describe('through a gateway', () => {
  const readers = ['triager', 'lead', 'researcher', 'partner'] as const;
  it.each(readers)('a %s reads their cases with what a partner knows of the services', async (who) => {
    const found = casesOf(await through(cases, bearer(portal.accounts[who].token)));
    expect(found.length).toBeGreaterThan(2);
    expect(found.some(({ onlineService }) => onlineService !== null)).toBe(true);
    for (const { onlineService, affectedDeployments } of found) {
      const expected = onlineService ? [`${onlineService.slug}-eu-north`, `${onlineService.slug}-eu-west`] : [];
      expect(affectedDeployments.map(({ id }) => id)).toEqual(expected);
      if (!onlineService) continue;
      expect(onlineService.owner.name).toBe(`The ${onlineService.slug} team`);
      expect(onlineService.deployments.map(({ id }) => id)).toEqual(expected);
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
    const node = expect.objectContaining({ owner: { name: expect.stringMatching(/ team$/) } });
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

  it('needs no network beyond this machine', () => {
    expect(gateway.log()).not.toContain('Refused to reach');
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
