import { describe, expect, it } from 'vitest';
import { filled, unfilled, unknownIn } from './placeholders.ts';

describe('placeholders', () => {
  it('become what the case says, each time, and as it stands', () => {
    expect(filled('{number}: {service}, {severity}. {number}', { number: 'LRL-2026-000042', service: '$& {date}', severity: 'High' })).toBe('LRL-2026-000042: $& {date}, High. LRL-2026-000042');
  });

  it('stay where nobody knows, or where they are none of ours', () => {
    const words = filled('Dear {reporter}, {Number} of {service}: {name} { date } {}', { reporter: '', number: 'x' });
    expect(words).toBe('Dear {reporter}, {Number} of {service}: {name} { date } {}');
    expect(unfilled(words)).toEqual(['{reporter}', '{Number}', '{service}', '{name}']);
    expect(unknownIn(words)).toEqual(['{Number}', '{name}']);
    expect(unfilled('a {payload: "{{7*7}}"} and {0}')).toEqual([]);
  });
});
