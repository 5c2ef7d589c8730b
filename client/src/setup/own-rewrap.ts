/** A re-wrap of every case that one reported oneself, to the key that is open in the worker. */
import type { OwnRewrapPageQuery } from '../generated/graphql.ts';
import type { OwnCase } from '../crypto/rewrap-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { ownRewrapCaseQuery, ownRewrapPageQuery } from './rewrap-queries.ts';
import type { RewrapSource } from './rewrap-source.ts';
import { everyText, storePackets } from './rewrap-requests.ts';
import { textsBehind } from './rewrap-texts.ts';

export interface OwnRewrap {
  /** Global id of oneself as a researcher. */
  readonly researcherId: string;
  readonly currentArmored: string;
  readonly earlierArmored: readonly string[];
}
type Listed = NonNullable<NonNullable<NonNullable<OwnRewrapPageQuery['viewer']>['researcher']>['cases']>;
type CaseNode = Listed['edges'][number]['node'];
type Text = NonNullable<CaseNode['sealedTexts']>['edges'][number]['node'];
type File = CaseNode['attachments'][number];

const pageSize = 100;
const wrapped = ({ id, internal, keyPackets }: File): OwnCase['files'] => (internal || keyPackets === null || keyPackets === '' ? [] : [{ id, keyPackets }]);

export function ownRewrapSource({ researcherId, currentArmored, earlierArmored }: OwnRewrap): RewrapSource {
  const left = new Map<string, OwnCase>();
  const keyIds = Promise.all([currentArmored, ...earlierArmored].map((armored) => cryptoWorker.keyIdsOf(armored)));

  const take = async (number: string, texts: readonly Text[], files: readonly File[]): Promise<void> => {
    const [current = [], ...earlier] = await keyIds;
    const behind = textsBehind(texts, current, earlier.flat());
    // A file is sealed together with its name, and opened to a key together with it.
    if (behind.length === 0) left.delete(number);
    else left.set(number, { number, texts: behind.map(({ id, keyPackets }) => ({ id, keyPackets })), files: files.flatMap(wrapped) });
  };
  const fetchAgain = async (number: string): Promise<void> => {
    let files: readonly File[] = [];
    const texts = await everyText(async (after) => {
      const page = (await request(ownRewrapCaseQuery, { number, after })).case;
      files = page?.attachments ?? [];
      return page?.sealedTexts;
    });
    await take(number, texts, files);
  };

  return {
    async scan(after) {
      const cases = (await request(ownRewrapPageQuery, { first: pageSize, after })).viewer?.researcher?.cases;
      if (!cases) return { seen: 0, total: 0, left: [], after: null };
      const numbers = cases.edges.map(({ node }) => node.number);
      for (const { node: { number, sealedTexts, attachments } } of cases.edges) {
        if (sealedTexts?.pageInfo.hasNextPage === true) await fetchAgain(number);
        else await take(number, sealedTexts?.edges.map(({ node }) => node) ?? [], attachments);
      }
      const { hasNextPage, endCursor } = cases.pageInfo;
      return { seen: numbers.length, total: cases.totalCount.value, left: numbers.filter((number) => left.has(number)), after: hasNextPage ? endCursor : null };
    },
    wrap: (numbers) => cryptoWorker.rewrapToSelf(numbers.flatMap((number) => left.get(number) ?? [])),
    async store(cases) {
      const refused = await storePackets(researcherId, cases);
      for (const { number } of cases) if (!refused.has(number)) left.delete(number);
      return refused;
    },
    fetchAgain,
  };
}
