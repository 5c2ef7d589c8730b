/** What both sources of a re-wrap share: texts over many pages, and handing packets in. */
import type { RewrappedCase } from '../crypto/rewrap-api.ts';
import { request } from '../session/graphql.ts';
import { accepted } from './accepted.ts';
import { grantCasesAccessMutation } from './rewrap-queries.ts';
import type { Refusal } from './rewrap-source.ts';

export interface TextPage<Text> {
  readonly edges: readonly { readonly node: Text }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** All the texts of one case. */
export async function everyText<Text>(load: (after: string | null) => Promise<TextPage<Text> | null | undefined>): Promise<Text[]> {
  const texts: Text[] = [];
  let after: string | null = null;
  do {
    const page: TextPage<Text> | null | undefined = await load(after);
    texts.push(...(page?.edges.map(({ node }) => node) ?? []));
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return texts;
}

/** Hands packets in. @param reader global id of a Researcher. @returns what was refused, by number */
export async function storePackets(reader: string, cases: readonly RewrappedCase[]): Promise<ReadonlyMap<string, Refusal>> {
  const grants = cases.map(({ number, texts, files }) => ({ number, grants: [...texts, ...files].map(({ id, packets }) => ({ sealedText: id, packets })) }));
  const { grantCasesAccess } = await request(grantCasesAccessMutation, { input: { reader, cases: grants } });
  const refused = accepted(grantCasesAccess).cases.flatMap(({ number, userErrors: [first] }) => (first === undefined ? [] : [[number, first] as const]));
  return new Map(refused);
}
