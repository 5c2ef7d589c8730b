/** Paths packed into documents that the server takes, and what answers hold at the end of each path. */
import { type Step, leaves } from './crawl-graph.ts';

export type Path = readonly Step[];

const tokensIn = (text: string): number => text.match(/\w+|[{}():]|\.\.\.|"[^"]*"/g)?.length ?? 0;
const most = { tokens: 1_900, roots: 25 };

/** A selection that grows by paths with equal beginnings. */
class Selection {
  readonly #calls = new Map<string, Map<string, { readonly isAbstract: boolean; readonly inside: Selection; isAsked: boolean }>>();
  readonly #leaves: readonly string[];
  constructor(own: readonly string[] = []) {
    this.#leaves = own;
  }

  add([step, ...rest]: Path): void {
    if (!step) return;
    const there = this.#calls.get(step.call) ?? new Map();
    this.#calls.set(step.call, there);
    const at = there.get(step.type.name) ?? { isAbstract: step.isAbstract, inside: new Selection(leaves(step.type)), isAsked: false };
    there.set(step.type.name, at);
    if (rest.length === 0) at.isAsked = true;
    else at.inside.add(rest);
  }

  text(isAsked = false): string {
    const own = isAsked ? this.#leaves : this.#leaves.filter((name) => name === '__typename' || name === 'id');
    return [...own, ...[...this.#calls].map(([call, types]) => `${call} { ${[...types].map(([type, at]) => {
      const inside = at.inside.text(at.isAsked);
      return at.isAbstract ? `__typename ... on ${type} { ${inside} }` : inside;
    }).join(' ')} }`)].join(' ');
  }
}

export interface Packed {
  readonly document: string;
  readonly paths: readonly Path[];
}
/** Where a path asks for either member of a union: a name that is null for one and not for the other would be refused. */
const authorsOf = (path: Path): [string, string][] => path.flatMap(({ type, isAbstract }, i) =>
  (isAbstract && (type.name === 'Triager' || type.name === 'Researcher') ? [[path.slice(0, i + 1).map(({ name }) => name).join('.'), type.name]] : []));

/** As many paths to a document as fit, in their order. */
export function pack(paths: readonly Path[]): Packed[] {
  const packed: Packed[] = [];
  let [selection, inside, tokens]: [Selection, Path[], number] = [new Selection(), [], 0];
  let authors = new Map<string, string>();
  const close = (): void => {
    if (inside.length > 0) packed.push({ document: `{ ${selection.text()} }`, paths: inside });
    [selection, inside, tokens, authors] = [new Selection(), [], 0, new Map()];
  };
  for (const path of paths) {
    const cost = tokensIn([...path.map(({ call }) => `${call} {}`), ...leaves(path.at(-1)?.type ?? missing())].join(' ')) + 4;
    const roots = new Set([...inside, path].map(([first]) => first?.call)).size;
    const clashes = authorsOf(path).some(([place, type]) => (authors.get(place) ?? type) !== type);
    if (tokens + cost > most.tokens || roots > most.roots || clashes) close();
    for (const [place, type] of authorsOf(path)) authors.set(place, type);
    selection.add(path);
    inside.push(path);
    tokens += cost;
  }
  close();
  return packed;
}
const missing = (): never => {
  throw new Error('an empty path');
};

/** The objects at the end of a path: by their ids, or by where they stand. */
export function reachedBy(path: Path, data: unknown): string[] {
  let at: { readonly value: unknown; readonly key: string }[] = [{ value: data, key: '' }];
  for (const step of path) {
    at = at.flatMap(({ value, key }) => {
      const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, step.name) : null;
      return [found].flat().flatMap((one: unknown, place) => {
        if (typeof one !== 'object' || one === null || Reflect.get(one, '__typename') !== step.type.name) return [];
        const id: unknown = Reflect.get(one, 'id');
        return [{ value: one, key: typeof id === 'string' ? `${step.type.name}:${id}` : `${key}/${step.edge}:${place}` }];
      });
    });
  }
  return at.map(({ key }) => key);
}
