import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Team } from '../testing/keyed-people.ts';
import { certifiedColleague, holder } from '../testing/team-play.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { passExpiryClock } from './expiry-clock.ts';

let node: TestApp;
let team: Team;
beforeAll(async () => {
  node = await testApp();
  team = await openPortal(node.app);
  const { accountId } = team.lead.viewer;
  await node.app.dataSource.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [accountId]);
  await holder(node.app, team);
  await certifiedColleague(node.app, team);
  await certifiedColleague(node.app, team, ['RESEARCHER', 'ADMINISTRATOR']);
  await certifiedColleague(node.app, team, ['RESEARCHER']);
});
afterAll(() => node.drop());

/** How many mails there are after several nodes looked several times. */
async function mailsWhen(ends: string): Promise<number> {
  await node.app.dataSource.query(`update team_key set expires_at = ${ends}`);
  await Promise.all([passExpiryClock(node.app), passExpiryClock(node.app)]);
  await passExpiryClock(node.app);
  const [{ count }] = await node.app.dataSource.query<[{ count: number }]>(`select count(*)::int from mail where kind = 'TEAM_KEY_EXPIRES'`);
  return count;
}

describe('the end of the team key', () => {
  it('is told to leads, then to holders, at last to everyone, each once', async () => {
    expect(await mailsWhen('null')).toBe(0);
    expect(await mailsWhen(`now() + interval '100 days'`)).toBe(0);
    expect(await mailsWhen(`timestamptz '2027-01-01' + (now() + interval '89 days' - timestamptz '2027-01-01')`)).toBe(1);
    expect(await mailsWhen(`now() + interval '29 days'`)).toBe(1 + 2);
    expect(await mailsWhen(`now() + interval '6 days'`)).toBe(1 + 2 + 4);
    expect(await mailsWhen(`now() - interval '1 hour'`)).toBe(1 + 2 + 4 + 4);
  });

  it('is told anew where the key was extended meanwhile, and not for a retired one', async () => {
    expect(await mailsWhen(`now() + interval '80 days'`)).toBe(12);
    await node.app.dataSource.query('update team_key set retired_at = now()');
    expect(await mailsWhen(`now() + interval '3 days'`)).toBe(12);
  });
});
