import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { AuthLimits, placeOf, siteOf } from './auth-limits.ts';

let node: TestApp;
beforeAll(async () => {
  node = await testApp();
});
afterAll(async () => {
  await node.drop();
});

describe('limits', () => {
  it('are counted over all nodes together', async () => {
    const [one, other] = [new AuthLimits(node.app.pool), new AuthLimits(node.app.pool)];
    const tries = await Promise.allSettled(Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? one : other).take('signInHere', 'ana@example.org', '192.0.2.1')));
    const refused = tries.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED' } });
    await one.take('signInHere', 'ana@example.org', '192.0.2.2');
  });

  it('are taken in turn, and nothing of those behind one that is over', async () => {
    const limits = new AuthLimits(node.app.pool);
    const turn = async (who: string, place: string): Promise<unknown> => limits.takeInTurn({ name: 'reportsBy', points: 30, by: who }, { name: 'reportsFrom', points: 30, by: place });
    await turn('ana', '192.0.2.9');
    await turn('ana', '192.0.2.9');
    await expect(turn('ana', '192.0.2.9')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect([await limits.taken('reportsBy', 'ana'), await limits.taken('reportsFrom', '192.0.2.9')]).toEqual([90, 60]);
    await limits.takeMany('reportsFrom', 60, '192.0.2.9');
    await expect(turn('bo', '192.0.2.9')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('taken in turn begin anew when their time has passed', async () => {
    const limits = new AuthLimits(node.app.pool);
    const take = async (): Promise<void> => limits.takeInTurn({ name: 'reportsBy', points: 60, by: 'cy' });
    await take();
    await expect(take()).rejects.toMatchObject({ retryAfterSeconds: 3_600 });
    await node.app.pool.query('update rate_limit set expire = 0');
    await take();
    expect(await limits.taken('reportsBy', 'cy')).toBe(60);
  });

  it('name nobody in the table', async () => {
    await new AuthLimits(node.app.pool).take('mailTo', 'bo@example.org');
    const { rows } = await node.app.pool.query<{ key: string }>('select key from rate_limit');
    expect(JSON.stringify(rows)).not.toMatch(/example|192\.0/);
  });
});

describe('the place that somebody asks from', () => {
  it.each([
    ['::ffff:192.0.2.7', '192.0.2.7'], ['192.0.2.7', '192.0.2.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], [undefined, 'unknown'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'], ['::ffff:c000:207', '192.0.2.7'], ['0:0:0:0:0:FFFF:192.0.2.7', '192.0.2.7'],
    ['[2001:db8:1:2::3]:4711', '2001:db8:1:2::/64'], ['192.0.2.7:4711', '192.0.2.7'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['nonsense', 'nonsense'],
  ])('%s counts as %s', (ip, place) => {
    expect(placeOf(ip)).toBe(place);
  });

  it.each([['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'], ['2001:db8:1:ffff::1', '2001:db8:1::/48'], ['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '192.0.2.7']])('%s is of the site %s', (ip, site) => {
    expect(siteOf(ip)).toBe(site);
  });
});
