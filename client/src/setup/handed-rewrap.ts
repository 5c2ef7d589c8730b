/** A re-wrap of somebody else's cases to their key, by the team key: each case is opened here, so that it can prove whose it is. */
import { cryptoWorker } from '../crypto/worker-client.ts';
import type { HandedCase } from '../crypto/rewrap-api.ts';
import type { HandedRewrapCaseQuery } from '../generated/graphql.ts';
import { request } from '../session/graphql.ts';
import { handedRewrapCaseQuery, handedRewrapPageQuery } from './rewrap-queries.ts';
import type { RewrapSource, ScannedPage } from './rewrap-source.ts';
import { everyText, storePackets } from './rewrap-requests.ts';
import { textsWithout } from './rewrap-texts.ts';

export interface HandedKey {
  readonly fingerprint: string;
  readonly armored: string;
}
export interface HandedRewrap {
  /** Global id of whose cases they are, and who becomes their reader. */
  readonly researcherId: string;
  readonly key: HandedKey;
  /** Of the reporter: only those that a person here believes. */
  readonly reporterKeys: readonly HandedKey[];
  readonly teamKeys: readonly HandedKey[];
  /** Numbers; absent: all their cases. */
  readonly only?: ReadonlySet<string>;
}
type Text = NonNullable<NonNullable<HandedRewrapCaseQuery['case']>['sealedTexts']>['edges'][number]['node'];
type File = NonNullable<HandedRewrapCaseQuery['case']>['attachments'][number];

const pageSize = 100;
const armoredOf = ({ armored }: HandedKey): string => armored;

async function textsOf(number: string, withFiles: (files: readonly File[]) => void = () => undefined): Promise<Text[]> {
  return everyText(async (after) => {
    const page = (await request(handedRewrapCaseQuery, { number, after })).case;
    withFiles(page?.attachments ?? []);
    return page?.sealedTexts;
  });
}

async function fetchCase(number: string): Promise<HandedCase> {
  let files: readonly File[] = [];
  const texts = await textsOf(number, (found) => {
    files = found;
  });
  return {
    number,
    texts: texts.filter(({ kind }) => !kind.startsWith('NOTE')).map(({ id, armored }) => ({ id, armored })),
    files: files.flatMap(({ id, internal, sha256, keyPackets }) => (internal || keyPackets === null || keyPackets === '' ? [] : [{ id, sha256, keyPackets }])),
  };
}

export function handedRewrapSource({ researcherId, key, reporterKeys, teamKeys, only }: HandedRewrap): RewrapSource {
  const keyIds = cryptoWorker.keyIdsOf(key.armored);
  const coming = new Map<string, Promise<HandedCase>>();
  const take = (number: string): Promise<HandedCase> => {
    const fetched = coming.get(number) ?? fetchCase(number);
    coming.delete(number);
    return fetched;
  };
  const handing = {
    readerArmored: key.armored, readerFingerprint: key.fingerprint, reporterKeys: reporterKeys.map(armoredOf), teamKeys: teamKeys.map(armoredOf),
  };
  return {
    async scan(after): Promise<ScannedPage> {
      const { node } = await request(handedRewrapPageQuery, { researcher: researcherId, first: pageSize, after });
      if (node?.__typename !== 'Researcher' || node.cases === null) return { seen: 0, total: 0, left: [], after: null };
      const current = await keyIds;
      const { edges, pageInfo, totalCount } = node.cases;
      const isMeant = (number: string): boolean => only?.has(number) !== false;
      const left: string[] = [];
      for (const { node: { number, sealedTexts } } of edges) {
        if (!isMeant(number) || sealedTexts === null) continue;
        const texts = sealedTexts.pageInfo.hasNextPage ? await textsOf(number) : sealedTexts.edges.map((edge) => edge.node);
        if (textsWithout(texts, current).length > 0) left.push(number);
      }
      return {
        seen: edges.length, total: totalCount.value, left,
        after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      };
    },
    prepare(numbers) {
      for (const number of numbers.filter((each) => !coming.has(each))) {
        const fetched = fetchCase(number);
        fetched.catch(() => undefined);
        coming.set(number, fetched);
      }
    },
    wrap: async (numbers) => cryptoWorker.rewrapTo(await Promise.all(numbers.map(take)), handing),
    store: (cases) => storePackets(researcherId, cases),
    fetchAgain: async (number) => void coming.delete(number),
  };
}
