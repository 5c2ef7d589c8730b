import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { changesOf, decides, goodSettings, type SettingName, type Settings } from './setting-rules.ts';

/** What is left out stays. */
export type ChangeSettings = Partial<Settings> & {
  /** As it was read: who saves over somebody else's change is told so first. */
  readonly version: number;
};

const columns: Readonly<Record<SettingName, string>> = {
  organization: 'organization', registration: 'registration', thanksWording: 'thanks_wording', responseHours: 'response_hours',
  nextUpdateDays: 'next_update_days', smallTeam: 'small_team', coFinderSharing: 'credit_duplicates',
};
const action = { LEAD: 'promise:set', ADMINISTRATOR: 'installation:manage' } as const;

/** The installation's row, locked. */
export async function lockSettings(manager: Pick<EntityManager, 'query'>): Promise<Settings & { readonly version: number }> {
  const names = Object.entries(columns).map(([name, column]) => `${column} as "${name}"`);
  const [row] = await manager.query<[Settings & { readonly version: number }]>(`select ${names.join(', ')}, settings_version as version from installation for update`);
  return row;
}

/** Writes settings that were asked for and judged. @returns what changed */
export async function writeSettings(manager: Pick<EntityManager, 'query'>, actorId: string | null, now: Settings, wanted: Partial<Settings>): Promise<readonly SettingName[]> {
  const changed = changesOf(now, wanted);
  for (const name of changed) {
    await manager.query(`update installation set ${columns[name]} = $1, settings_version = settings_version + 1`, [wanted[name] ?? null]);
    const facts = name === 'organization' || name === 'thanksWording' ? {} : { value: wanted[name] ?? '', earlier: now[name] ?? '' };
    await recordAudit(manager, { actorId, kind: 'SETTING_CHANGED', facts: { settings: [name], ...facts } });
  }
  return changed;
}

/**
 * Each setting by whom it is up to; it holds at once on every node, because each reads it in the transaction that needs it.
 * @throws Forbidden, UserRefusal INVALID, CONFLICT
 */
export async function changeSettings(app: App, viewer: Viewer, { version, ...typed }: ChangeSettings): Promise<object> {
  const wanted = goodSettings(typed);
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    for (const name of Object.keys(wanted) as SettingName[]) authorize(person, action[decides[name]]);
    const now = await lockSettings(manager);
    if (now.version !== version) throw new UserRefusal('CONFLICT', 'Somebody saved settings since you opened this page. See what they are now, and save again.', ['input', 'version']);
    await writeSettings(manager, person.accountId, now, wanted);
    return {};
  });
}
