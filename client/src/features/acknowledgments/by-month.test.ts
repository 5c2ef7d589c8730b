import { describe, expect, it } from 'vitest';
import { byMonth, type Listing, servicesOf } from './by-month.ts';

function listing(id: string, year: number, month: number, publishedName: string | null, service: string | null = null): Listing {
  return {
    id, year, month, publishedName, url: null, organization: null, writeUpUrl: null, role: 'FINDER',
    onlineService: service === null ? null : { name: service }, researcher: null,
  };
}

describe('byMonth', () => {
  it('keeps the order of the list and tells equal months of different years apart', () => {
    const months = byMonth([listing('a', 2026, 11, 'A'), listing('b', 2026, 3, 'B'), listing('c', 2025, 11, 'C')]);
    expect(months.map(({ id }) => id)).toEqual(['2026-11', '2026-03', '2025-11']);
  });

  it('puts a month together that came on two pages', () => {
    const [month] = byMonth([listing('a', 2026, 11, 'A'), listing('b', 2026, 11, 'B')]);
    expect(month?.named.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('counts the anonymous together', () => {
    const [month] = byMonth([listing('a', 2026, 11, null, 'Mail'), listing('b', 2026, 11, 'B'), listing('c', 2026, 11, null, 'Drive')]);
    expect(month?.named).toHaveLength(1);
    expect(month?.anonymous).toHaveLength(2);
    expect(servicesOf(month?.anonymous ?? [])).toEqual(['Mail', 'Drive']);
  });
});
