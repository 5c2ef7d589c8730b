import { describe, expect, it } from 'vitest';
import { Forbidden, UserRefusal } from './errors.ts';
import { withUserErrors } from './user-errors.ts';

describe('the payload of a write', () => {
  it('is the command’s answer, and no user error', async () => {
    expect(await withUserErrors(async () => ({ caseId: '1' }))).toEqual({ caseId: '1', userErrors: [] });
  });

  it('is what a person can put right, with its place', async () => {
    const refused = withUserErrors(async (): Promise<{ caseId: string }> => {
      throw new UserRefusal('TOO_LARGE', 'At most 1 MiB.', ['input', 'report']);
    });
    expect(await refused).toEqual({ userErrors: [{ code: 'TOO_LARGE', message: 'At most 1 MiB.', path: ['input', 'report'], missing: [] }] });
  });

  it('hides no other fault', async () => {
    await expect(withUserErrors(async () => { throw new Forbidden(); })).rejects.toThrow(Forbidden);
  });
});
