import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJson, type CrookedGateway, crookedGateway } from '../testing/crooked-gateway.ts';
import { checkSupergraph } from './check-supergraph.ts';
import { type Finding, lineOf } from './finding.ts';

const texts = (findings: readonly Finding[]): string => findings.map(lineOf).join('\n');

describe('the supergraph', () => {
  let gateway: CrookedGateway;
  beforeAll(async () => { gateway = await crookedGateway(); });
  afterAll(async () => gateway.close());
  const services = { data: { onlineServices: { edges: [{ node: { slug: 'mail', owner: null, deployments: [] } }], pageInfo: { hasNextPage: false, endCursor: null } } } };
  const judged = async (ofCase: object, ofServices: object = services): Promise<string> => {
    gateway.respond = (response, { body }) => asJson(body.includes('LaurelServices') ? ofServices : ofCase)(response);
    return texts(await checkSupergraph(`${gateway.url}/graphql`));
  };

  it('is not looked for where none is set', async () => {
    expect(await checkSupergraph(undefined)).toEqual([]);
  });
  it('is asked as nobody, and good where it has what pages ask for', async () => {
    expect(await judged({ data: { case: null } })).toMatch(/^good .* answers, with owners and deployments\ngood .*on call/);
    expect(gateway.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
  it('without anybody on call, or with a part away, is seen to', async () => {
    gateway.respond = (response, { body }) => (body.includes('onCall') ? asJson({ errors: [{ message: 'no such field' }] }, 400) : asJson(body.includes('LaurelServices') ? services : { data: { case: null } }))(response);
    expect(texts(await checkSupergraph(gateway.url))).toMatch(/warn {2}it does not say who is on call/);
    expect(await judged({}, { ...services, errors: [{ message: 'away' }] })).toMatch(/warn .* answers in part/);
  });
  it('that is away, refuses or is none is bad, and says why', async () => {
    expect(await judged({}, { errors: [{ message: 'Cannot query field "owner"' }] })).toMatch(/BAD .*REFUSED \(Cannot query field "owner"\)/);
    expect(await judged({ errors: [{ message: 'Cannot query field "affectedDeployments"' }] })).toMatch(/BAD .*affectedDeployments/);
    gateway.respond = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    expect(texts(await checkSupergraph(gateway.url))).toMatch(/BAD .*NOT_JSON/);
    expect(texts(await checkSupergraph('http://127.0.0.1:9/graphql'))).toMatch(/BAD .*NO_CONNECTION/);
  });
});
