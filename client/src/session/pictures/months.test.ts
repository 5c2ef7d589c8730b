import { describe, expect, it } from 'vitest';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { kindOf, kinds, monthsOf, statesIn, termsOf } from './months.ts';
import { narrowQuery } from './narrow-query.ts';

const open = (cases: number) => ({ state: 'TRIAGING' as const, resolution: null, cases });
const closed = (resolution: 'RESOLVED' | 'SPAM', cases: number) => ({ state: 'CLOSED' as const, resolution, cases });

describe('months of a history', () => {
  it('have no gap, over the turn of a year too', () => {
    const months = monthsOf([{ month: '2025-11', counts: [open(2)] }, { month: '2026-02', counts: [closed('RESOLVED', 1), closed('SPAM', 3), open(1)] }]);
    expect(months.map(({ month, total }) => [month, total])).toEqual([['2025-11', 2], ['2025-12', 0], ['2026-01', 0], ['2026-02', 5]]);
    expect(months.at(-1)?.cases).toEqual({ settled: 1, closed: 3, confirmed: 0, checked: 1 });
    expect(monthsOf([])).toEqual([]);
  });

  it('name each state once', () => {
    expect(statesIn([{ month: '2026-01', counts: [open(1), closed('SPAM', 1)] }, { month: '2026-02', counts: [open(4)] }])).toEqual([
      { state: 'TRIAGING', resolution: null }, { state: 'CLOSED', resolution: 'SPAM' },
    ]);
  });

  it('put what a newer server calls otherwise with what is being checked', () => {
    expect(kindOf('SOMETHING_NEW', null)).toBe('checked');
    expect(kindOf('CLOSED', 'SOMETHING_NEW')).toBe('closed');
  });
});

describe('a bar that narrows a query', () => {
  it.each(Object.values(vocabularies))('is understood by every viewer', (vocabulary) => {
    for (const kind of kinds) expect(narrowQuery('is:open', `submitted:2026-03 ${termsOf[kind]}`, vocabulary)).toMatch(/^is:open submitted:2026-03 /u);
  });

  it('keeps what stood in the query, its order and its alternatives', () => {
    expect(narrowQuery('state:fixed or severity:high sort:due', 'submitted:2026-03', vocabularies.team)).toBe('(state:fixed or severity:high) submitted:2026-03 sort:due');
    expect(narrowQuery(undefined, 'severity:unset', vocabularies.team)).toBe('severity:unset');
  });
});
