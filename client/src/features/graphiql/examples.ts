/** Queries to start from: what people and tools ask most. Each stands in a file of its own, which a test holds against the schema. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const texts = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export interface Example {
  readonly name: string;
  readonly title: MessageDescriptor;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
export interface ExampleGroup {
  readonly name: MessageDescriptor;
  readonly examples: readonly Example[];
}

const example = (name: string, title: MessageDescriptor, variables: Example['variables'] = {}): Example => ({ name, title, query: texts[`./examples/${name}.graphql`] ?? '', variables });

const someCase = { number: 'LRL-2026-000001' };

export const exampleGroups: readonly ExampleGroup[] = [
  {
    name: msg`For researchers`,
    examples: [
      example('my-history', msg`My history, newest first`, { query: 'sort:submitted' }),
      example('waiting-for-me', msg`What waits for me`, { query: 'state:needs_information' }),
      example('one-case', msg`One case and its timeline`, someCase),
      example('receipt', msg`A receipt and its proof`, someCase),
      example('my-thanks', msg`How I was thanked`),
    ],
  },
  {
    name: msg`For the team`,
    examples: [
      example('overdue', msg`The overdue queue`, { query: 'is:overdue sort:due' }),
      example('facets', msg`How a query splits up`, { query: 'is:open' }),
      example('related', msg`Cases related to one`, someCase),
      example('saved-views', msg`Saved views`),
    ],
  },
  {
    name: msg`For tools and everybody`,
    examples: [
      example('changed-since', msg`What changed since`, { query: 'updated:<7d sort:updated', after: null }),
      example('acknowledgments', msg`Acknowledgments of a year`, { year: 2026 }),
      example('statistics', msg`How the promise is kept`),
      example('services', msg`Services in scope`),
    ],
  },
];
