/** Mutations out of the schema: a document for each, and inputs that are good but for what a test puts in. */
import { randomUUID } from 'node:crypto';
import {
  getNamedType, getNullableType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType,
  isLeafType, isListType, isNonNullType, isObjectType,
} from 'graphql';

export interface Samples {
  readonly number: string;
  readonly sealed: string;
  readonly publicKey: string;
  /** A global id for a field of that name. */
  readonly id: (name: string, mutation: string) => string;
}
export interface MutationOf {
  readonly name: string;
  readonly input: GraphQLInputObjectType;
  readonly document: string;
}

/** @throws Error where a mutation takes something else than one input */
export function mutationsOf(schema: GraphQLSchema): readonly MutationOf[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args, type }) => {
    const input = args.length === 1 && args[0]?.name === 'input' ? getNamedType(args[0].type) : undefined;
    const payload = getNamedType(type);
    if (!isInputObjectType(input) || !isObjectType(payload)) throw new Error(`${name} takes one input and answers with a payload`);
    const answer = Object.values(payload.getFields()).map((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name;
      return `${field.name} { ${field.name === 'userErrors' ? 'code message path missing' : '__typename'} }`;
    });
    return { name, input, document: `mutation ($input: ${input.name}!) { ${name}(input: $input) { ${answer.join(' ')} } }` };
  });
}

const texts = (samples: Samples): Readonly<Record<string, string>> => ({
  number: samples.number, duplicateOf: samples.number, cases: samples.number, idempotencyKey: randomUUID(), email: 'somebody@example.org', to: 'somebody@example.org',
  contactEmail: 'somebody@example.org', timeZone: 'Europe/Berlin', digestZone: 'Europe/Berlin', startsAt: '08:00', endsAt: '18:00', fromDay: '2030-01-01', untilDay: '2030-01-02',
  fingerprint: 'A'.repeat(40), pins: 'B'.repeat(40), slug: `a${randomUUID().slice(0, 8)}`, hostnames: 'www.example.org', weakness: 'CWE-79', url: 'https://example.org/',
  packets: Buffer.from('c1').toString('base64'), packet: Buffer.from('c1').toString('base64'), address: 'https://example.org/', token: '1.x',
});
const scalars: Readonly<Record<string, (name: string, mutation: string, samples: Samples) => unknown>> = {
  Int: () => 1, Float: () => 1, Boolean: () => false,
  DateTime: () => '2030-01-01T00:00:00Z', URL: () => 'https://example.org/', OpenPGPMessage: (_name, _mutation, { sealed }) => sealed,
  OpenPGPPublicKey: (_name, _mutation, { publicKey }) => publicKey,
  ID: (name, mutation, samples) => texts(samples)[name] ?? samples.id(name, mutation),
  String: (name, _mutation, samples) => texts(samples)[name] ?? 'words',
};

function sampleOf(type: GraphQLInputType, name: string, mutation: string, samples: Samples): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sampleOf(nullable.ofType, name, mutation, samples)];
  if (isInputObjectType(nullable)) return inputOf(nullable, mutation, samples);
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return scalars[nullable.toString()]?.(name, mutation, samples) ?? 'words';
}

/** @param only the required fields, where set */
export function inputOf(type: GraphQLInputObjectType, mutation: string, samples: Samples, only = false): Record<string, unknown> {
  const asked = Object.values(type.getFields()).filter((field) => !only || isRequired(field));
  return Object.fromEntries(asked.map((field) => [field.name, sampleOf(field.type, field.name, mutation, samples)]));
}
const isRequired = ({ type, defaultValue }: GraphQLInputField): boolean => isNonNullType(type) && defaultValue === undefined;

/** Types that a field may name by a global id. Of others every type is tried. */
const named: Readonly<Record<string, readonly string[]>> = {
  reader: ['Researcher', 'Triager'], researcher: ['Researcher'], assignee: ['Triager'], candidate: ['Triager'], holder: ['Triager', 'Researcher'],
  person: ['Triager'], deputy: ['Triager'], away: ['Triager'], cover: ['Triager'], onlineService: ['OnlineService'], onlineServices: ['OnlineService'],
  sealedText: ['SealedText'], teamKey: ['TeamKey'], pageId: ['Page'], sender: ['PageSender'], invitation: ['ParticipantInvitation'],
};
export const typesNamedBy = (field: string, all: readonly string[]): readonly string[] => named[field] ?? all;
