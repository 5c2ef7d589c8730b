/**
 * Plans are kept per operation, viewer's shape and whatever else a plan depends on. Texts that only name a row or a place in a
 * list (`number`, `after`, …) are slots: one plan serves them all. No identity and no such text is part of a key.
 */
import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { entityKeysOf } from './entity-batches.ts';
import { fromGlobalId } from './global-id.ts';
import { rowType } from './read-model.ts';
import { type Run, Slot, type Value } from './sql.ts';
import { shapeKey, shapeOf } from './viewer.ts';

/** What a plan depends on, of a value that becomes a slot; undefined where it cannot be one. */
type Mark = (value: unknown) => string | undefined;
const text: Mark = (value) => (typeof value === 'string' ? 'text' : undefined);
const marks: Readonly<Record<string, Mark>> = {
  number: text,
  handle: text,
  after: text,
  before: text,
  id: (value) => (typeof value === 'string' ? (rowType(fromGlobalId(value).typeName) ? fromGlobalId(value).typeName : '?') : undefined),
  representations: (value) => (Array.isArray(value) ? entityKeysOf(value).join() : undefined),
};

interface Known<P> {
  /** Variables that are used as one slot argument and nowhere else, and that argument's mark. */
  readonly slots: ReadonlyMap<string, Mark>;
  readonly plans: Map<string, P>;
}
const limits = { plans: 100, keyLength: 2_000 };

export class PlanCache<P> {
  readonly #known = new WeakMap<OperationDefinitionNode, Known<P>>();

  /** `make` gets the variables in which slots stand for texts. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, run: Run, make: (slots: Readonly<Record<string, Slot>>) => P): P {
    const known = this.#known.get(operation) ?? { slots: slotsOf(document, operation), plans: new Map<string, P>() };
    this.#known.set(operation, known);
    const slots: Record<string, Slot> = {};
    const parts = Object.entries(run.variables).map(([name, value]) => {
      const mark = known.slots.get(name)?.(value);
      if (mark === undefined) return [name, value];
      slots[name] = new Slot(({ variables }) => variables[name] as Value);
      return [name, '', mark];
    });
    const key = JSON.stringify([shapeKey(shapeOf(run.viewer)), parts]);
    const found = known.plans.get(key);
    if (found !== undefined) return found;
    const made = make(slots);
    if (key.length > limits.keyLength) return made;
    if (known.plans.size >= limits.plans) known.plans.clear();
    known.plans.set(key, made);
    return made;
  }
}

function slotsOf(document: DocumentNode, operation: OperationDefinitionNode): ReadonlyMap<string, Mark> {
  const uses = new Map<string, Set<Mark | undefined>>();
  const use = (name: string, mark: Mark | undefined): void => void uses.set(name, (uses.get(name) ?? new Set()).add(mark));
  visit(document, {
    VariableDefinition: () => false,
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE) return undefined;
      use(value.name.value, marks[name.value]);
      return false;
    },
    Variable: ({ name }) => use(name.value, undefined),
  });
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) if (defaultValue) use(variable.name.value, undefined);
  return new Map([...uses].flatMap(([name, [mark, ...others]]) => (mark && others.length === 0 ? [[name, mark]] : [])));
}
