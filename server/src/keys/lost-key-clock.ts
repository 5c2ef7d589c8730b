/** What time alone does to lost keys: the wait ends, and a day before that everybody is told once more. Called by the jobs. */
import type { App } from '../app.ts';
import { transactionEach } from '../cases/command.ts';
import { toGlobalId } from '../read/global-id.ts';
import { LostKeyEntity } from './lost-key.entity.ts';
import { tellOfLostKey } from './lost-key-notices.ts';
import { lostKeyStep, remindsAt, stateAt } from './lost-key-rules.ts';
import { lockLostKey } from './lost-key-store.ts';

/** Safe to run twice, and to be late. */
export async function passLostKeyClock(app: App): Promise<void> {
  const { rows } = await app.pool.query<{ id: string }>(`select id from lost_key where state = 'WAITING' order by asked_at limit 500`);
  await transactionEach(app, rows, async ({ manager, now }, { id }) => {
    const opened = await lockLostKey(manager, toGlobalId('LostKey', id));
    if (opened?.row.state !== 'WAITING') return;
    const { row, facts } = opened;
    if (stateAt(facts, now) === 'READY') {
      const state = lostKeyStep('WAITING', 'PASS_TIME') ?? row.state;
      await manager.update(LostKeyEntity, { id }, { state });
      await tellOfLostKey(manager, Object.assign(row, { state }));
    } else if (row.remindedAt === null && row.waitingSince !== null && now >= remindsAt(row.waitingSince)) {
      await manager.update(LostKeyEntity, { id }, { remindedAt: now });
      await tellOfLostKey(manager, row, 'REMINDER');
    }
  });
}
