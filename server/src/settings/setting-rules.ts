/**
 * "Leads decide the rules of cases, administrators the installation."
 *
 * Which setting is whose, and what each may be. Pure.
 */
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';

export const registrations = ['OPEN', 'CLOSED'] as const;
export type Registration = (typeof registrations)[number];

export interface Settings {
  readonly organization: string;
  readonly registration: Registration;
  /** What a finder gets, in the organization's words; null: Laurel's own. */
  readonly thanksWording: string | null;
  readonly responseHours: number;
  readonly nextUpdateDays: number;
  readonly smallTeam: boolean;
  readonly coFinderSharing: boolean;
}
export type SettingName = keyof Settings;

/** Who may change it. */
export const decides: Readonly<Record<SettingName, 'LEAD' | 'ADMINISTRATOR'>> = {
  organization: 'ADMINISTRATOR', registration: 'ADMINISTRATOR', thanksWording: 'ADMINISTRATOR',
  responseHours: 'LEAD', nextUpdateDays: 'LEAD', smallTeam: 'LEAD', coFinderSharing: 'LEAD',
};

const refuse = (message: string, name: SettingName): never => {
  throw new UserRefusal('INVALID', message, ['input', name]);
};
const mostWording = 1_000;

const wholeWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

function goodOrganization(typed: string): string {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return name !== '' && Array.from(name).length <= 80 && isShown(name) ? name : refuse('The organization has a name of 1 to 80 characters that can be shown.', 'organization');
}

function goodWording(typed: string | null): string | null {
  const words = (typed ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (words === '') return null;
  if (Array.from(words).length > mostWording) refuse(`Say it in ${mostWording} characters; the policy has room for more.`, 'thanksWording');
  return isShown(words.replaceAll('\n', '')) ? words : refuse('The words hold a character that cannot be shown.', 'thanksWording');
}

/** As it is stored. @throws UserRefusal INVALID */
export function goodSettings(typed: Partial<Settings>): Partial<Settings> {
  const { responseHours, nextUpdateDays } = typed;
  if (responseHours !== undefined && !wholeWithin(responseHours, 1, 720)) refuse('Promise an answer within 1 to 720 hours.', 'responseHours');
  if (nextUpdateDays !== undefined && !wholeWithin(nextUpdateDays, 1, 365)) refuse('Let reporters hear again within 1 to 365 days.', 'nextUpdateDays');
  return {
    ...typed,
    ...(typed.organization !== undefined && { organization: goodOrganization(typed.organization) }),
    ...(typed.thanksWording !== undefined && { thanksWording: goodWording(typed.thanksWording) }),
  };
}

/** What really changes, in the order of the settings. */
export function changesOf(now: Settings, wanted: Partial<Settings>): readonly SettingName[] {
  const names = Object.keys(decides) as SettingName[];
  return names.filter((name) => wanted[name] !== undefined && wanted[name] !== now[name]);
}
