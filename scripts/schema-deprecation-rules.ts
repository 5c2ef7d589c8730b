/**
 * "A name goes only after a release deprecated it with a reason, a day and what to use instead, 180 days ahead or more, and once that day
 * is past." (docs/partners.md)
 */
import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { type Part, partsOf, textArgument } from './schema-parts.ts';

export const noticeDays = 180;
const dayMilliseconds = 86_400_000;

export type DeprecationFault = 'DEPRECATED_WITHOUT_DATE' | 'DEPRECATED_TOO_SHORT' | 'DEPRECATION_BROUGHT_FORWARD';
export interface Judged<Kinds extends string> {
  readonly kind: Kinds;
  readonly description: string;
}

/** YYYY-MM-DD, UTC. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
export const daysAfter = (day: string, days: number): string => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds));

const form = /^\S.*[.!?] Removed after (?<day>\d{4}-\d{2}-\d{2})\. Use \S.*\.$/u;
const exists = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && daysAfter(day, 0) === day;

const deprecationOf = (directives: readonly ConstDirectiveNode[]): ConstDirectiveNode | undefined => directives.find(({ name }) => name.value === 'deprecated');
/** @returns the day after which it may go, null where its reason names none, undefined where it is not deprecated */
export function removedAfter({ directives }: Pick<Part, 'directives'>): string | null | undefined {
  const deprecation = deprecationOf(directives);
  if (deprecation === undefined) return undefined;
  const day = form.exec(textArgument(deprecation, 'reason') ?? '')?.groups?.['day'];
  return day !== undefined && exists(day) ? day : null;
}

/**
 * @param since the day that new deprecations are counted from: that of the release which brings them, or of the one before it
 * @returns what is wrong with what `next` deprecates
 */
export function judgeDeprecations(released: DocumentNode, next: DocumentNode, since: string): readonly Judged<DeprecationFault>[] {
  const before = partsOf(released);
  return [...partsOf(next).values()].flatMap((part): readonly Judged<DeprecationFault>[] => {
    const { coordinate } = part;
    const day = removedAfter(part);
    if (day === undefined) return [];
    if (day === null) {
      return [{ kind: 'DEPRECATED_WITHOUT_DATE', description: `${coordinate} is deprecated. Say why and until when: "… Removed after YYYY-MM-DD. Use …."` }];
    }
    const was = before.get(coordinate);
    const promised = was && removedAfter(was);
    if (typeof promised === 'string') {
      return day < promised ? [{ kind: 'DEPRECATION_BROUGHT_FORWARD', description: `${coordinate} was promised until ${promised}, not ${day}.` }] : [];
    }
    const earliest = daysAfter(since, noticeDays);
    return day < earliest ? [{ kind: 'DEPRECATED_TOO_SHORT', description: `${coordinate} is removed after ${day}: ${noticeDays} days’ notice end on ${earliest}.` }] : [];
  });
}

/** The released schema without what `next` may leave out on `today`: what tools were told of, and whose day is past. */
export function withoutWhatMayGo(released: DocumentNode, next: DocumentNode, today: string): DocumentNode {
  const still = partsOf(next);
  const gone = new Set([...partsOf(released).values()].filter((part) => {
    const day = removedAfter(part);
    return typeof day === 'string' && day < today && !still.has(part.coordinate);
  }).map(({ coordinate }) => coordinate));
  const names: string[] = [];
  const here = (): string => (names.length === 3 ? `${names[0]}.${names[1]}(${names[2]}:)` : names.join('.'));
  const named = (name: string): null | undefined => {
    names.push(name);
    if (!gone.has(here())) return undefined;
    names.pop();
    return null;
  };
  const counts = new Set<string>([
    Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION,
    Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION,
  ]);
  return visit(released, {
    enter: (node) => ('name' in node && node.name && counts.has(node.kind) ? named(node.name.value) : undefined),
    leave: (node) => {
      if (counts.has(node.kind)) names.pop();
    },
  });
}
