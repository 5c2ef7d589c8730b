/**
 * Walks every path of the schema to a depth, as one viewer. A path is gone on from only where it reached an object that was not reached
 * before by the same last fields: what a field answers is compiled from the viewer's shape and the row alone. What is not asked is counted.
 */
import { below, type Depth, type Graph, leaves, type Step } from './crawl-graph.ts';
import { pack, type Path, reachedBy } from './crawl-documents.ts';

export interface Crawled {
  /** Paths that end at a leaf, over all roots. */
  readonly paths: number;
  readonly asked: number;
  /** Behind nothing, or behind what was walked by the same last fields before. */
  readonly empty: number;
  readonly repeated: number;
  readonly documents: number;
  /** `Case.title` … each with how many objects it reached. */
  readonly reached: ReadonlyMap<string, number>;
}
export interface CrawlOptions {
  readonly roots: readonly Step[];
  /** @returns its data; null where the server finds it too large */
  readonly ask: (document: string) => Promise<{ readonly data: unknown } | null>;
  readonly depth: Depth;
  /** How many last fields make a path another one. */
  readonly context: number;
  readonly atOnce?: number;
}

interface Front {
  readonly path: Path;
  readonly left: Depth;
}

/** Kept apart, so that a document seldom asks one union for both of its members. */
const isOfTeam = ({ path }: Front): boolean => path.some(({ type, isAbstract }) => isAbstract && type.name === 'Triager');

export async function crawl(graph: Graph, { roots, ask, depth, context, atOnce = 4 }: CrawlOptions): Promise<Crawled> {
  const known = new Map<string, Set<string>>();
  const reached = new Map<string, number>();
  const sums = { asked: 0, empty: 0, repeated: 0, documents: 0 };
  const paths = roots.reduce((sum, { type }) => sum + graph.count(type, below(depth, type)), 0);

  const isNew = (path: Path, keys: readonly string[]): boolean => {
    const name = [...path.slice(-context).map(({ edge }) => edge), path.at(-1)?.type.name].join('>');
    const before = known.get(name) ?? new Set();
    known.set(name, before);
    const fresh = keys.filter((key) => !before.has(key));
    for (const key of fresh) before.add(key);
    return fresh.length > 0;
  };
  const judge = ({ path, left }: Front, data: unknown): Front[] => {
    const last = path.at(-1);
    if (!last) return [];
    const own = leaves(last.type).length;
    const behind = graph.count(last.type, left) - own;
    const keys = reachedBy(path, data);
    reached.set(last.edge, (reached.get(last.edge) ?? 0) + keys.length);
    sums.asked += own;
    if (keys.length === 0) sums.empty += behind;
    else if (!isNew(path, keys)) sums.repeated += behind;
    else return next(graph, path, left);
    return [];
  };

  let front: Front[] = roots.map((step) => ({ path: [step], left: below(depth, step.type) }));
  while (front.length > 0) {
    const lefts = new Map(front.map(({ path, left }) => [path, left]));
    const waiting = pack([...front.filter(isOfTeam), ...front.filter((one) => !isOfTeam(one))].map(({ path }) => path));
    front = [];
    const work = async (): Promise<void> => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const answer = await ask(one.document);
        sums.documents++;
        if (answer) front.push(...one.paths.flatMap((path) => judge({ path, left: lefts.get(path) ?? depth }, answer.data)));
        else waiting.push(...halves(one.paths).flatMap(pack));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  return { paths, reached, ...sums };
}

const next = (graph: Graph, path: Path, left: Depth): Front[] =>
  graph.steps(path.at(-1)?.type ?? (() => { throw new Error('an empty path'); })(), path.length < 5 ? 10 : 3)
    .map((step) => ({ path: [...path, step], left: below(left, step.type) }))
    .filter(({ left: { objects, levels } }) => objects >= 0 && levels >= 1);

function halves(paths: readonly Path[]): (readonly Path[])[] {
  if (paths.length < 2) throw new Error(`a single path is refused: ${paths[0]?.map(({ call }) => call).join(' ')}`);
  const middle = Math.ceil(paths.length / 2);
  return [paths.slice(0, middle), paths.slice(middle)];
}
