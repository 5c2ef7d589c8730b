import { getNamedType, getNullableType, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType, isLeafType, isListType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { buildSchema } from '../schema.ts';
import { type Asking, type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import type { TestAnswer } from '../testing/test-server.ts';
import { inputOf, type MutationOf, mutationsOf, type Samples } from '../testing/sample-inputs.ts';

let portal: Portal;
let mutations: readonly MutationOf[];
let samples: Samples;
let lead: Asking;
let reporter: Asking;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  mutations = mutationsOf(await buildSchema());
  const { number } = await portal.report();
  samples = { number, sealed: await portal.seal('words', portal.reporter), publicKey: portal.reporter.publicKey.armor(), id: () => portal.reporter.researcherId };
  [lead, reporter] = [await portal.as(portal.lead), await portal.as(portal.reporter)];
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce((inside) => ({ inside }), 0);
const deepList = (depth: number): unknown => Array.from({ length: depth }).reduce((inside) => [inside], 'x');
/** What coercion refuses, of whatever type a field is; null is for the required. */
const wrong: readonly unknown[] = [{}, { toString: 1 }, deep(300), deepList(300), [[]], Number.MAX_VALUE, true, 2 ** 53, 1.5, 'nonsense', ''];
/** What coercion lets pass. */
const odd: Readonly<Record<string, readonly unknown[]>> = {
  text: ['', ' ', '\0', 'a\0b', '\ud800', '\udfff\ud800', '\u202e\u2066', 'x'.repeat(70_000), '-1', '1e9', '%s%n', '../../etc/passwd', "' or 1=1 --", '{{7*7}}', '__proto__', 'https://[::1'],
  id: ['', '\0', '\ud800', ':', 'x'.repeat(70_000), ...['0', '-1', '9223372036854775807', '9223372036854775808', '1e3', ' 1', '1\0', '99999999-0000-4000-8000-000000000000', 'toString']
    .flatMap((key) => ['Case', 'Researcher', 'Triager', 'Webhook', 'SealedText', 'constructor'].map((type) => toGlobalId(type, key)))],
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -1, 1e308, 5e-324],
  DateTime: ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z', '2026-11-24T24:00:00Z', '2026-11-24T00:00:00+23:59', '1900-01-01T00:00:00.123456789Z'],
  URL: ['https://', 'https://x:y@example.org/\ud800', 'http://0x7f.1/', `https://example.org/${'x'.repeat(1_900)}`, 'https://example.org/\0', 'https://ex\u202eample.org/'],
};
const oddOf = (type: string): readonly unknown[] => odd[type] ?? (type === 'ID' ? odd['id'] : odd['text']) ?? [];

interface Garbage {
  readonly place: string;
  readonly input: unknown;
}
/** A fourth of them, another one for each field: all of it is sent to some field of a type, and nothing takes minutes. */
let turn = 0;
const some = <T>(values: readonly T[]): T[] => {
  turn++;
  return values.filter((_value, i) => (i + turn) % 4 === 0);
};

/** The input with one field of it, or of an input within it, made garbage. */
function garbageOf(type: GraphQLInputObjectType, mutation: string): Garbage[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const good = inputOf(type, mutation, samples);
    const isList = isListType(getNullableType(field.type));
    const named = getNamedType(field.type);
    const within = (inside: unknown): unknown => ({ ...good, [field.name]: isList ? [inside] : inside });
    const put = (value: unknown): Garbage => ({ place: `${type.name}.${field.name}`, input: { ...good, [field.name]: value } });
    const lists = isList ? [[], Array.from({ length: 1_001 }, () => [good[field.name]].flat()[0])] : [];
    if (isInputObjectType(named)) return [...garbageOf(named, mutation).map(({ place, input }) => ({ place, input: within(input) })), ...[null, [], 'x', ...lists].map(put)];
    const values = isLeafType(named) && 'getValues' in named ? ['NONSENSE', 'constructor', ''] : oddOf(named.name);
    return [...[...some([null, ...wrong]), ...lists].map(put), ...some(values).map((value) => ({ place: `${type.name}.${field.name}`, input: within(value) }))];
  });
}

/** A document for each argument of each field of Query, and what to give it: as a variable, since a document with a NUL is none. */
function* garbageOfQuery(schema: GraphQLSchema): Generator<{ readonly document: string; readonly value: unknown; readonly name: string }> {
  for (const { name, args, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    for (const argument of args.filter(() => !name.startsWith('_'))) {
      const others = args.filter((one) => one !== argument && isRequiredArgument(one)).map((one) => `${one.name}: ${one.name === 'slug' ? 'DISCLOSURE' : '"x"'}`);
      const call = `${name}(${[`${argument.name}: $value`, ...others].join(', ')})`;
      const document = `query ($value: ${argument.type.toString()}) { ${call} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'} }`;
      const named = getNamedType(argument.type);
      const values = [...wrong, null, ...(isInputObjectType(named) ? [{ field: 'NUMBER' }, { field: 'x', direction: 'ASC' }] : oddOf(named.name))];
      for (const value of values) yield { document, value, name: `${name}.${argument.name}` };
    }
  }
}

const known = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'CONFIRM_FIRST']);

/** Empty where there is no error. */
const codeOf = (at: TestAnswer['at']): string => {
  const code = at('errors', '0', 'extensions', 'code');
  return typeof code === 'string' ? code : '';
};

describe('every field of every input', () => {
  it('takes garbage for a clear error or refuses it, never for a fault of ours', { timeout: 120_000 }, async () => {
    let sent = 0;
    const faults: string[] = [];
    const codes = new Map<string, number>();
    const askAs = async (by: Asking, { name, document }: MutationOf, { place, input }: Garbage): Promise<void> => {
      const { status, text, at } = await portal.ask(by, document, { input });
      sent++;
      const code = codeOf(at);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      const isClear = status < 500 && (code === '' ? at('data', name) !== undefined : known.has(code));
      if (!isClear) faults.push(`${name} ${place} ${JSON.stringify(input)?.slice(0, 300)}: ${status} ${text.slice(0, 200)}`);
    };
    for (const mutation of mutations) {
      const all = garbageOf(mutation.input, mutation.name);
      for (let at = 0; at < all.length; at += 8) await Promise.all(all.slice(at, at + 8).map(async (one) => askAs(lead, mutation, one)));
    }
    console.info(`${sent} inputs of garbage to ${mutations.length} mutations: ${JSON.stringify([...codes])}`);
    expect(faults).toEqual([]);
    // Most of it gets as far as the commands.
    expect(codes.get('')).toBeGreaterThan(sent / 4);
  });

  it('of Query is a clear error or finds nothing', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const { document, value, name } of garbageOfQuery(await buildSchema())) {
      const { status, text, at } = await portal.ask(lead, document, { value });
      const code = codeOf(at);
      if (status >= 500 || (code !== '' && !known.has(code))) faults.push(`${name} ${JSON.stringify(value)?.slice(0, 200)}: ${status} ${text.slice(0, 200)}`);
    }
    expect(faults).toEqual([]);
  });

  it('is known by the schema: an input with one more is refused, and so is a variable that nobody declared in a document', async () => {
    for (const { name, input, document } of mutations) {
      const good = inputOf(input, name, samples);
      for (const by of [stranger, reporter, lead]) {
        const more = await portal.ask(by, document, { input: { ...good, isAdministrator: true } });
        expect(more.at('errors', '0', 'extensions', 'code'), `${name}: ${more.text.slice(0, 200)}`).toBe('BAD_USER_INPUT');
        expect(more.text).toContain('isAdministrator');
      }
      const undeclared = await portal.ask(lead, document.replace('$input)', '$other)'), { other: good });
      expect(undeclared.at('errors', '0', 'extensions', 'code'), name).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});
