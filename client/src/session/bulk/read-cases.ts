/** Reads cases by their numbers, fifty to a request, and gives them in the order of the numbers; one that is hidden or gone is left out. */
import { request } from '../graphql.ts';
import { type BulkCase, bulkCasesQuery, bulkClosingQuery, type ClosableCase } from './bulk-queries.ts';

const pageSize = 50;
type Ask<C> = (query: string) => Promise<{ readonly cases: { readonly edges: readonly { readonly node: C }[] } }>;

async function readBy<C extends { readonly number: string }>(numbers: readonly string[], ask: Ask<C>): Promise<readonly C[]> {
  const found = new Map<string, C>();
  for (let at = 0; at < numbers.length; at += pageSize) {
    const { cases } = await ask(`number:${numbers.slice(at, at + pageSize).join(',')}`);
    for (const { node } of cases.edges) found.set(node.number, node);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

export const readBulkCases = async (numbers: readonly string[]): Promise<readonly BulkCase[]> => readBy(numbers, async (query) => request(bulkCasesQuery, { query }));
export const readClosableCases = async (numbers: readonly string[]): Promise<readonly ClosableCase[]> =>
  readBy(numbers, async (query) => request(bulkClosingQuery, { query }));
