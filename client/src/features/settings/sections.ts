/** What there is to set, for whom. Pure. */
import type { Session, SessionState } from '../../session/session.tsx';

export const sections = ['profile', 'sign-in', 'key', 'mail', 'team', 'on-call', 'webhooks', 'import', 'restore'] as const;
export type Section = (typeof sections)[number];

type Person = Pick<SessionState, 'isTeam' | 'isLead' | 'isAdministrator'> & { readonly session?: Pick<Session, 'closedAfterRestore'> | null };

const rules: Readonly<Record<Section, (person: Person) => boolean>> = {
  profile: () => true,
  'sign-in': () => true,
  key: () => true,
  mail: () => true,
  team: ({ isTeam }) => isTeam,
  'on-call': ({ isTeam, isAdministrator }) => isTeam || isAdministrator,
  webhooks: ({ isLead }) => isLead,
  import: ({ isLead }) => isLead,
  restore: ({ isLead, isAdministrator, session }) => session?.closedAfterRestore === true && (isLead || isAdministrator),
};

export const sectionsFor = (person: Person): readonly Section[] => sections.filter((section) => rules[section](person));

/** The section that the address names, where it is this person's; else the first. */
export const sectionAt = (named: string | undefined, person: Person): Section =>
  sectionsFor(person).find((section) => section === named) ?? 'profile';

const moved = ['services', 'policy', 'people'];

/** What stands under /admin now; links of earlier days still name it here. */
export const isMoved = (named: string | undefined): named is string => named !== undefined && moved.includes(named);
