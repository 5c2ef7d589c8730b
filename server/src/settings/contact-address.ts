/** The address that researchers write to changes once somebody has read a mail at the new one: else reports would be sent to nobody. */
import { normalEmail } from '../accounts/account-input.ts';
import { issueLink, takeCode } from '../accounts/one-time-codes.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Viewer } from '../read/viewer.ts';

const linkHours = 24;
/** Only the last address that was asked for can be confirmed. */
const voidEarlier = `update one_time_code set used_at = now() where purpose = 'CONTACT_ADDRESS' and used_at is null`;

/** Mails a link to the new address. @throws Forbidden, UserRefusal INVALID */
export async function askContactAddress(app: App, viewer: Viewer, typed: string): Promise<object> {
  const email = normalEmail(typed, ['input', 'email']);
  return personCommand(app, viewer, async ({ manager, settings, viewer: person }) => {
    authorize(person, 'installation:manage');
    if (email === settings.contactEmail) throw new UserRefusal('INVALID', 'This is the address that the portal names already.', ['input', 'email']);
    await manager.query(voidEarlier);
    const codeId = await issueLink(manager, app.portalKey, 'CONTACT_ADDRESS', { accountId: null, facts: { email }, hours: linkHours });
    await queueMail(manager, { identity: `contact-address:${codeId}`, accountId: null, recipient: email, kind: 'CONTACT_ADDRESS', facts: { codeId } });
    return {};
  });
}

/** The address before is told. @throws Forbidden, UserRefusal LINK_EXPIRED */
export async function confirmContactAddress(app: App, viewer: Viewer, token: string): Promise<object> {
  return personCommand(app, viewer, async ({ manager, settings, viewer: person }) => {
    authorize(person, 'installation:manage');
    const code = await takeCode(manager, 'CONTACT_ADDRESS', token.trim());
    if (!code?.facts.email) throw new UserRefusal('LINK_EXPIRED', 'This code is wrong, was used already or is too old. Ask for the address again.', ['input', 'token']);
    await manager.query('update installation set contact_email = $1, settings_version = settings_version + 1', [code.facts.email]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['contactEmail'] } });
    await queueMail(manager, { identity: `contact-replaced:${code.id}`, accountId: null, recipient: settings.contactEmail, kind: 'CONTACT_REPLACED', facts: {} });
    return {};
  });
}
