/** "From which address it was asked is kept for 90 days": what the chain holds of it tells nothing without the salt that goes with it. */
import type { ClockTick } from '../jobs/clock.ts';

const [days, batch] = [90, 5_000];

export const originClock: ClockTick = {
  name: 'addresses of the audit log',
  run: async ({ pool }) => {
    await pool.query(
      `delete from audit_origin where entry_id in (select entry_id from audit_origin join audit_entry on audit_entry.id = entry_id
         where at < now() - interval '${days} days' order by entry_id limit ${batch})`);
  },
};
