/**
 * The words of a case query: fields, their values as the schema names them in lower case, and the short forms that people use.
 * Server and page read this one list; a server test holds it against the schema's enums. Pure, imports nothing.
 */

/** A word of the query language, the schema's name for it, and what else people call it. The first short form is printed. */
export interface Choice {
  readonly name: string;
  readonly short: readonly string[];
}
const choices = (names: string, short: Readonly<Record<string, string>> = {}): readonly Choice[] =>
  names.split(' ').map((name) => ({ name, short: short[name]?.split(' ') ?? [] }));

export const choicesOf = {
  state: choices('RECEIVED TRIAGING NEEDS_INFORMATION VERIFIED REMEDIATING FIXED CLOSED', {
    RECEIVED: 'received new', TRIAGING: 'triaging checking', NEEDS_INFORMATION: 'needs_information waiting',
    VERIFIED: 'verified confirmed', REMEDIATING: 'remediating fixing',
  }),
  resolution: choices(
    'RESOLVED ACCEPTED_RISK DUPLICATE NOT_REPRODUCIBLE BY_DESIGN INFORMATIVE OUT_OF_SCOPE NO_RESPONSE WITHDRAWN SPAM',
    { ACCEPTED_RISK: 'accepted_risk accepted', DUPLICATE: 'duplicate dup', INFORMATIVE: 'informative info', OUT_OF_SCOPE: 'out_of_scope oos' },
  ),
  type: choices(
    'CROSS_SITE_SCRIPTING SQL_INJECTION COMMAND_INJECTION CROSS_SITE_REQUEST_FORGERY SERVER_SIDE_REQUEST_FORGERY REMOTE_CODE_EXECUTION '
    + 'AUTHENTICATION_BYPASS AUTHORIZATION_BYPASS INFORMATION_DISCLOSURE PATH_TRAVERSAL XML_EXTERNAL_ENTITY INSECURE_DESERIALIZATION '
    + 'OPEN_REDIRECT CLICKJACKING SUBDOMAIN_TAKEOVER CRYPTOGRAPHIC_WEAKNESS SECURITY_MISCONFIGURATION DENIAL_OF_SERVICE BUSINESS_LOGIC OTHER',
    {
      CROSS_SITE_SCRIPTING: 'xss', SQL_INJECTION: 'sqli sql', COMMAND_INJECTION: 'cmdi', CROSS_SITE_REQUEST_FORGERY: 'csrf xsrf',
      SERVER_SIDE_REQUEST_FORGERY: 'ssrf', REMOTE_CODE_EXECUTION: 'rce', AUTHENTICATION_BYPASS: 'authn', AUTHORIZATION_BYPASS: 'idor authz bola',
      INFORMATION_DISCLOSURE: 'disclosure infoleak', PATH_TRAVERSAL: 'traversal lfi', XML_EXTERNAL_ENTITY: 'xxe',
      INSECURE_DESERIALIZATION: 'deserialization', OPEN_REDIRECT: 'redirect', CLICKJACKING: 'clickjacking',
      SUBDOMAIN_TAKEOVER: 'takeover', CRYPTOGRAPHIC_WEAKNESS: 'crypto', SECURITY_MISCONFIGURATION: 'misconfiguration',
      DENIAL_OF_SERVICE: 'dos', BUSINESS_LOGIC: 'logic',
    },
  ),
  severity: choices('NONE LOW MEDIUM HIGH CRITICAL', { MEDIUM: 'medium moderate' }),
  response: choices('PENDING MET OVERDUE ANSWERED_LATE NOT_OWED', { ANSWERED_LATE: 'answered_late late' }),
  source: choices('PORTAL MAIL INTERNAL IMPORT', { IMPORT: 'import imported' }),
} as const;
export type ChoiceField = keyof typeof choicesOf;

/** Fields whose rows may have no value; `field:unset` finds them. Severity has a value NONE of its own. */
const nullable = ['resolution', 'type', 'service', 'severity', 'weakness', 'assignee', 'reporter'] as const;
export const isNullable = (field: Field): boolean => (nullable as readonly string[]).includes(field);

export const dateFields = ['submitted', 'updated', 'closed', 'due'] as const;
export type DateField = (typeof dateFields)[number];

export const personFields = ['assignee', 'reporter'] as const;
export type PersonField = (typeof personFields)[number];

/** second_look: one was asked for, and waits for somebody of the team. */
export const flags = ['open', 'closed', 'overdue', 'mine', 'unread', 'duplicate', 'creditable', 'second_look'] as const;
export type Flag = (typeof flags)[number];

/** What a list is sorted by, and which way when the query does not say. */
export const sortKeys = { submitted: 'desc', updated: 'desc', due: 'asc', severity: 'desc', number: 'desc' } as const;
export type SortKey = keyof typeof sortKeys;

export const fields = [
  'is', 'state', 'resolution', 'type', 'service', 'severity', 'weakness', 'response', 'source', 'assignee', 'reporter', 'number',
  'submitted', 'updated', 'closed', 'due', 'sort',
] as const;
export type Field = (typeof fields)[number];

/** What one kind of viewer may ask about. What is not in it is unknown to them, like any other wrong word. */
export interface Vocabulary {
  readonly fields: readonly Field[];
  readonly flags: readonly Flag[];
}
export type Asker = 'team' | 'researcher' | 'partner';
const without = (hidden: readonly Field[], hiddenFlags: readonly Flag[]): Vocabulary => ({
  fields: fields.filter((field) => !hidden.includes(field)),
  flags: flags.filter((flag) => !hiddenFlags.includes(flag)),
});
/** People's names are for the team; a tool has no reading of its own and sees no reporter. */
export const vocabularies: Readonly<Record<Asker, Vocabulary>> = {
  team: { fields, flags },
  researcher: without(['assignee', 'reporter'], ['mine', 'second_look']),
  partner: without(['assignee', 'reporter'], ['mine', 'unread', 'second_look']),
};

/** The word that is printed for a schema name: `xss` for CROSS_SITE_SCRIPTING. */
export const wordFor = (choice: Choice): string => choice.short[0] ?? choice.name.toLowerCase();

/** Every word that names the choice, the printed one first. */
export const wordsFor = (choice: Choice): readonly string[] => [...new Set([wordFor(choice), choice.name.toLowerCase(), ...choice.short])];
