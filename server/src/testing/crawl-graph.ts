/** The schema as paths: what leads where, and how many paths there are. `crawl.ts` walks them. */
import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, isAbstractType, isLeafType, isObjectType } from 'graphql';
import { madeWhenAsked } from './schema-walk.ts';

/** One field of a type, as it is asked, and one of the types that it can lead to. */
export interface Step {
  /** `Case.messages` */
  readonly edge: string;
  readonly name: string;
  /** With its arguments. */
  readonly call: string;
  readonly type: GraphQLObjectType;
  /** Whether the type has to be named in a fragment. */
  readonly isAbstract: boolean;
}
/** A field of Query to begin at, under a name of its own. `type`: the only one to look for, where it could be of many. */
export interface Root {
  readonly name: string;
  readonly call: string;
  readonly type?: string;
}
export interface Depth {
  /** Objects still to come; what only holds a list together is none. */
  readonly objects: number;
  /** Levels of selection that the server still takes. */
  readonly levels: number;
}

const holdsList = (type: GraphQLObjectType): boolean => /(?:Connection|Edge|CaseCount|PageInfo)$/.test(type.name);
export const below = ({ objects, levels }: Depth, type: GraphQLObjectType): Depth => ({ objects: objects - (holdsList(type) ? 0 : 1), levels: levels - 1 });
const fields = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] => Object.values(type.getFields()).filter(({ name }) => !madeWhenAsked.has(name));
export const leaves = (type: GraphQLObjectType): string[] =>
  ['__typename', ...fields(type).filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name)];

export class Graph {
  readonly #schema: GraphQLSchema;
  readonly #counts = new Map<string, number>();
  readonly #steps = new Map<string, readonly Step[]>();
  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  roots(given: readonly Root[]): readonly Step[] {
    const query = this.#schema.getQueryType();
    return given.flatMap(({ name, call, type: only }) => {
      const field = query?.getFields()[call.split('(')[0] ?? ''];
      if (!field) throw new Error(`no field ${call}`);
      const steps = this.#stepsOf(`Query.${field.name}`, name, `${name}: ${call}`, field.type);
      return only === undefined ? steps : steps.filter(({ type }) => type.name === only);
    });
  }

  /** Pages are short, so that pages inside of pages stay within the limit of rows. */
  steps(type: GraphQLObjectType, size: number): readonly Step[] {
    const key = `${type.name} ${size}`;
    const known = this.#steps.get(key) ?? fields(type).flatMap(({ name, args, type: of }) =>
      this.#stepsOf(`${type.name}.${name}`, name, args.some((one) => one.name === 'first') ? `${name}(first: ${size})` : name, of));
    this.#steps.set(key, known);
    return known;
  }

  #stepsOf(edge: string, name: string, call: string, of: GraphQLOutputType): Step[] {
    const named = getNamedType(of);
    const types = isAbstractType(named) ? this.#schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    return types.map((type) => ({ edge, name, call, type, isAbstract: isAbstractType(named) }));
  }

  /** Every field that leads from one object to another, as `Case.messages`. */
  edges(): readonly string[] {
    const types = Object.values(this.#schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__') && !type.name.endsWith('Payload'));
    return types.flatMap((type) => (isObjectType(type) && type !== this.#schema.getMutationType() ? this.steps(type, 1).map(({ edge }) => edge) : []));
  }

  /** Paths that end at a leaf, from an object of that type on, which is reached with that much depth left. */
  count(type: GraphQLObjectType, depth: Depth): number {
    if (depth.objects < 0 || depth.levels < 1) return 0;
    const key = `${type.name} ${depth.objects} ${depth.levels}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const deeper = this.steps(type, 1).reduce((sum, step) => sum + this.count(step.type, below(depth, step.type)), 0);
    this.#counts.set(key, leaves(type).length + deeper);
    return leaves(type).length + deeper;
  }
}
