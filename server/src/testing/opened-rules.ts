/** Breaks one rule that shows something, so that a test can see that it would have been found. */
import { type GraphQLSchema, isObjectType } from 'graphql';
import { fieldRead, rowType } from '../read/read-model.ts';

type Shown = NonNullable<ReturnType<typeof fieldRead> | ReturnType<typeof rowType>>;
const rules = ['visible', 'visibleAlone'];
const hasRule = (shown: Shown): boolean => rules.some((rule) => Reflect.get(shown, rule) !== undefined);

/** Everything that a rule shows: fields as `Case.reporter`, rows as `Case`. */
export function ruled(schema: GraphQLSchema): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const rows = rowType(type.name);
    if (rows && hasRule(rows)) found.set(rows.name, rows);
    for (const field of Object.keys(type.getFields())) {
      const read = fieldRead(type.name, field);
      if (read && hasRule(read)) found.set(`${type.name}.${field}`, read);
    }
  }
  return found;
}

/** While it runs, that rule lets everybody through. Plans that were made before are kept: ask in documents that are new. */
export async function withoutRule<T>(shown: Shown, run: () => Promise<T>): Promise<T> {
  const before = rules.map((rule): [string, unknown] => [rule, Reflect.get(shown, rule)]);
  for (const rule of rules) Reflect.deleteProperty(shown, rule);
  try {
    return await run();
  } finally {
    for (const [rule, value] of before) if (value !== undefined) Reflect.set(shown, rule, value);
  }
}
