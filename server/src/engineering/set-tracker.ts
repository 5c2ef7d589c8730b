import { requireConfirmedSession } from '../accounts/own-session.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import type { Viewer } from '../read/viewer.ts';
import { readTrackerUrl } from './tracker-rules.ts';

/**
 * By a lead who just showed who they are: words of cases go there, by the hand of whoever works one. Null takes it away.
 * @throws Forbidden, ConfirmFirst, UserRefusal INVALID
 */
export async function setTracker(app: App, viewer: Viewer, { trackerUrl: typed }: { readonly trackerUrl?: string | null }): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'tracker:set');
    const url = typed == null || typed.trim() === '' ? null : readTrackerUrl(typed, app.config.publicUrl);
    await requireConfirmedSession(manager, lead.sessionId);
    const [{ earlier }] = await manager.query<[{ earlier: boolean }]>('select tracker_url is not null as earlier from installation for update');
    await manager.query('update installation set tracker_url = $1', [url]);
    await recordAudit(manager, { actorId: lead.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['tracker_url'], value: url !== null, earlier } });
    return {};
  });
}
