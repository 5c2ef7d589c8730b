/**
 * What a router may not pass on: an alias that is the name of another field of its type. A router joins subgraphs by the names of fields in
 * answers, so with `viewerReadsCases: inScope` a caller would tell the next subgraph whatever they like. The endpoints ask it.
 */
import {
  type DocumentNode, type GraphQLCompositeType, GraphQLError, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo,
} from 'graphql';

const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/** Whether some object that stands there has a field of that name. */
function hasField(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): boolean {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return objects.some((object) => object.getFields()[name] !== undefined);
}

/** @returns one error for each alias of a valid document that poses as another field */
export function posingAliases(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const found = known.get(document);
  if (found) return found;
  const errors: GraphQLError[] = [];
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    Field: (field) => {
      const alias = field.alias?.value;
      const type = types.getParentType();
      if (alias === undefined || alias === field.name.value || !type) return;
      if (alias.startsWith('__') || hasField(schema, type, alias)) {
        errors.push(new GraphQLError(`${type.name} has a field ${alias} of its own: call ${field.name.value} something else.`, { nodes: field }));
      }
    },
  }));
  known.set(document, errors);
  return errors;
}
