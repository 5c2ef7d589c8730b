/** The names of a schema, one by one, as rules about changes look at them. */
import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, type TypeNode, type ValueNode } from 'graphql';

/** A field, argument, input field or enum value, under its schema coordinate: `Case.state`, `Query.case(number:)`. */
export interface Part {
  readonly coordinate: string;
  readonly directives: readonly ConstDirectiveNode[];
  /** Of what is given, not read. */
  readonly defaultValue?: ValueNode | undefined;
  readonly type?: TypeNode | undefined;
}
interface Node {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly arguments?: readonly Node[] | undefined;
  readonly defaultValue?: ValueNode | undefined;
  readonly type?: TypeNode | undefined;
}

const partOf = (coordinate: string, { directives = [], defaultValue, type }: Node): Part => ({ coordinate, directives, defaultValue, type });

function partsIn(definition: DefinitionNode): readonly Part[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (definition.fields ?? []).flatMap((field: Node) => {
        const coordinate = `${definition.name.value}.${field.name.value}`;
        return [partOf(coordinate, field), ...(field.arguments ?? []).map((argument) => partOf(`${coordinate}(${argument.name.value}:)`, argument))];
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map((field) => partOf(`${definition.name.value}.${field.name.value}`, field));
    case Kind.ENUM_TYPE_DEFINITION:
      return (definition.values ?? []).map((value) => partOf(`${definition.name.value}.${value.name.value}`, value));
    default:
      return [];
  }
}

/** All parts of all types, by coordinate. */
export const partsOf = (document: DocumentNode): ReadonlyMap<string, Part> =>
  new Map(document.definitions.flatMap(partsIn).map((part) => [part.coordinate, part]));

/** The directives of each type, by its name. */
export const typeDirectives = (document: DocumentNode): ReadonlyMap<string, readonly ConstDirectiveNode[]> =>
  new Map(document.definitions.flatMap((definition) =>
    ('name' in definition && definition.name && 'directives' in definition ? [[definition.name.value, constant(definition.directives)]] : [])));

const constant = (directives: readonly object[] | undefined): readonly ConstDirectiveNode[] => (directives ?? []) as readonly ConstDirectiveNode[];

/** @returns the text of a directive's argument; null where it has none */
export function textArgument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
