/**
 * What a document costs, by the shape that is asked: an object is 1 and what is asked of it, a page of n is n times as much, and a write
 * 10 more. Counted before anything is read, as if every page were full; docs/partners.md publishes it.
 */
import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
const defaultSize = 20;
const writeCost = 10;
/** A count goes as far whatever the page's size is, and takes as long as a page of twenty. */
const countCost = 20;
/** What reads as much as many pages do, whatever is asked of it. */
const dear: ReadonlyMap<string, number> = new Map([['caseFacets', 500], ['caseHistory', 100]]);
/** Wrappers of a page and its rows, which are no objects of their own; `node(id:)` is one. */
const wrappers: ReadonlySet<string> = new Set(['edges', 'node', 'pageInfo']);
const partsOfPages: ReadonlySet<string> = new Set(['edges', 'pageInfo', 'totalCount']);
const counts: ReadonlySet<string> = new Set(['totalCount']);
/** What says how many there will be: representations are a page that a router has cut already. */
const isSize = ({ name }: { readonly name: { readonly value: string } }): boolean => ['first', 'last', 'representations'].includes(name.value);

interface Known {
  /** The variables that sizes of pages come from. */
  readonly sizes: readonly string[];
  readonly costs: Map<string, number>;
}
const known = new WeakMap<OperationDefinitionNode, Known>();
const mostKnown = 100;

/** Counted once for each document and sizes of its pages. @param given variables as they were sent */
export function costOf(document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
  let found = known.get(operation);
  if (!found) known.set(operation, found = { sizes: sizesOf(document), costs: new Map() });
  const key = found.sizes.map((name) => String(sizeIn(given[name]))).join();
  const cost = found.costs.get(key) ?? count(document, operation, given);
  if (found.costs.size < mostKnown) found.costs.set(key, cost);
  return cost;
}

function sizeIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : undefined;
}

function sizesOf({ definitions }: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const look = (set: SelectionSetNode | undefined): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FRAGMENT_SPREAD) continue;
      if (one.kind === Kind.FIELD) for (const { name, value } of one.arguments ?? []) if (isSize({ name }) && value.kind === Kind.VARIABLE) names.add(value.name.value);
      look(one.selectionSet);
    }
  };
  for (const one of definitions) if ('selectionSet' in one) look(one.selectionSet);
  return [...names];
}

function count(document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : []));
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const writes = operation.operation === 'mutation' ? operation.selectionSet.selections.length * writeCost : 0;
  return writes + new Counter({ ...Object.fromEntries(defaults), ...given }, fragments).of(operation.selectionSet);
}

class Counter {
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is counted once, or fragments of fragments would take for ever. */
  readonly #costs = new Map<string, number>();
  readonly #pages = new Map<string, boolean>();
  readonly #counted = new Map<string, boolean>();

  constructor(variables: Variables, fragments: readonly FragmentDefinitionNode[]) {
    this.#variables = variables;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of(selections: SelectionSetNode | undefined): number {
    let cost = 0;
    for (const one of selections?.selections ?? []) {
      switch (one.kind) {
        case Kind.FIELD: cost += this.#ofField(one); break;
        case Kind.INLINE_FRAGMENT: cost += this.of(one.selectionSet); break;
        case Kind.FRAGMENT_SPREAD: cost += this.#inFragment(this.#costs, one.name.value, (inside) => this.of(inside)); break;
      }
    }
    return cost;
  }

  #ofField(field: FieldNode): number {
    if (!field.selectionSet || counts.has(field.name.value)) return 0;
    const inside = this.of(field.selectionSet);
    if (wrappers.has(field.name.value) && !field.arguments?.length) return inside;
    // The rows of a page are read for whatever is asked of it: `pageInfo` alone, too.
    const isMany = field.name.value === '_entities' || this.#asks(field.selectionSet, partsOfPages, this.#pages);
    const counted = this.#asks(field.selectionSet, counts, this.#counted) ? countCost : 0;
    return (isMany ? this.#sizeOf(field) : 1) * (1 + inside) + counted + (dear.get(field.name.value) ?? 0);
  }

  /** Whether one of the fields stands there. */
  #asks(selections: SelectionSetNode | undefined, names: ReadonlySet<string>, found: Map<string, boolean>): boolean {
    return selections?.selections.some((one) => {
      if (one.kind === Kind.FIELD) return names.has(one.name.value);
      if (one.kind === Kind.INLINE_FRAGMENT) return this.#asks(one.selectionSet, names, found);
      return this.#inFragment(found, one.name.value, (inside) => this.#asks(inside, names, found));
    }) ?? false;
  }

  #inFragment<T>(found: Map<string, T>, name: string, ask: (inside: SelectionSetNode | undefined) => T): T {
    const value = found.get(name) ?? ask(this.#fragments.get(name)?.selectionSet);
    found.set(name, value);
    return value;
  }

  #sizeOf(field: FieldNode): number {
    const sizes = (field.arguments ?? []).filter(isSize).map(({ value }) => {
      if (value.kind === Kind.INT) return Number(value.value);
      if (value.kind === Kind.LIST) return value.values.length;
      return (value.kind === Kind.VARIABLE ? sizeIn(this.#variables[value.name.value]) : undefined) ?? 0;
    });
    const size = Math.max(0, ...sizes);
    return size > 0 ? size : defaultSize;
  }
}
