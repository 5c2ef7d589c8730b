/** Walks a list of the graph from page to page: Relay connections, forward and backward. */
import type { PortalDocument } from './portal-document.ts';

export interface PageVariables {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: {
    readonly startCursor?: string | null | undefined;
    readonly endCursor?: string | null | undefined;
    readonly hasNextPage?: boolean | undefined;
    readonly hasPreviousPage?: boolean | undefined;
  };
}
export interface Walk {
  /** Backward starts with the last page. Rows of a page stay in the list's order. */
  readonly direction?: 'FORWARD' | 'BACKWARD';
  /** Rows a page, 100 at most. */
  readonly size?: number;
  /** Where to go on: the cursor of a row that was seen. */
  readonly from?: string | null;
  readonly signal?: AbortSignal;
}
export type Ask = <Result, Variables extends object>(document: PortalDocument<Result, Variables>, variables: Variables, options?: { readonly signal?: AbortSignal }) => Promise<Result>;

/** @param connectionOf the list in an answer; null where it is hidden or missing, which ends the walk */
export async function* walkPages<Result, Variables extends PageVariables, Page extends Connection<unknown>>(
  ask: Ask,
  document: PortalDocument<Result, Variables>,
  variables: Omit<Variables, keyof PageVariables>,
  connectionOf: (result: Result) => Page | null | undefined,
  { direction = 'FORWARD', size = 50, from = null, signal }: Walk = {},
): AsyncGenerator<Page, void, undefined> {
  const isForward = direction === 'FORWARD';
  let cursor = from;
  for (;;) {
    const place = isForward ? { first: size, ...(cursor !== null && { after: cursor }) } : { last: size, ...(cursor !== null && { before: cursor }) };
    // What was left out is what is added: the compiler cannot join the two.
    const page = connectionOf(await ask(document, { ...variables, ...place } as unknown as Variables, signal === undefined ? {} : { signal }));
    if (page === null || page === undefined) return;
    yield page;
    const { endCursor, startCursor, hasNextPage, hasPreviousPage } = page.pageInfo;
    const next = (isForward ? endCursor : startCursor) ?? null;
    if ((isForward ? hasNextPage : hasPreviousPage) !== true || next === null || next === cursor) return;
    cursor = next;
  }
}
