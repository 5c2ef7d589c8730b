import { describe, expect, it } from 'vitest';
import { outageOf } from './outage-rules.ts';

const coded = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('what is away', () => {
  it.each([
    ['57P01', 'AWAY'], ['57P03', 'AWAY'], ['08006', 'AWAY'], ['53300', 'AWAY'], ['55P03', 'AWAY'], ['ECONNREFUSED', 'AWAY'], ['EAI_AGAIN', 'AWAY'],
    ['53100', 'FULL'], ['ENOSPC', 'FULL'], ['25006', 'READ_ONLY'], ['EROFS', 'READ_ONLY'],
  ])('%s is %s', (code, outage) => {
    expect(outageOf(coded(code))).toBe(outage);
  });

  it('is found inside what wraps it', () => {
    expect(outageOf(Object.assign(new Error('query failed'), { driverError: coded('57P01') }))).toBe('AWAY');
    expect(outageOf(new Error('Failed.', { cause: new Error('Connection terminated unexpectedly') }))).toBe('AWAY');
  });

  it('is no fault of a statement, of the sender, or of ours', () => {
    for (const code of ['23505', '22021', '57014', '40001', '42P01', 'ENOENT']) expect(outageOf(coded(code))).toBeNull();
    expect(outageOf(new Error('The sentence says: Connection terminated'))).toBeNull();
    expect(outageOf('Connection terminated')).toBeNull();
    expect(outageOf(undefined)).toBeNull();
  });
});
