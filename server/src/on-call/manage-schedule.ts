import type { EntityManager } from 'typeorm';
import { normalEmail } from '../accounts/account-input.ts';
import { accountOfTeam } from '../accounts/account-store.ts';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import type { OnCallExceptionInput, OnCallRulesInput, OnCallShiftInput } from './on-call.inputs.ts';
import { judgeException, judgeShift } from './schedule-input-rules.ts';

/** More is a mistake, or somebody's script. */
const most = { on_call_shift: 100, on_call_exception: 300 } as const;

/** @throws Forbidden, NotFound, UserRefusal INVALID */
export async function saveShift(app: App, viewer: Viewer, input: OnCallShiftInput): Promise<object> {
  judgeShift(input);
  return managing(app, viewer, async (manager) => {
    const person = await personOf(manager, input.person, 'person');
    const deputy = input.deputy == null ? null : await personOf(manager, input.deputy, 'deputy');
    if (deputy === person) throw new UserRefusal('INVALID', 'A deputy is somebody else.', ['input', 'deputy']);
    const values = [person, deputy, [...new Set(input.weekdays)].toSorted(), input.startsAt, input.endsAt, input.timeZone];
    if (input.id == null) {
      await room(manager, 'on_call_shift');
      await manager.query('insert into on_call_shift (account_id, deputy_id, weekdays, starts_at, ends_at, time_zone) values ($1, $2, $3, $4, $5, $6)', values);
      return {};
    }
    const [, changed] = await manager.query<[unknown, number]>(
      'update on_call_shift set account_id = $1, deputy_id = $2, weekdays = $3, starts_at = $4, ends_at = $5, time_zone = $6 where id = $7', [...values, keyOf('OnCallShift', input.id)]);
    if (changed === 0) throw new NotFound();
    return {};
  });
}

/** @throws Forbidden, UserRefusal INVALID */
export async function addException(app: App, viewer: Viewer, input: OnCallExceptionInput): Promise<object> {
  judgeException(input);
  return managing(app, viewer, async (manager) => {
    const [away, cover] = [input.away == null ? null : await personOf(manager, input.away, 'away'), input.cover == null ? null : await personOf(manager, input.cover, 'cover')];
    if (away !== null && away === cover) throw new UserRefusal('INVALID', 'Somebody else has to stand in.', ['input', 'cover']);
    await room(manager, 'on_call_exception');
    await manager.query('insert into on_call_exception (from_day, until_day, time_zone, away_id, cover_id) values ($1, $2, $3, $4, $5)',
      [input.fromDay, input.untilDay, input.timeZone, away, cover]);
    return {};
  });
}

/** A shift, an exception or a service. Gone already: nothing happens. @throws Forbidden, NotFound */
export async function removeItem(app: App, viewer: Viewer, id: string): Promise<object> {
  return managing(app, viewer, async (manager) => {
    const [shift, exception, sender] = [keyOf('OnCallShift', id), keyOf('OnCallException', id), keyOf('PageSender', id)];
    if (shift !== null) await manager.query('delete from on_call_shift where id = $1', [shift]);
    else if (exception !== null) await manager.query('delete from on_call_exception where id = $1', [exception]);
    // Its name stays for the pages that it carried; what it needed to is gone.
    else if (sender !== null) await manager.query(`update page_sender set removed_at = coalesce(removed_at, now()), sealed_settings = '' where id = $1`, [sender]);
    else throw new NotFound();
    return {};
  });
}

/** @throws Forbidden, UserRefusal INVALID, REQUIRED */
export async function setRules(app: App, viewer: Viewer, input: OnCallRulesInput): Promise<object> {
  const minutes = input.acknowledgeMinutes ?? null;
  if (minutes !== null && !(minutes >= 5 && minutes <= 720)) throw new UserRefusal('INVALID', 'Wait 5 to 720 minutes for an acknowledgement.', ['input', 'acknowledgeMinutes']);
  return managing(app, viewer, async (manager) => {
    if (minutes !== null) await manager.query('update installation set acknowledge_minutes = $1', [minutes]);
    if (input.contactEmail != null) await setContact(manager, input.contactName?.trim().slice(0, 80) || null, input.contactEmail);
    return {};
  });
}

async function setContact(manager: EntityManager, name: string | null, typed: string): Promise<void> {
  const email = typed.trim() === '' ? null : normalEmail(typed, ['input', 'contactEmail']);
  if (email !== null && name === null) throw new UserRefusal('REQUIRED', 'Say who it is.', ['input', 'contactName']);
  const ofTeam = await manager.query<object[]>(`select from account where email = $1 and roles && '{TRIAGER,LEAD}'::text[] and disabled_at is null`, [email]);
  if (ofTeam.length > 0) throw new UserRefusal('INVALID', 'This is somebody of the team. Name a person outside of it, who can tell you that nobody answers.', ['input', 'contactEmail']);
  await manager.query('update installation set independent_contact_name = $1, independent_contact_email = $2', [email === null ? null : name, email]);
}

async function managing(app: App, viewer: Viewer, work: (manager: EntityManager) => Promise<object>): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'onCall:manage');
    return work(manager);
  });
}

async function personOf(manager: EntityManager, id: string, field: string): Promise<string> {
  const accountId = await accountOfTeam(manager, id);
  if (accountId === null) throw new UserRefusal('INVALID', 'This is nobody of the team any more. Choose somebody else.', ['input', field]);
  return accountId;
}

async function room(manager: EntityManager, table: keyof typeof most): Promise<void> {
  const [{ count }] = await manager.query<[{ count: number }]>(`select count(*)::int as count from ${table}`);
  if (count >= most[table]) throw new UserRefusal('INVALID', `There are ${count} of these already. Remove some that are over.`, ['input']);
}
