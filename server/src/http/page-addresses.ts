/** The addresses of the single-page application. Routes import it, and `npm run verify -- site`, which asks for one of every kind. */
const names = [
  'welcome', 'sign-in', 'register', 'report', 'queue', 'mailbox', 'response', 'cases', 'acknowledgments', 'scope', 'policy', 'key',
  'verify', 'build', 'consent', 'verify-email', 'keep-account', 'reset', 'invitation', 'lost-key', 'lost-keys', 'page', 'claim', 'graphiql', 'hand-over',
] as const;

/** What follows a name, and one that fits. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^\/cases\/LRL-\d{4}-\d{6,}$/, '/cases/LRL-2026-000001'],
  [/^\/cases\/LRL-\d{4}-\d{6,}\/advisory$/, '/cases/LRL-2026-000001/advisory'],
  [/^\/researchers\/[a-z0-9][a-z0-9-]{0,39}$/, '/researchers/somebody'],
  [/^\/access\/[\w-]+$/, '/access/somebody'],
  [/^\/queue\/sort$/, '/queue/sort'],
  [/^\/cases\/print$/, '/cases/print'],
  [/^\/policy\/[a-z-]+$/, '/policy/contents'],
  [/^\/settings(?:\/[\w-]+)*$/, '/settings/keys'],
  [/^\/admin(?:\/[\w-]+)*$/, '/admin/people'],
];

const known: ReadonlySet<string> = new Set(['/', ...names.map((name) => `/${name}`)]);

/** One of every kind of address. */
export const samplePages: readonly string[] = [...known, ...families.map(([, sample]) => sample)];

export function isPage(path: string): boolean {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  return known.has(plain) || families.some(([family]) => family.test(plain));
}
