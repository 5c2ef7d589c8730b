/** One operation being planned: what was selected of a type, with which arguments, and what the viewer is shown of a row. */
import {
  type FieldNode, type FragmentDefinitionNode, getArgumentValues, getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType,
  type GraphQLSchema, isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { type Arguments, type FieldRead, type RowType, rowType } from './read-model.ts';
import { NotRepresentable } from './read-writer.ts';
import { identifier, type Sql, sql } from './sql.ts';
import type { ViewerShape } from './viewer.ts';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced; a text that differs from run to run is a `Slot`. */
  readonly variables: Record<string, unknown>;
  readonly viewer: ViewerShape;
  /** For ordinary resolvers: says each object's type and key, and leaves to them the fields that have no SQL. */
  readonly forResolvers: boolean;
}
export type Field = GraphQLField<unknown, unknown>;
export type Nodes = readonly FieldNode[];
/** A field, of the type of that name, as it was selected. */
export interface Asked {
  readonly name: string;
  readonly field: Field;
  readonly nodes: Nodes;
}

export class Scope {
  readonly viewer: ViewerShape;
  readonly forResolvers: boolean;
  readonly #operation: Operation;
  #aliases = 0;
  constructor(operation: Operation) {
    this.#operation = operation;
    this.viewer = operation.viewer;
    this.forResolvers = operation.forResolvers;
  }

  /** Where a rule hides the field, null. */
  shown({ visible }: FieldRead, row: Sql, value: Sql): Sql {
    return visible ? sql`case when ${visible(this.viewer, row)} then ${value} end` : value;
  }
  /** What a row has to answer. @param alone where no visible parent leads there */
  visible({ visible, visibleAlone }: RowType, row: Sql, alone: boolean): Sql[] {
    return [visible, alone ? visibleAlone : undefined].flatMap((rule) => (rule ? [rule(this.viewer, row)] : []));
  }
  table(rows: RowType): Sql {
    return rows.table(this.viewer);
  }
  alias(): Sql {
    return identifier(`t${this.#aliases++}`);
  }
  arguments(field: Field, [node]: Nodes): Arguments {
    return node ? getArgumentValues(field, node, this.#operation.variables) : {};
  }
  type(name: string): GraphQLObjectType {
    return objectOf(this.#operation.schema.getType(name));
  }
  /** By response key. */
  selected(type: GraphQLObjectType, nodes: Nodes): ReadonlyMap<string, Nodes> {
    const { schema, fragments, variables } = this.#operation;
    return collectSubfields(schema, fragments, variables, type, [...nodes]);
  }
}

export function rowsOf(typeName: string): RowType {
  const rows = rowType(typeName);
  if (!rows) throw new Error(`${typeName} has no @Rows`);
  return rows;
}
export function objectOf(type: GraphQLOutputType | ReturnType<GraphQLSchema['getType']>): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new NotRepresentable();
  return named;
}
