import type { PrintedCasesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../session/graphql.ts';

const printedCasesQuery = graphql(`
  query PrintedCases($query: String, $after: String) {
    cases(query: $query, first: 100, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number state resolution severity submittedAt firstRespondedAt fixedAt closedAt
          onlineService { id name }
          reporter { id publicKeys { id armored } }
          title { id armored sha256 }
          receipt { signedText }
        }
      }
    }
  }
`);

export type PrintedCase = PrintedCasesQuery['cases']['edges'][number]['node'];

/** More than so many is a book: a narrower query prints the others. */
export const mostPrinted = 2_000;

export interface Printed {
  readonly cases: readonly PrintedCase[];
  readonly isCut: boolean;
}

/** Page by page. @param onPage how many of how many there are so far @throws HttpRefusal, and what fetch throws */
export async function fetchPrinted(query: string | null, onPage: (cases: number, total: number) => void, signal: AbortSignal): Promise<Printed> {
  const cases: PrintedCase[] = [];
  let after: string | null = null;
  do {
    const { cases: page }: PrintedCasesQuery = await request(printedCasesQuery, { query, after });
    signal.throwIfAborted();
    cases.push(...page.edges.map(({ node }) => node));
    onPage(cases.length, Math.min(page.totalCount.value, mostPrinted));
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && cases.length < mostPrinted);
  return { cases: cases.slice(0, mostPrinted), isCut: after !== null || cases.length > mostPrinted };
}

/** 64 hex digits of SHA-256: the receipt's own, as the public log holds it. */
export async function receiptHash(signedText: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signedText));
  return [...new Uint8Array(digest)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}
