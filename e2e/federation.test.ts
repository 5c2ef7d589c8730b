import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function ask(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const answer: Answer = await response.json();
  return answer;
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const cases = '{ cases(first: 3) { edges { node { number onlineService { slug owner { name } } affectedDeployments { id } } } } }';
interface FoundCase {
  readonly number: string;
  readonly onlineService: { readonly slug: string; readonly owner: { readonly name: string } } | null;
  readonly affectedDeployments: readonly { readonly id: string }[];
}
function casesOf(answer: Answer): readonly FoundCase[] {
  const list = answer.data?.['cases'] as { readonly edges: readonly { readonly node: FoundCase }[] };
  return list.edges.map(({ node }) => node);
}

describe('through a gateway', () => {
  it('a team member reads cases with what a partner knows of their services', async () => {
    const answer = await ask(gateway.url, cases, bearer(portal.accounts.triager.token));
    expect(answer.errors).toBeUndefined();
    const found = casesOf(answer);
    expect(found).toHaveLength(3);
    for (const { onlineService, affectedDeployments } of found) {
      expect(affectedDeployments.map(({ id }) => id)).toEqual(
        onlineService ? [`${onlineService.slug}-eu-north`, `${onlineService.slug}-eu-west`] : [],
      );
      if (onlineService) expect(onlineService.owner.name).toBe(`The ${onlineService.slug} team`);
    }
  });

  it('a partner reads with the rights of its token and never a word', async () => {
    const query = '{ cases(first: 5) { edges { node { number report { armored } affectedDeployments { id } } } } }';
    const { data } = await ask(gateway.url, query, bearer(portal.accounts.partner.token));
    const text = JSON.stringify(data);
    expect(text).toContain('LRL-');
    expect(text).not.toContain('BEGIN PGP');
  });

  it('an anonymous caller reads what is public and no case', async () => {
    const { data } = await ask(gateway.url, '{ cases(first: 3) { edges { node { number } } } onlineServices(first: 2) { edges { node { name owner { name } } } } }');
    expect(JSON.stringify(data)).not.toContain('LRL-');
    expect(JSON.stringify(data)).toContain('team');
  });

  it('a person reads the same cases as without it', async () => {
    const query = '{ cases(first: 20) { edges { node { number } } } }';
    const headers = bearer(portal.accounts.researcher.token);
    expect(await ask(gateway.url, query, headers)).toEqual(await ask(`${portal.url}/graphql`, query, headers));
  });
});

describe('without the router token', () => {
  const entities = '{ _entities(representations: [{ __typename: "OnlineService", slug: "accounts" }]) { ... on OnlineService { name } } }';

  it('nobody asks for entities', async () => {
    const { data, errors } = await ask(`${portal.url}/graphql`, entities, bearer(portal.accounts.lead.token));
    expect(data?.['_entities'] ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('the router asks for them, and gets what its caller may see', async () => {
    const { errors, data } = await ask(`${portal.url}/graphql`, entities, { 'laurel-router-token': portal.accounts.federation.token });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ name: 'Accounts' }] });
  });
});
