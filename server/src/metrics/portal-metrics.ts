/** The state of the portal, its disk and its database, as Prometheus reads it. */
import { statfs } from 'node:fs/promises';
import { Gauge, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { type PortalState, readPortalState } from './portal-state.ts';

type Numbers = { readonly [Name in keyof PortalState as PortalState[Name] extends number ? Name : never]: PortalState[Name] };

const gauges: readonly (readonly [name: string, help: string, value: keyof Numbers])[] = [
  ['laurel_answers_pending', 'Reports whose first answer is owed and in time.', 'pending'],
  ['laurel_answers_overdue', 'Reports whose first answer is late and has not come.', 'overdue'],
  ['laurel_oldest_unanswered_seconds', 'Since the oldest report without an answer arrived.', 'oldest_unanswered_seconds'],
  ['laurel_updates_overdue', 'Announced updates that did not come.', 'updates_overdue'],
  ['laurel_reports_received_24h', 'Reports received in the last day.', 'received_day'],
  ['laurel_pages_unacknowledged', 'Calls of people that nobody acknowledged and that are not settled.', 'pages_unacknowledged'],
  ['laurel_mail_unsorted', 'Mails in the Sort tray.', 'unsorted'],
  ['laurel_mails_waiting', 'Mails that have not left.', 'mails_waiting'],
  ['laurel_oldest_mail_waiting_seconds', 'Since the oldest of them was due to leave.', 'oldest_mail_seconds'],
  ['laurel_mails_failed_24h', 'Mails given up or refused in the last day.', 'mails_failed_day'],
  ['laurel_mails_bounced_24h', 'Mails that came back in the last day.', 'mails_bounced_day'],
  ['laurel_webhook_deliveries_waiting', 'Deliveries to programs that have not arrived.', 'webhooks_waiting'],
  ['laurel_log_entries_waiting', 'Entries that the public log has not taken in.', 'log_waiting'],
  ['laurel_oldest_job_seconds', 'By how much the oldest job is late.', 'oldest_job_seconds'],
];

/** How the portal stands now, in Prometheus’s text. With the database away `laurel_database_up` is 0 and nothing of it is there. */
export async function portalMetrics(app: App): Promise<string> {
  const registry = new Registry();
  const set = (name: string, help: string, value: number): void => new Gauge({ name, help, registers: [registry] }).set(value);
  const state = await readPortalState(app).catch(() => null);
  set('laurel_database_up', 'Whether the database answers this node.', state === null ? 0 : 1);
  if (state !== null) setState(registry, set, state);
  const disk = await statfs(app.config.dataDir).catch(() => null);
  if (disk !== null) {
    set('laurel_disk_free_bytes', 'Free in DATA_DIR.', disk.bavail * disk.bsize);
    set('laurel_disk_size_bytes', 'Of the file system of DATA_DIR.', disk.blocks * disk.bsize);
  }
  return registry.metrics();
}

function setState(registry: Registry, set: (name: string, help: string, value: number) => void, state: PortalState): void {
  for (const [name, help, value] of gauges) set(name, help, state[value]);
  set('laurel_closed_after_restore', '1 while a restored portal waits for a lead to open it.', state.closed_after_restore ? 1 : 0);
  if (state.team_key_seconds !== null) set('laurel_team_key_expires_seconds', 'Until the team key ends.', state.team_key_seconds);
  const jobs = new Gauge({ name: 'laurel_jobs', help: 'Jobs in the queue: waiting, or given up.', labelNames: ['task', 'state'], registers: [registry] });
  for (const { task, waiting, failed } of state.jobs) {
    jobs.set({ task, state: 'waiting' }, waiting);
    jobs.set({ task, state: 'failed' }, failed);
  }
}
