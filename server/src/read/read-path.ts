/**
 * Runs what the planner plans. Two doors, one plan: where every root field has SQL, the writer's text is the answer; anything
 * else, and whatever the writer cannot represent, goes through ordinary resolvers over the same rows.
 */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode, type FormattedExecutionResult, getVariableValues, GraphQLError, type GraphQLFieldResolver, type GraphQLObjectType,
  type GraphQLResolveInfo, type GraphQLSchema, isAbstractType, isObjectType, Kind, type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { BadUserInput, Forbidden } from '../errors.ts';
import type { Database } from './database.ts';
import { PlanCache } from './plan-cache.ts';
import { fieldRead } from './read-model.ts';
import { rowKey, typeKey } from './read-plan.ts';
import { planRoot, planRow, type Root } from './read-roots.ts';
import type { Operation } from './read-scope.ts';
import { NotRepresentable } from './read-writer.ts';
import { bind, type Run, type Slot } from './sql.ts';
import { shapeOf, type Viewer } from './viewer.ts';

export interface ReadContext {
  readonly viewer: Viewer;
  /** A valid router's token came with the request. */
  readonly router: boolean;
  readonly database: Database;
}

async function answer({ statements, write }: Root, run: Run, database: Database): Promise<string> {
  const answers = await Promise.all(statements.map(({ text, values }) => database.read(text, bind(values, run))));
  return write(answers, run);
}

// ---------------------------------------------------------------- ordinary resolvers

type Source = Readonly<Record<string, unknown>>;

async function resolve<T>(
  info: GraphQLResolveInfo, { viewer, database }: ReadContext, plan: (operation: Operation, run: Run) => Root,
): Promise<T> {
  const { schema, fragments, variableValues: variables } = info;
  const run: Run = { viewer, variables };
  const root = plan({ schema, fragments, variables, viewer: shapeOf(viewer), forResolvers: true }, run);
  return JSON.parse(await answer(root, run, database)) as T;
}

/** What a method of Query returns: the object that its fields' resolvers read. */
export const readFor = async <T>(info: GraphQLResolveInfo, context: ReadContext): Promise<T> =>
  resolve<T>(info, context, (operation, run) => {
    const field = info.parentType.getFields()[info.fieldName];
    if (!field) throw new NotRepresentable();
    return planRoot(operation, field, info.fieldNodes, run);
  });

/** What a payload's field returns: the row with that key, as far as the viewer sees it; else null. */
export const readNode = async <T>(context: ReadContext, info: GraphQLResolveInfo, typeName: string, key: string): Promise<T | null> =>
  resolve<T | null>(info, context, (operation) => planRow(operation, typeName, key, info.fieldNodes));

/** The key of the row that an object was read from, for resolvers beside its fields. */
export function keyOfRow(source: object): string {
  const key: unknown = Reflect.get(source, rowKey);
  if (typeof key !== 'string') throw new Error('This object was read from no row.');
  return key;
}

const readProperty: GraphQLFieldResolver<Source, unknown> = (source, _args, _context, { path, fieldName }) =>
  (typeKey in source || path.key in source ? source[path.key] : source[fieldName]);
const readRoot: GraphQLFieldResolver<unknown, ReadContext> = async (_source, _args, context, info) => readFor(info, context);
type RootResolver = GraphQLFieldResolver<unknown, ReadContext>;
const forRouters = (inner: RootResolver): RootResolver => (source, args, context, info) => {
  if (!context.router) throw new Forbidden('Only a router asks this, with its own token.');
  return inner(source, args, context, info);
};

/** A server of another subgraph answers by its own resolvers. */
const readBySql = new WeakSet<GraphQLSchema>();

/** Sets the resolvers of everything that SQL answers. Changes the schema in place and returns it. */
export function withReads(schema: GraphQLSchema): GraphQLSchema {
  readBySql.add(schema);
  const query = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || type === schema.getMutationType()) continue;
    if (isAbstractType(type)) type.resolveType = (source: Source) => String(source[typeKey]);
    if (isObjectType(type) && type !== query) setProperties(type);
  }
  const { node, _entities, _service } = query?.getFields() ?? {};
  if (node) node.resolve = readRoot;
  if (_entities) _entities.resolve = forRouters(readRoot);
  if (_service?.resolve) _service.resolve = forRouters(_service.resolve);
  return schema;
}
function setProperties(type: GraphQLObjectType): void {
  // type-graphql asks for instances of its classes; rows are plain objects that say their type.
  type.isTypeOf = undefined;
  const interfaces = type.getInterfaces().map(({ name }) => name);
  const isPart = /(Connection|Edge)$|^(PageInfo|CaseCount)$/.test(type.name);
  for (const field of Object.values(type.getFields())) {
    if (isPart || [type.name, ...interfaces].some((name) => fieldRead(name, field.name))) field.resolve = readProperty;
  }
}

// ---------------------------------------------------------------- the text door

const texts = new WeakMap<object, string>();

/** For ApolloServer's option of that name. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const text = result.data ? texts.get(result.data) : undefined;
  if (text === undefined) return JSON.stringify(result);
  return `{"data":${text}${result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : ''}}`;
}

type Roots = readonly { readonly key: string; readonly root: Root; readonly isForRouters: boolean }[];
const typeName: Root = { statements: [], write: () => '"Query"' };

/** Null where ordinary resolvers have to answer. */
function planOperation(
  schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, run: Run, slots: Readonly<Record<string, Slot>>,
): Roots | null {
  const query = schema.getQueryType();
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], run.variables);
  if (operation.operation !== 'query' || !query || !coerced) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const variables = { ...coerced, ...slots };
  const planned: Operation = { schema, fragments, variables, viewer: shapeOf(run.viewer), forResolvers: false };
  try {
    return [...collectFields(schema, fragments, variables, query, operation.selectionSet)].map(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? '';
      const field = query.getFields()[name];
      if (!field && name !== '__typename') throw new NotRepresentable();
      return { key, root: field ? planRoot(planned, field, nodes, run) : typeName, isForRouters: name === '_entities' };
    });
  } catch (error) {
    // Refused arguments too: the resolvers say so with the field's path.
    if (error instanceof NotRepresentable || error instanceof BadUserInput || error instanceof GraphQLError) return null;
    throw error;
  }
}

const plans = new PlanCache<Roots | null>();

export const readPath: ApolloServerPlugin<ReadContext> = {
  requestDidStart: async () => ({
    async responseForOperation({ schema, operation, document, request, contextValue }) {
      if (!readBySql.has(schema)) return null;
      const { viewer, router, database } = contextValue;
      // A router's trace needs the resolvers.
      if (router && request.http?.headers.has('apollo-federation-include-trace')) return null;
      const run: Run = { viewer, variables: request.variables ?? {} };
      try {
        const roots = plans.plan(document, operation, run, (slots) => planOperation(schema, document, operation, run, slots));
        if (!roots || (!router && roots.some(({ isForRouters }) => isForRouters))) return null;
        const parts = await Promise.all(roots.map(async ({ key, root }) => `"${key}":${await answer(root, run, database)}`));
        const data = {};
        texts.set(data, `{${parts.join(',')}}`);
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      } catch {
        // Whatever failed fails again in a resolver, which says where, and becomes an error of the answer.
        return null;
      }
    },
  }),
};
