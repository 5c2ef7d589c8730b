import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { type ReadWorld, readWorld, type ViewerName, viewers } from '../testing/read-world.ts';

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

const query = `{
  viewer { team { displayName roles } }
  teamKey { recoveryRestoredAt holders { displayName } }
}`;
const seen = async (name: ViewerName): Promise<unknown> => {
  const { data, errors } = await doors.text(viewers[name], query);
  expect(errors).toEqual([]);
  return data;
};

describe('what the team sees of itself', () => {
  it('is everybody of it with their roles, and who holds its key', async () => {
    expect(await seen('newTriager')).toMatchObject({
      viewer: {
        team: [
          { displayName: 'Lea D', roles: ['LEAD'] },
          { displayName: 'Otto Lead', roles: ['LEAD'] },
          { displayName: 'Tri Ager', roles: ['RESEARCHER', 'TRIAGER'] },
          { displayName: 'Security team', roles: ['RESEARCHER', 'TRIAGER'] },
        ],
      },
      teamKey: { holders: expect.any(Array) },
    });
  });

  it.each(['reporter', 'administrator', 'partner'] as const)('is nothing to a %s', async (name) => {
    expect(await seen(name)).toEqual({ viewer: { team: [] }, teamKey: { recoveryRestoredAt: null, holders: null } });
  });

  it('leaves out who was disabled', async () => {
    await world.pool.query(`update account set disabled_at = now() where display_name = 'Otto Lead'`);
    expect(JSON.stringify(await seen('lead'))).not.toContain('Otto');
  });
});
