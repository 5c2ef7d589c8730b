/** "A router that composed a release composes the next ones, and resolves by the same keys." (docs/partners.md) */
import { type ConstDirectiveNode, type DocumentNode, parse, print } from 'graphql';
import type { Judged } from './schema-deprecation-rules.ts';
import { partsOf, textArgument, typeDirectives } from './schema-parts.ts';

export type FederationFault = 'KEY_REMOVED' | 'SHAREABLE_REMOVED' | 'INACCESSIBLE_ADDED';
type Directives = readonly ConstDirectiveNode[];

const has = (directives: Directives | undefined, name: string): boolean => (directives ?? []).some((directive) => directive.name.value === name);
const isResolvable = (key: ConstDirectiveNode): boolean =>
  !(key.arguments ?? []).some(({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false);
/** Keys that a router resolves by, each in one form: `{ id }`. */
const keysOf = (directives: Directives | undefined): readonly string[] =>
  (directives ?? []).filter((directive) => directive.name.value === 'key' && isResolvable(directive))
    .map((key) => print(parse(`{ ${textArgument(key, 'fields') ?? ''} }`)).replaceAll(/\s+/gu, ' '));

/** What routers rely on, of every type and field that both schemas have. */
export function judgeFederation(released: DocumentNode, next: DocumentNode): readonly Judged<FederationFault>[] {
  const [typesBefore, types] = [typeDirectives(released), typeDirectives(next)];
  const [before, after] = [partsOf(released), partsOf(next)];
  const keys = [...typesBefore].filter(([name]) => types.has(name)).flatMap(([name, directives]) => {
    const left = keysOf(types.get(name));
    return keysOf(directives).filter((key) => !left.includes(key)).map((key) => fault('KEY_REMOVED', `${name} is no longer resolved by ${key}.`));
  });
  const hidden = [...typesBefore].filter(([name, directives]) => !has(directives, 'inaccessible') && has(types.get(name), 'inaccessible'))
    .map(([name]) => fault('INACCESSIBLE_ADDED', `${name} is hidden from supergraphs.`));
  const parts = [...before.values()].flatMap((part) => {
    const now = after.get(part.coordinate);
    if (now === undefined) return [];
    const owner = part.coordinate.split('.')[0] ?? '';
    const shared = (own: Directives, type: Directives | undefined): boolean => has(own, 'shareable') || has(type, 'shareable');
    return [
      ...(shared(part.directives, typesBefore.get(owner)) && !shared(now.directives, types.get(owner))
        ? [fault('SHAREABLE_REMOVED', `${part.coordinate} may no longer be resolved by others too.`)] : []),
      ...(!has(part.directives, 'inaccessible') && has(now.directives, 'inaccessible') ? [fault('INACCESSIBLE_ADDED', `${part.coordinate} is hidden from supergraphs.`)] : []),
    ];
  });
  return [...keys, ...hidden, ...parts];
}

const fault = (kind: FederationFault, description: string): Judged<FederationFault> => ({ kind, description });
