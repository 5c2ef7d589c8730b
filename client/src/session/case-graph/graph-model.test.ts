import { describe, expect, it } from 'vitest';
import { canvas, drawn, type GraphGroup, keyOf, moved, type Place, placesIn, shortNumber } from './graph-model.ts';

const group = (relation: GraphGroup<{ number: string }>['relation'], count: number): GraphGroup<{ number: string }> =>
  ({ relation, hasMore: false, nodes: Array.from({ length: count }, (_, at) => ({ number: `LRL-2026-${String(at + 1).padStart(6, '0')}` })) });
const groups = [group('DUPLICATE', 2), group('SAME_SERVICE', 3)];
const walk = (from: Place, ...keys: readonly string[]): string => keyOf(keys.reduce<Place>((place, key) => moved(groups, place, key) ?? place, from));

describe('walking the graph by keyboard', () => {
  it('goes down through every line, and up again, and stops at both ends', () => {
    const places = placesIn(groups);
    expect(places).toHaveLength(8);
    expect(walk('CENTRE', ...Array<string>(20).fill('ArrowDown'))).toBe('SAME_SERVICE LRL-2026-000003');
    expect(walk(places.at(-1) ?? 'CENTRE', ...Array<string>(20).fill('ArrowUp'))).toBe('CENTRE');
    expect(walk('CENTRE', 'End', 'Home')).toBe('CENTRE');
  });

  it('goes from group to group, from within one to its own head first', () => {
    expect(walk('CENTRE', 'ArrowRight')).toBe('DUPLICATE ');
    expect(walk('CENTRE', 'ArrowRight', 'ArrowRight')).toBe('SAME_SERVICE ');
    expect(walk('CENTRE', 'End', 'ArrowLeft')).toBe('SAME_SERVICE ');
    expect(walk('CENTRE', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('CENTRE');
    expect(moved(groups, 'CENTRE', 'x')).toBeNull();
    expect(moved([], 'CENTRE', 'ArrowDown')).toBeNull();
  });

  it('starts in the middle where what it stood on is gone', () => {
    expect(walk({ relation: 'SIMILAR_TEXT', number: 'LRL-2026-000009' }, 'ArrowDown')).toBe('DUPLICATE ');
  });
});

describe('drawing the graph', () => {
  it('keeps everything on the canvas and apart, and counts what it leaves out', () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const all = drawn(Array.from({ length: count }, (_, at) => group((['DUPLICATE', 'SIMILAR_TEXT', 'SAME_REPORTER', 'SAME_SERVICE', 'SAME_WEAKNESS'] as const)[at] ?? 'DUPLICATE', 20)));
      const points = all.flatMap(({ hub, nodes }) => [hub, ...nodes]);
      for (const { x, y } of points) expect(x >= 12 && y >= 12 && x <= canvas.width - 12 && y <= canvas.height - 12).toBe(true);
      const nearest = Math.min(...points.flatMap((one, i) => points.slice(i + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
      expect(nearest).toBeGreaterThan(20);
      expect(all.map(({ left }) => left)).toEqual(Array(count).fill(13));
    }
  });

  it('writes numbers short', () => {
    expect(['LRL-2026-000042', 'LRL-2026-1234567', 'LRL-2026-000000'].map(shortNumber)).toEqual(['42', '1234567', '0']);
  });
});
