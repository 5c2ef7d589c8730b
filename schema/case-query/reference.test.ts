import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from './parse-case-query.ts';
import {
  belongings, type Choice, type ChoiceField, choicesOf, dateFields, type Field, fields, flags, isNullable, personFields, sortKeys, vocabularies, type Vocabulary, wordsFor,
} from './vocabulary.ts';

const page = await readFile(new URL('../../docs/queries.md', import.meta.url), 'utf8');

const code = (word: string): string => `\`${word}\``;
const knownTo = (isKnown: (vocabulary: Vocabulary) => boolean): string => {
  if (isKnown(vocabularies.partner)) return 'all';
  return isKnown(vocabularies.researcher) ? 'people' : 'team';
};
const marked = <W extends string>(words: readonly W[], known: (vocabulary: Vocabulary) => readonly W[]): string[] => words.map((word) => {
  const who = knownTo((vocabulary) => known(vocabulary).includes(word));
  return who === 'all' ? code(word) : `${code(word)} (${who})`;
});
const choiceWords = (choice: Choice): string => {
  const [first = '', ...also] = wordsFor(choice);
  return also.length === 0 ? code(first) : `${code(first)} (${also.map(code).join(', ')})`;
};
function valuesOf(field: Field): string[] {
  if (field in choicesOf) return choicesOf[field as ChoiceField].map(choiceWords);
  if ((dateFields as readonly string[]).includes(field)) return ['dates'];
  if ((personFields as readonly string[]).includes(field)) return ['`me`', 'names'];
  switch (field) {
    case 'is': return marked(flags, (vocabulary) => vocabulary.flags);
    case 'has': return marked(belongings, (vocabulary) => vocabulary.belongings);
    case 'sort': return Object.keys(sortKeys).map(code);
    case 'cvss': return ['scores'];
    case 'weakness': case 'number': return ['numbers'];
    default: return ['names'];
  }
}
const rowOf = (field: Field): string =>
  `| ${code(field)} | ${knownTo((vocabulary) => vocabulary.fields.includes(field))} | ${[...valuesOf(field), ...(isNullable(field) ? ['`unset`'] : [])].join(', ')} |`;

describe('docs/queries.md', () => {
  it.each(fields)('has the row of %s, with all its words', (field) => {
    expect(page).toContain(rowOf(field));
  });

  it('has no row of anything else', () => {
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)).toEqual(fields);
  });

  it('shows queries that can be read', () => {
    const block = /```\n(.*?)```/s.exec(page)?.[1] ?? '';
    const queries = block.trim().split('\n').map((line) => line.split(' # ')[0]?.trim() ?? '');
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) expect(() => parseCaseQuery(query), query).not.toThrow();
  });
});
