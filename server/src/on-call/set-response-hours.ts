import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';

/** "The hours are a setting and every wording derives from it." What was submitted before keeps what it was promised. @throws Forbidden, UserRefusal INVALID */
export async function setResponseHours(app: App, viewer: Viewer, hours: number): Promise<object> {
  if (!Number.isInteger(hours) || hours < 1 || hours > 720) throw new UserRefusal('INVALID', 'Promise an answer within 1 to 720 hours.', ['input', 'hours']);
  return personCommand(app, viewer, async ({ manager, viewer: person, settings }) => {
    authorize(person, 'promise:set');
    await manager.query('update installation set response_hours = $1', [hours]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['responseHours'], value: hours, earlier: settings.responseHours } });
    return {};
  });
}
