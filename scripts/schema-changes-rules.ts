/**
 * "What worked with a release of the schema works with the next ones." (docs/partners.md)
 *
 * Compares a schema with the one released last. graphql-js finds what breaks documents; added here are what it does not look at: defaults
 * of inputs, roots, `@oneOf`, the form of scalars, and what routers of a supergraph rely on.
 */
import { type BreakingChangeType, buildASTSchema, DangerousChangeType, type DocumentNode, findBreakingChanges, findDangerousChanges, type GraphQLSchema, parse, print } from 'graphql';
import { type DeprecationFault, type Judged, judgeDeprecations, withoutWhatMayGo } from './schema-deprecation-rules.ts';
import { type FederationFault, judgeFederation } from './schema-federation-rules.ts';
import { partsOf, textArgument, typeDirectives } from './schema-parts.ts';
import { withoutUnreachable } from './schema-reach.ts';

export type DocumentFault = `${BreakingChangeType}` | 'ARG_DEFAULT_VALUE_CHANGE' | 'INPUT_DEFAULT_CHANGED' | 'ROOT_CHANGED' | 'ONE_OF_ADDED' | 'SCALAR_CHANGED';
export type SchemaFault = Judged<DocumentFault | FederationFault | DeprecationFault>;

export interface ComparisonDays {
  /** Today, YYYY-MM-DD UTC: what was promised until an earlier day may go. */
  readonly today: string;
  /** From which day on the notice of new deprecations is counted. */
  readonly since: string;
}

/** @returns what keeps `next` from being released after `released`; both are SDL with federation's directives */
export function judgeChanges(released: string, next: string, { today, since }: ComparisonDays): readonly SchemaFault[] {
  const [before, after] = [parse(released), parse(next)];
  const promised = withoutUnreachable(withoutWhatMayGo(before, after, today), after);
  const [oldSchema, newSchema] = [promised, after].map((document) => buildASTSchema(document, { assumeValidSDL: true }));
  if (oldSchema === undefined || newSchema === undefined) return [];
  return [
    // No document names a standard scalar where nothing takes it any more.
    ...findBreakingChanges(oldSchema, newSchema).filter(({ description }) => !description.startsWith('Standard scalar ')).map(({ type, description }): SchemaFault => ({ kind: type, description })),
    ...findDangerousChanges(oldSchema, newSchema).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)
      .map(({ description }): SchemaFault => ({ kind: 'ARG_DEFAULT_VALUE_CHANGE', description })),
    ...judgeRoots(oldSchema, newSchema), ...judgeInputs(promised, after), ...judgeTypeDirectives(promised, after),
    ...judgeFederation(promised, after), ...judgeDeprecations(before, after, since),
  ];
}

function judgeRoots(before: GraphQLSchema, after: GraphQLSchema): readonly SchemaFault[] {
  const roots = (schema: GraphQLSchema): readonly (string | undefined)[] => [schema.getQueryType()?.name, schema.getMutationType()?.name, schema.getSubscriptionType()?.name];
  const now = roots(after);
  return roots(before).flatMap((name, index): readonly SchemaFault[] => (name === undefined || name === now[index] ? []
    : [{ kind: 'ROOT_CHANGED', description: `${name} is no root any more; there is ${now[index] ?? 'none'} in its place.` }]));
}

/** Arguments are graphql-js's; the fields of inputs are not. */
function judgeInputs(before: DocumentNode, after: DocumentNode): readonly SchemaFault[] {
  const now = partsOf(after);
  return [...partsOf(before).values()].flatMap(({ coordinate, defaultValue }): readonly SchemaFault[] => {
    const part = now.get(coordinate);
    if (defaultValue === undefined || part === undefined || coordinate.endsWith(':)')) return [];
    const [was, is] = [print(defaultValue), part.defaultValue === undefined ? 'none' : print(part.defaultValue)];
    return was === is ? [] : [{ kind: 'INPUT_DEFAULT_CHANGED', description: `${coordinate} had the default ${was}, and has ${is}.` }];
  });
}

function judgeTypeDirectives(before: DocumentNode, after: DocumentNode): readonly SchemaFault[] {
  const now = typeDirectives(after);
  return [...typeDirectives(before)].flatMap(([name, directives]): readonly SchemaFault[] => {
    const own = now.get(name);
    if (own === undefined) return [];
    const form = (list: typeof own): string | null => list.map((directive) => (directive.name.value === 'specifiedBy' ? textArgument(directive, 'url') : null)).find((url) => url !== null) ?? null;
    const isOneOf = (list: typeof own): boolean => list.some((directive) => directive.name.value === 'oneOf');
    return [
      ...(form(directives) !== null && form(directives) !== form(own) ? [{ kind: 'SCALAR_CHANGED', description: `${name} is written in another form: ${form(own) ?? 'none is said'}.` } as const] : []),
      ...(!isOneOf(directives) && isOneOf(own) ? [{ kind: 'ONE_OF_ADDED', description: `${name} takes one field alone from now on.` } as const] : []),
    ];
  });
}
