/** `npm run admin -- settings`: what the pages of administration set, from the command line. */
import { normalEmail } from '../accounts/account-input.ts';
import { operating } from '../accounts/people-commands.ts';
import { recordAudit } from '../audit/record.ts';
import { ConfigError } from '../config.ts';
import { tell } from '../keys/team-events.ts';
import { nearest } from '../../../schema/case-query/nearest.ts';
import { lockSettings, writeSettings } from './change-settings.ts';
import { goodSettings, type SettingName, type Settings } from './setting-rules.ts';

const shellNames: Readonly<Record<string, SettingName>> = {
  'organization': 'organization', 'registration': 'registration', 'thanks-wording': 'thanksWording', 'response-hours': 'responseHours',
  'next-update-days': 'nextUpdateDays', 'small-team': 'smallTeam', 'co-finder-sharing': 'coFinderSharing',
};
const contact = 'contact-email';
const known = [...Object.keys(shellNames), contact];

/** NAME VALUE, a line each. */
export async function listSettings(databaseUrl: string): Promise<string> {
  return operating(databaseUrl, async (manager) => {
    const settings = await lockSettings(manager);
    const [{ email }] = await manager.query<[{ email: string }]>('select contact_email as email from installation');
    const lines = Object.entries(shellNames).map(([shown, name]) => `${shown.padEnd(18)} ${String(settings[name] ?? '(none)').replaceAll('\n', ' ')}`);
    return [...lines, `${contact.padEnd(18)} ${email}`].join('\n');
  });
}

/** @throws ConfigError for a name or a value that is none */
function settingOf(name: SettingName, value: string): Partial<Settings> {
  switch (name) {
    case 'responseHours':
    case 'nextUpdateDays':
      if (!/^\d{1,4}$/.test(value)) throw new ConfigError(`"${value}" is no whole number.`);
      return { [name]: Number(value) };
    case 'smallTeam':
    case 'coFinderSharing':
      if (!/^(?:true|false|on|off|yes|no)$/.test(value)) throw new ConfigError(`"${value}" is neither: say on or off.`);
      return { [name]: /^(?:true|on|yes)$/.test(value) };
    case 'registration': {
      const registration = value.toUpperCase();
      if (registration !== 'OPEN' && registration !== 'CLOSED') throw new ConfigError(`"${value}" is neither: say open or closed.`);
      return { registration };
    }
    default: return { [name]: value };
  }
}

/** Leads and administrators are told. @throws ConfigError */
export async function setSetting(databaseUrl: string, shown: string, value: string): Promise<string> {
  const name = shellNames[shown];
  if (name === undefined && shown !== contact) {
    const meant = nearest(shown, known);
    throw new ConfigError(`There is no setting "${shown}".${meant === null ? '' : ` Did you mean ${meant}?`} There are: ${known.join(', ')}.`);
  }
  return operating(databaseUrl, async (manager) => {
    const now = await lockSettings(manager);
    if (name === undefined) {
      await manager.query('update installation set contact_email = $1, settings_version = settings_version + 1', [normalEmail(value)]);
      await recordAudit(manager, { actorId: null, kind: 'SETTING_CHANGED', facts: { settings: ['contactEmail'] } });
    } else if ((await writeSettings(manager, null, now, goodSettings(settingOf(name, value)))).length === 0) {
      return `${shown} is so already.`;
    }
    const [{ occasion }] = await manager.query<[{ occasion: string }]>('select gen_random_uuid() as occasion');
    await tell(manager, 'ALL', `operator-acted:${occasion}`, { kind: 'OPERATOR_ACTED', facts: { command: `settings set ${shown}`, given: [] } });
    return `${shown} is set. It holds at once, on every node.${name === undefined ? ' Nobody proved that mail to it arrives: send one.' : ''}`;
  });
}
