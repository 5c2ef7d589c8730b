import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { addressFaults, judgeAddress } from '../http/public-address.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import type { SenderKind } from './on-call-facts.ts';
import type { PageSenderInput } from './on-call.inputs.ts';
import { openSettings, sealSettings, type SenderSettings } from './sender-settings.ts';

const mostSenders = 20;
const usualAddress: Readonly<Partial<Record<SenderKind, string>>> = { PAGERDUTY: 'https://events.pagerduty.com', OPSGENIE: 'https://api.opsgenie.com' };
/** What each cannot do without, beside its address. */
const needsSecret: Readonly<Record<SenderKind, string | null>> = {
  PAGERDUTY: 'PagerDuty needs the integration’s routing key.', OPSGENIE: 'Opsgenie needs the key of an API integration.', NTFY: null, SLACK: null,
  MATRIX: 'Matrix needs the access token of an account that is in the room.',
};

/**
 * Adds or changes a service that carries pages. A secret that was given for one host never goes to another: with a new host it is
 * typed again.
 * @throws Forbidden, NotFound, UserRefusal REQUIRED, INVALID
 */
export async function saveSender(app: App, viewer: Viewer, input: PageSenderInput): Promise<object> {
  const name = input.name.normalize('NFC').trim();
  if (name === '' || name.length > 60 || /\p{Cc}/u.test(name)) throw new UserRefusal('INVALID', 'Give it a name of at most 60 characters.', ['input', 'name']);
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'onCall:manage');
    const id = input.id == null ? null : keyOf('PageSender', input.id);
    const [before] = await manager.query<{ sealed: Buffer }[]>(
      'select sealed_settings as sealed from page_sender where id = $1 and kind = $2 and removed_at is null for update', [id, input.kind]);
    if (input.id != null && !before) throw new NotFound();
    const [{ count, next }] = await manager.query<[{ count: number; next: string }]>(
      `select count(*)::int as count, coalesce($1, nextval(pg_get_serial_sequence('page_sender', 'id'))) as next from page_sender where removed_at is null`, [id]);
    if (id === null && count >= mostSenders) throw new UserRefusal('INVALID', 'There are 20 services already. Remove one first.');
    const settings = judgeSettings(app, input, id === null || !before ? null : openSettings(app.portalKey, id, before.sealed));
    const values = [next, name, new URL(settings.address).host, sealSettings(app.portalKey, next, settings)];
    if (id === null) {
      await manager.query('insert into page_sender (id, name, host, sealed_settings, kind) overriding system value values ($1, $2, $3, $4, $5)', [...values, input.kind]);
    } else await manager.query('update page_sender set name = $2, host = $3, sealed_settings = $4 where id = $1', values);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['pageSenders'] } });
    return {};
  });
}

function judgeSettings(app: App, input: PageSenderInput, before: SenderSettings | null): SenderSettings {
  const typed = input.address?.trim() || before?.address || usualAddress[input.kind];
  if (typed === undefined) throw new UserRefusal('REQUIRED', 'Say where it is: an address that begins with https://.', ['input', 'address']);
  const url = judgeAddress(typed, app.outside.reach);
  if (typeof url === 'string') throw new UserRefusal('INVALID', addressFaults[url], ['input', 'address']);
  if (input.kind === 'NTFY' && !/^\/(?:.*\/)?[\w-]{1,64}$/.test(url.pathname)) {
    throw new UserRefusal('INVALID', 'The address of ntfy ends with the topic, as https://ntfy.sh/your-topic does.', ['input', 'address']);
  }
  const isSameHost = before !== null && new URL(before.address).host === url.host;
  const secret = input.secret?.trim() || (isSameHost ? before.secret : null);
  if (secret !== null && !/^[\x21-\x7e]{1,500}$/.test(secret)) throw new UserRefusal('INVALID', 'A secret has no spaces, and at most 500 characters.', ['input', 'secret']);
  const need = needsSecret[input.kind];
  if (need !== null && secret === null) throw new UserRefusal('REQUIRED', before === null ? need : 'The host is another one: type the secret again.', ['input', 'secret']);
  const room = input.kind === 'MATRIX' ? input.room?.trim() || before?.room || '' : null;
  if (room !== null && !/^![^\s:]{1,200}(?::[\w.:[\]-]{1,230})?$/.test(room)) {
    throw new UserRefusal('INVALID', 'A room of Matrix is named by its internal id, which begins with an exclamation mark.', ['input', 'room']);
  }
  return { address: url.href.replace(/\/$/, ''), secret, room };
}
