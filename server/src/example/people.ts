/** Who lives in the example installation. */
import type { Role } from '../read/viewer.ts';

export interface ExamplePerson {
  /** As `demo-accounts.json` calls them; absent for those whose password nobody knows. */
  readonly account?: string;
  readonly displayName: string;
  readonly handle: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
}

const member = (account: string, displayName: string, ...roles: Role[]): ExamplePerson =>
  ({ account, displayName, handle: null, email: `${account.toLowerCase()}@example.com`, roles: ['RESEARCHER', ...roles] });

export const team: readonly ExamplePerson[] = [
  member('triager', 'Ana Kovač', 'TRIAGER'),
  member('newTriager', 'Linh Tran', 'TRIAGER'),
  member('lead', 'Mirek Dvořák', 'LEAD'),
  member('otherLead', 'Salma Haddou', 'LEAD'),
  member('administrator', 'Jonas Lind', 'ADMINISTRATOR'),
];

const names = [
  'Ines Haddad', 'Sam Rivera', 'Oluwaseun Adeyemi', 'Mei-Lin Chua', 'Tomasz Wróbel', 'Priya Raghunathan', 'Lukas Brandt', 'Amina Diallo',
  'Mateo Herrera', 'Yuki Tanabe', 'Freya Lindqvist', 'Dmitri Volkov', 'Chloé Marchand', 'Arjun Mehta', 'Noor Rahimi', 'Elif Yıldız',
  'Hugo Almeida', 'Saoirse Byrne', 'Tendai Moyo', 'Katarzyna Lis', 'Rafael Ortega', 'Hana Kim', 'Bjørn Solheim', 'Leila Farouk',
  'Oskar Nyman', 'Zanele Dube', 'Pavel Horák', 'Giulia Conti', 'Kwame Mensah', 'Ingrid Haugen', 'Viktor Petrov', 'Nadia Benali',
  'Ewan McRae', 'Sofia Papadaki', 'Jun Watanabe', 'Marta Soler', 'Ivo Marinov', 'Aisha Khan', 'Teemu Laine', 'Rosa Delgado',
] as const;
const handleOf = (name: string): string =>
  name.normalize('NFD').replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/[^A-Za-z -]/g, '').toLowerCase().replace(/ /g, '-');

/** Forty; the first two are known by name to `demo-accounts.json`. Every fifth gave no address. */
export const researchers: readonly ExamplePerson[] = names.map((displayName, at) => ({
  ...(at === 0 && { account: 'researcher' }),
  ...(at === 1 && { account: 'otherResearcher' }),
  displayName,
  handle: handleOf(displayName),
  email: at > 1 && at % 5 === 4 ? null : `${handleOf(displayName)}@example.net`,
  roles: ['RESEARCHER'],
}));

/** Names that some of them publish under. */
export const aliases = ['nullbyte', 'quietfork', 'moth', '0xfern', 'paper-crane', 'lowtide'] as const;
