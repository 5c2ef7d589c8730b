import { describe, expect, it } from 'vitest';
import { onDutyAt } from './on-call.ts';

const rota = { from: new Date('2026-01-05T08:00:00Z'), days: 7, rota: [{ name: 'Ada' }, { name: 'Bo', contact: 'bo@example.com' }] };
const at = (time: string): unknown => onDutyAt(rota, new Date(time));

describe('who is on duty', () => {
  it('goes round the rota, each from the moment that the one before ends', () => {
    expect(at('2026-01-05T08:00:00Z')).toEqual({ name: 'Ada', until: '2026-01-12T08:00:00.000Z' });
    expect(at('2026-01-12T07:59:59.999Z')).toEqual({ name: 'Ada', until: '2026-01-12T08:00:00.000Z' });
    expect(at('2026-01-12T08:00:00Z')).toEqual({ name: 'Bo', contact: 'bo@example.com', until: '2026-01-19T08:00:00.000Z' });
    expect(at('2026-12-07T12:00:00Z')).toEqual({ name: 'Ada', until: '2026-12-14T08:00:00.000Z' });
  });

  it('is nobody before the first shift', () => {
    expect(at('2026-01-05T07:59:59Z')).toBeNull();
  });
});
