/** The case graph around one case: its groups, where the keyboard goes, and where things are drawn. Pure. */

export const relations = ['DUPLICATE', 'SIMILAR_TEXT', 'SAME_REPORTER', 'SAME_SERVICE', 'SAME_WEAKNESS'] as const;
export type Relation = (typeof relations)[number];

/** `node` is a case as it was read. */
export interface GraphGroup<Node extends { readonly number: string }> {
  readonly relation: Relation;
  readonly nodes: readonly Node[];
  /** There are more than these. */
  readonly hasMore: boolean;
}

/** Where the keyboard stands: on the case in the middle, on a group, or on a case of one. */
export type Place = 'CENTRE' | { readonly relation: Relation; readonly number: string | null };

type Groups = readonly GraphGroup<{ readonly number: string }>[];
export const keyOf = (place: Place): string => (place === 'CENTRE' ? 'CENTRE' : `${place.relation} ${place.number ?? ''}`);

/** Every place, as it is read from top to bottom. */
export const placesIn = (groups: Groups): readonly Place[] => [
  'CENTRE', ...groups.flatMap(({ relation, nodes }): Place[] => [{ relation, number: null }, ...nodes.map(({ number }) => ({ relation, number }))]),
];

/** Where a key leads; null where it leads nowhere. Up and down go from line to line, left and right from group to group. */
export function moved(groups: Groups, from: Place, key: string): Place | null {
  const places = placesIn(groups);
  const at = Math.max(places.findIndex((place) => keyOf(place) === keyOf(from)), 0);
  const heads = places.flatMap((place, index) => (place === 'CENTRE' || place.number === null ? [index] : []));
  const to: Readonly<Record<string, number | undefined>> = {
    ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: places.length - 1,
    ArrowRight: heads.find((index) => index > at), ArrowLeft: heads.findLast((index) => index < at),
  };
  return places[to[key] ?? -1] ?? null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface DrawnGroup {
  readonly relation: Relation;
  readonly hub: Point;
  readonly nodes: readonly (Point & { readonly number: string })[];
  /** How many of its cases are not drawn, because they would lie on each other. */
  readonly left: number;
}
export const canvas = { width: 320, height: 320 } as const;
const mostDrawn = 7;
const middle: Point = { x: canvas.width / 2, y: canvas.height / 2 };
const reach = { hub: 72, near: 112, far: 140 } as const;

const at = (angle: number, far: number): Point => ({
  x: Math.round(10 * (middle.x + far * Math.sin(angle))) / 10, y: Math.round(10 * (middle.y - far * Math.cos(angle))) / 10,
});

/** Each group has a sector, the first on top; its cases lie on an arc, by turns nearer and farther. */
export function drawn(groups: Groups): readonly DrawnGroup[] {
  const sector = (2 * Math.PI) / Math.max(groups.length, 1);
  return groups.map(({ relation, nodes }, place) => {
    const shown = nodes.slice(0, mostDrawn);
    const spread = Math.min(sector, Math.PI / 1.6) * 0.86;
    const step = spread / mostDrawn;
    return {
      relation,
      hub: at(place * sector, reach.hub),
      nodes: shown.map(({ number }, index) => ({
        number, ...at(place * sector + (index - (shown.length - 1) / 2) * step, index % 2 === 0 ? reach.far : reach.near),
      })),
      left: nodes.length - shown.length,
    };
  });
}
/** LRL-2026-000042 → 42 */
export const shortNumber = (number: string): string => number.split('-').at(-1)?.replace(/^0+(?=\d)/, '') ?? number;

/** What is common to a group, where the group has a fact of its own. */
export const commonFact = (relation: Relation, { service, weakness }: { readonly service: string | null; readonly weakness: string | null }): string | null =>
  (relation === 'SAME_SERVICE' ? service : relation === 'SAME_WEAKNESS' ? weakness : null);
