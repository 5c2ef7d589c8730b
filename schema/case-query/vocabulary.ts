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
  consent: choices('NOT_ASKED ASKED GRANTED DECLINED LAPSED WITHDRAWN'),
} as const;
export type ChoiceField = keyof typeof choicesOf;

/** Fields whose rows may have no value; `field:unset` finds them. Severity has a value NONE of its own. */
const nullable = [
  'resolution', 'type', 'service', 'severity', 'cvss', 'weakness', 'consent', 'assignee', 'reporter', 'participant', 'label',
  'responded', 'verified', 'fixed', 'closed', 'due',
] as const;
export const isNullable = (field: Field): boolean => (nullable as readonly string[]).includes(field);

export const dateFields = ['submitted', 'updated', 'responded', 'verified', 'fixed', 'closed', 'due'] as const;
export type DateField = (typeof dateFields)[number];

export const personFields = ['assignee', 'reporter', 'participant'] as const;
export type PersonField = (typeof personFields)[number];

/** second_look: one was asked for, and waits for somebody of the team. */
export const flags = ['open', 'closed', 'overdue', 'mine', 'unread', 'duplicate', 'creditable', 'second_look'] as const;
export type Flag = (typeof flags)[number];

/** duplicate: it was reported again later, while `is:duplicate` is what was reported before. */
export const belongings = ['attachment', 'advisory', 'duplicate', 'title'] as const;
export type Belonging = (typeof belongings)[number];

/** What a list is sorted by, and which way when the query does not say. */
export const sortKeys = { submitted: 'desc', updated: 'desc', due: 'asc', severity: 'desc', number: 'desc' } as const;
export type SortKey = keyof typeof sortKeys;

export const fields = [
  'is', 'has', 'state', 'resolution', 'type', 'service', 'severity', 'cvss', 'weakness', 'response', 'source', 'consent',
  'assignee', 'reporter', 'participant', 'label', 'number',
  'submitted', 'updated', 'responded', 'verified', 'fixed', 'closed', 'due', 'sort',
] as const;
export type Field = (typeof fields)[number];

/** What one kind of viewer may ask about. What is not in it is unknown to them, like any other wrong word. */
export interface Vocabulary {
  readonly fields: readonly Field[];
  readonly flags: readonly Flag[];
  readonly belongings: readonly Belonging[];
}
export type Asker = 'team' | 'researcher' | 'partner';
const without = (hidden: readonly Field[], hiddenFlags: readonly Flag[], hiddenBelongings: readonly Belonging[] = []): Vocabulary => ({
  fields: fields.filter((field) => !hidden.includes(field)),
  flags: flags.filter((flag) => !hiddenFlags.includes(flag)),
  belongings: belongings.filter((belonging) => !hiddenBelongings.includes(belonging)),
});
/** Labels are the team's, and so is who works on what. A tool has no reading of its own, reads no words and sees nobody of a case. */
export const vocabularies: Readonly<Record<Asker, Vocabulary>> = {
  team: { fields, flags, belongings },
  researcher: without(['assignee', 'reporter', 'label'], ['second_look']),
  partner: without(['assignee', 'reporter', 'participant', 'label', 'consent'], ['mine', 'unread', 'second_look'], ['attachment', 'title']),
};

/** The word that is printed for a schema name: `xss` for CROSS_SITE_SCRIPTING. */
export const wordFor = (choice: Choice): string => choice.short[0] ?? choice.name.toLowerCase();

/** Every word that names the choice, the printed one first. */
export const wordsFor = (choice: Choice): readonly string[] => [...new Set([wordFor(choice), choice.name.toLowerCase(), ...choice.short])];
