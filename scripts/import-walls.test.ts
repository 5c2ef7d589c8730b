import { expect, it } from 'vitest';
import { findCycle, type Import, readImports } from './imports.ts';

const all = readImports(['server/src', 'client/src', 'packages/client/src', 'schema', 'e2e', 'chaos', 'examples']);
const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file);
const production = all.filter(({ from }) => !isTest(from));

/** Imports from files that match one pattern to anything that matches the other, as `from → to`. */
function crossing(from: RegExp, to: RegExp | ((one: Import) => boolean), imports: readonly Import[] = production): readonly string[] {
  const hits = to instanceof RegExp ? (one: Import) => to.test(one.to) : to;
  return imports.filter((one) => from.test(one.from) && hits(one)).map((one) => `${one.from} → ${one.to}`);
}
const featureOf = (file: string): string | undefined => /^client\/src\/features\/([^/]+)\//.exec(file)?.[1];

it('client and server share the schema folder and nothing else', () => {
  expect(crossing(/^client\//, /^(server|scripts|e2e|chaos|examples)\//)).toEqual([]);
  expect(crossing(/^server\//, /^(client|packages|e2e|chaos|examples)\//)).toEqual([]);
  expect(crossing(/^schema\//, /^(client|packages|server|e2e|chaos|examples)\//)).toEqual([]);
});

it('the package knows the schema folder and nothing else of ours', () => {
  expect(crossing(/^packages\//, /^(client|server|scripts|e2e|chaos|bench|examples)\//)).toEqual([]);
});

it('examples stand alone, as a partner has them', () => {
  expect(crossing(/^examples\//, /^(client|packages|server|schema|scripts|e2e|chaos|bench)\//)).toEqual([]);
  expect(crossing(/^examples\/(\w+)\//, ({ from, to }) => to.startsWith('examples/') && to.split('/')[1] !== from.split('/')[1])).toEqual([]);
});

it('only tests import what is made for tests', () => {
  expect(crossing(/^(client|packages|server|schema)\//, /\/testing\/|\.test\./)).toEqual([]);
  expect(crossing(/^(client|packages|server|schema)\//, /^(vitest|playwright-core|axe-core)$/)).toEqual([]);
});

it('rules are pure: facts, other rules, errors and the shared schema', () => {
  const allowed = /-rules\.ts$|-facts\.ts$|\/errors\.ts$|^schema\/|\/read\/viewer\.ts$/;
  expect(crossing(/^server\/src\/.*-rules\.ts$/, (one) => !allowed.test(one.to))).toEqual([]);
});

it('errors import nothing', () => {
  expect(crossing(/^server\/src\/errors\.ts$/, /./)).toEqual([]);
});

it('the configuration imports nothing of ours but what its values may be', () => {
  const values = 'server/src/config-values.ts';
  const foreign = (allowed: string) => (one: Import): boolean => !one.to.startsWith('node:') && one.to !== allowed;
  expect(crossing(/^server\/src\/config\.ts$/, foreign(values))).toEqual([]);
  expect(crossing(/^server\/src\/config-values\.ts$/, foreign(''))).toEqual([]);
  expect(crossing(/^(?!server\/src\/config\.ts$)/, (one) => one.to === values, all)).toEqual([]);
});

it('cases know nothing of acknowledgments', () => {
  expect(crossing(/^server\/src\/cases\//, /^server\/src\/acknowledgments\//)).toEqual([]);
});

it('resolvers hold no rule and touch no entity', () => {
  expect(crossing(/\.resolver\.ts$/, (one) => /-rules\.ts$/.test(one.to) || (/\.entity\.ts$/.test(one.to) && !one.typeOnly))).toEqual([]);
});

it('who may has one door', () => {
  expect(crossing(/^server\/src\/(?!authorization\.ts$)/, /^server\/src\/authorization-sql\.ts$/)).toEqual([]);
  expect(crossing(/^server\/src\/authorization\.ts$/, /^server\/src\/authorization-sql\.ts$/)).toHaveLength(1);
});

it('the read path knows no feature', () => {
  expect(crossing(/^server\/src\/read\//, /^server\/src\/(?!read\/|authorization|errors|context)/)).toEqual([]);
});

it('Express stops at the routes', () => {
  expect(crossing(/^server\/src\/(?!http\/|[\w-]+\/(auth-[\w-]+|[\w-]+-routes|feeds)\.ts)/, /^express$/)).toEqual([]);
});

it('a feature of the client imports no other feature', () => {
  const foreign = (one: Import): boolean => featureOf(one.to) !== undefined && featureOf(one.to) !== featureOf(one.from);
  expect(crossing(/^client\/src\/features\//, foreign)).toEqual([]);
  expect(crossing(/^client\/src\/(features|attachments|ui|crypto|session)\//, /^client\/src\/app\//)).toEqual([]);
});

it('components of the client know neither features nor keys', () => {
  expect(crossing(/^client\/src\/ui\//, /^client\/src\/(features|attachments|crypto|session)\//)).toEqual([]);
  expect(crossing(/^client\/src\/crypto\//, /^client\/src\/(features|attachments|ui)\//)).toEqual([]);
  expect(crossing(/^client\/src\/(session|attachments)\//, /^client\/src\/features\//)).toEqual([]);
  expect(crossing(/^client\/src\/session\//, /^client\/src\/attachments\//)).toEqual([]);
});

it('openpgp comes in by one door of the package and by its own folders on the server', () => {
  expect(crossing(/^(client|packages\/client)\/src\/(?!sealing\/openpgp\.ts)/, /^openpgp(\/|$)/)).toEqual([]);
  expect(crossing(/^server\/src\/(?!(sealed|receipts|keys|example)\/)/, /^openpgp(\/|$)/)).toEqual([]);
  expect(crossing(/^schema\//, /^openpgp(\/|$)/)).toEqual([]);
});

it('has no import cycle but GraphQL types that name each other', () => {
  const bothTypes = ({ from, to }: Import): boolean => [from, to].every((file) => file.endsWith('.graphql.ts'));
  const ours = /^(server|client|packages|schema|e2e|examples)\//;
  expect(findCycle(production.filter((one) => ours.test(one.to) && !one.typeOnly && !bothTypes(one)))).toBeUndefined();
});

it('sees imports and cycles where there are some', () => {
  expect(crossing(/^server\/src\/main\.ts$/, /^server\/src\/config\.ts$/)).toHaveLength(1);
  expect(crossing(/^packages\/client\/src\/sealing\/openpgp\.ts$/, /^openpgp/).length).toBeGreaterThan(0);
  const edge = (from: string, to: string): Import => ({ from, to, typeOnly: false });
  expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
});
