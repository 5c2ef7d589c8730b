/** What there is to set, for whom. Pure. */
import type { Session, SessionState } from '../../session/session.tsx';

export const sections = ['profile', 'sign-in', 'key', 'mail', 'team', 'on-call', 'services', 'policy', 'webhooks', 'import', 'people', 'restore'] as const;
export type Section = (typeof sections)[number];

type Person = Pick<SessionState, 'isTeam' | 'isLead' | 'isAdministrator'> & { readonly session?: Pick<Session, 'closedAfterRestore'> | null };

const rules: Readonly<Record<Section, (person: Person) => boolean>> = {
  profile: () => true,
  'sign-in': () => true,
  key: () => true,
  mail: () => true,
  team: ({ isTeam }) => isTeam,
  'on-call': ({ isTeam, isAdministrator }) => isTeam || isAdministrator,
  services: ({ isLead, isAdministrator }) => isLead || isAdministrator,
  policy: ({ isLead }) => isLead,
  webhooks: ({ isLead }) => isLead,
  import: ({ isLead }) => isLead,
  people: ({ isAdministrator }) => isAdministrator,
  restore: ({ isLead, isAdministrator, session }) => session?.closedAfterRestore === true && (isLead || isAdministrator),
};

export const sectionsFor = (person: Person): readonly Section[] => sections.filter((section) => rules[section](person));

/** The section that the address names, where it is this person's; else the first. */
export const sectionAt = (named: string | undefined, person: Person): Section =>
  sectionsFor(person).find((section) => section === named) ?? 'profile';
