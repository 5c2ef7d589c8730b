/** How many rows a document asks for where every page is full: pages inside of pages multiply. */
import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
const defaultSize = 20;

/** @param given variables as they were sent */
export function rowsAskedFor(document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : []));
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Counter({ ...Object.fromEntries(defaults), ...given }, fragments).of(operation.selectionSet);
}

class Counter {
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is counted once, or fragments of fragments would take for ever. */
  readonly #rows = new Map<string, number>();
  readonly #edges = new Map<string, boolean>();

  constructor(variables: Variables, fragments: readonly FragmentDefinitionNode[]) {
    this.#variables = variables;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of(selections: SelectionSetNode | undefined): number {
    let rows = 0;
    for (const selection of selections?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const isPage = this.#hasEdges(selection.selectionSet);
          rows += (isPage ? this.#sizeOf(selection) : 1) * (this.of(selection.selectionSet) + (isPage ? 1 : 0));
          break;
        }
        case Kind.INLINE_FRAGMENT: rows += this.of(selection.selectionSet); break;
        case Kind.FRAGMENT_SPREAD: rows += this.#inFragment(this.#rows, selection.name.value, (inside) => this.of(inside)); break;
      }
    }
    return rows;
  }

  #hasEdges(selections: SelectionSetNode | undefined): boolean {
    return selections?.selections.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === 'edges';
      if (one.kind === Kind.INLINE_FRAGMENT) return this.#hasEdges(one.selectionSet);
      return this.#inFragment(this.#edges, one.name.value, (inside) => this.#hasEdges(inside));
    }) ?? false;
  }

  #inFragment<T>(known: Map<string, T>, name: string, ask: (inside: SelectionSetNode | undefined) => T): T {
    const found = known.get(name) ?? ask(this.#fragments.get(name)?.selectionSet);
    known.set(name, found);
    return found;
  }

  #sizeOf(field: FieldNode): number {
    const sizes = (field.arguments ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last').map(({ value }) => {
      if (value.kind === Kind.INT) return Number(value.value);
      const asked = value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined;
      return typeof asked === 'number' ? asked : 0;
    });
    const size = Math.max(0, ...sizes);
    return size > 0 ? size : defaultSize;
  }
}
