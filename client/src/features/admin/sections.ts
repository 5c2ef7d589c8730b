/** What there is to run, for whom. The server decides again. Pure. */
import type { SessionState } from '../../session/session.tsx';

export const sections = ['people', 'services', 'settings', 'sign-in', 'partners', 'policy', 'retention', 'past-thanks', 'audit'] as const;
export type Section = (typeof sections)[number];

export type Person = Pick<SessionState, 'isLead' | 'isAdministrator'>;

const leads = ({ isLead }: Person): boolean => isLead;
const administrators = ({ isAdministrator }: Person): boolean => isAdministrator;
const both = (person: Person): boolean => leads(person) || administrators(person);

const rules: Readonly<Record<Section, (person: Person) => boolean>> = {
  people: administrators,
  services: both,
  settings: both,
  'sign-in': administrators,
  partners: both,
  policy: leads,
  retention: leads,
  'past-thanks': leads,
  audit: both,
};

export const sectionsFor = (person: Person): readonly Section[] => sections.filter((section) => rules[section](person));

/** The section that the address names, where it is this person's; null for the overview. */
export const sectionAt = (named: string | undefined, person: Person): Section | null =>
  sectionsFor(person).find((section) => section === named) ?? null;
