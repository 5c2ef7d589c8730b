import { describe, expect, it } from 'vitest';
import { scoreOf, severityOfScore } from '../../session/cvss/cvss-score.ts';
import { readCvssVector, writeCvssVector } from './cvss-vector.ts';

const vector = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:L/A:N';

describe('a CVSS vector', () => {
  it('comes back as it was read', () => {
    expect(writeCvssVector(readCvssVector(vector))).toBe(vector);
  });

  it('is none before every metric is chosen', () => {
    expect(writeCvssVector({ AV: 'N' })).toBeNull();
  });

  it('gives nothing of another version, and nothing unknown', () => {
    expect(readCvssVector('CVSS:4.0/AV:N')).toEqual({});
    expect(readCvssVector('CVSS:3.1/AV:X/ZZ:N/AC:L')).toEqual({ AC: 'L' });
  });

  it('is scored as the specification does', async () => {
    expect(await scoreOf(vector)).toBe(7.6);
    expect(await scoreOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).toBe(9.8);
    expect(await scoreOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')).toBe(9.3);
    expect(await scoreOf('nonsense')).toBeNull();
  });

  it('names severities at their edges', () => {
    expect([0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map(severityOfScore)).toEqual([
      'NONE',
      'LOW',
      'LOW',
      'MEDIUM',
      'MEDIUM',
      'HIGH',
      'HIGH',
      'CRITICAL',
      'CRITICAL',
    ]);
  });
});
