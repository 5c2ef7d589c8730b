/**
 * What `npm run generate` makes for who reads the schema without a tool: a page for each kind of thing in it, from its descriptions alone,
 * every name a link to what it means.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType, isUnionType } from 'graphql';

const folder = 'docs/schema';
const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** In the order of the index. */
const pages = [
  { file: 'query.md', title: 'Queries', words: 'What is read.', has: ({ name }) => name === 'Query' },
  { file: 'mutation.md', title: 'Mutations', words: 'What is written: one input, one payload.', has: ({ name }) => name === 'Mutation' },
  { file: 'subscription.md', title: 'Subscriptions', words: 'What is heard as it happens, at `/graphql/stream`.', has: ({ name }) => name === 'Subscription' },
  { file: 'events.md', title: 'Events of a case', words: 'Every concrete type of a case’s timeline; more may come.', has: (type) => type.name === 'CaseEvent' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'CaseEvent')) },
  { file: 'lists.md', title: 'Lists', words: 'Relay’s connections and their edges.', has: ({ name }) => /(?:Connection|Edge|^PageInfo)$/.test(name) },
  { file: 'payloads.md', title: 'Payloads', words: 'What a mutation answers.', has: (type) => isObjectType(type) && type.name.endsWith('Payload') },
  { file: 'inputs.md', title: 'Inputs', words: 'What a mutation takes.', has: isInputObjectType },
  { file: 'enums.md', title: 'Enums', words: 'Closed sets of names. Those that come back may grow: keep a default branch.', has: isEnumType },
  { file: 'scalars.md', title: 'Scalars', words: 'Values with a form of their own.', has: isScalarType },
  { file: 'types.md', title: 'Types', words: 'Everything else that is read.', has: (type) => isObjectType(type) || isInterfaceType(type) || isUnionType(type) },
];

const pageOf = (type) => pages.find(({ has }) => has(type));
const cell = (text) => (text ?? '').replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ').replaceAll('<', '&lt;').trim();
const linkTo = (type) => `[${type.name}](${pageOf(type).file}#${type.name.toLowerCase()})`;
/** A type as it is written, its name a link: `[[Case](types.md#case)!]!`. */
function written(type) {
  const named = getNamedType(type);
  const [before = '', after = ''] = String(type).split(named.name);
  const name = isSpecifiedScalarType(named) ? named.name : linkTo(named);
  return `${before.replaceAll('[', '\\[')}${name}${after.replaceAll(']', '\\]')}`;
}
const directivesOf = ({ astNode }, name) => (astNode?.directives ?? []).filter((directive) => directive.name.value === name);

/** What is said of a name, and what there is to know before somebody builds on it. */
function meaning(part) {
  const facts = [
    ...(part.deprecationReason ? [`**Deprecated.** ${part.deprecationReason}`] : []),
    ...(part.defaultValue === undefined || part.defaultValue === null ? [] : [`\`${JSON.stringify(part.defaultValue)}\` where nothing is given.`]),
    ...(directivesOf(part, 'inaccessible').length > 0 ? ['Not part of a supergraph.'] : []),
  ];
  return cell([part.description, ...facts].join(' '));
}

const table = (heads, rows) => [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
const rowsOfField = (field) => [
  [`**${field.name}**`, written(field.type), meaning(field)],
  ...(field.args ?? []).map((argument) => [`↳ ${argument.name}`, written(argument.type), meaning(argument)]),
];

/** @returns the lines below a type's description */
function bodyOf(type) {
  if (isEnumType(type)) return table(['Value', 'Meaning'], type.getValues().map((value) => [`**${value.name}**`, meaning(value)]));
  if (isUnionType(type)) return `One of ${type.getTypes().map(linkTo).join(', ')}.`;
  if (isScalarType(type)) return '';
  return table(['Field', 'Type', 'Meaning'], Object.values(type.getFields()).flatMap(rowsOfField));
}

function partOf(type) {
  const keys = directivesOf(type, 'key').map(({ arguments: [fields] }) => `\`${fields.value.value}\``);
  const interfaces = 'getInterfaces' in type ? type.getInterfaces() : [];
  const facts = [
    ...(keys.length > 0 ? [`An entity of a supergraph, by ${keys.join(' or ')}.`] : []),
    ...(interfaces.length > 0 ? [`Implements ${interfaces.map(linkTo).join(', ')}.`] : []),
  ];
  return [`## ${type.name}`, type.description, facts.join(' '), bodyOf(type)].filter(Boolean).join('\n\n');
}

/** @param {string} root @returns {Promise<Record<string, string>>} text by file */
export async function schemaDocs(root) {
  const schema = buildSchema(await readFile(path.join(root, 'schema/subgraph.graphql'), 'utf8'), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_') && !isSpecifiedScalarType(type)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = pages.map((page) => {
    const here = types.filter((type) => pageOf(type) === page);
    return { ...page, here, text: [`# ${page.title}`, `${page.words} [All of the schema](README.md).`, ...here.map(partOf)].join('\n\n') };
  });
  const index = files.map(({ file, title, words, here }) => {
    const names = here.filter(({ name }) => !roots.has(name)).map(linkTo).join(', ');
    return `## [${title}](${file})\n\n${words}${names ? `\n\n${names}` : ''}`;
  });
  const head = '# The schema, in words\n\nMade from the descriptions in `schema/subgraph.graphql` by `npm run generate`. How it is asked stands in [partners.md](../partners.md), ten documents to begin with in [examples](../examples/README.md).';
  return { [`${folder}/README.md`]: `${[head, ...index].join('\n\n')}\n`, ...Object.fromEntries(files.map(({ file, text }) => [`${folder}/${file}`, `${text}\n`])) };
}
