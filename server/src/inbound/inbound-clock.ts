/** What nobody made a case of is forgotten: "kept 30 days". Safe to run twice. */
import type { App } from '../app.ts';

/** The row stays, so that the same mail does nothing twice; words, address and what was found about it go. */
export async function passInboundClock({ pool }: App): Promise<void> {
  await pool.query(
    `update inbound_mail set seipd = null, sha256 = null, key_id = null, packet = null, whole_seipd = null, whole_packet = null, sender = null, message_id = null, facts = '{}'
     where state in ('NOT_A_REPORT', 'FORWARDED', 'BOUNCE', 'DROPPED') and seipd is not null and coalesce(sorted_at, arrived_at) < now() - interval '30 days'`);
}
