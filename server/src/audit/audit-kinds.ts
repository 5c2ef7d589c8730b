/**
 * What the audit log notes, and which facts each kind may carry. A new kind is one line here, and one line of words in
 * `client/src/session/audit-words.ts`. Who did it, to whom, when and from where stand beside the facts in every entry.
 */
export const auditKinds = {
  SIGNED_IN: ['method', 'withFactor'],
  /** Of a known account; `andMore`: further ones in this hour are not noted. */
  SIGN_IN_FAILED: ['method', 'andMore'],
  SIGNED_OUT: [],
  /** `sessions`: how many; `reason`: in one word. */
  SESSION_REVOKED: ['sessions', 'reason'],
  FACTOR_ENROLLED: ['factor'],
  FACTOR_REMOVED: ['factor'],
  /** `provider`: its id in the operator's file. */
  IDENTITY_LINKED: ['provider'],
  IDENTITY_UNLINKED: ['provider'],
  /** The account for the day on which the provider is away signed in without it. */
  BREAK_GLASS_USED: ['method'],
  PASSWORD_CHANGED: ['way'],
  ADDRESS_CHANGED: [],
  RECOVERY_WORDS_CHANGED: [],
  ROLE_GIVEN: ['role', 'way'],
  ROLE_TAKEN: ['role', 'way'],
  ACCOUNT_DISABLED: ['way'],
  ACCOUNT_ENABLED: ['way'],
  ACCOUNT_DELETED: ['way'],
  /** By its owner: it goes in a week, unless they take it back. */
  DELETION_ASKED: [],
  DELETION_TAKEN_BACK: [],
  /** `invitation`: its id. */
  INVITED: ['roles', 'invitation'],
  INVITATION_REVOKED: ['invitation'],
  /** `token`: its id, never a part of it. */
  TOKEN_MADE: ['token', 'scopes', 'services', 'days'],
  TOKEN_ROTATED: ['token', 'next'],
  TOKEN_REVOKED: ['token'],
  /** Somebody answers for it who did not before. */
  TOKEN_TAKEN_OVER: ['token'],
  /** The clock saw that nobody answers for it any more. */
  TOKEN_OWNERLESS: ['token'],
  /** `teamKey`: its number. */
  TEAM_KEY_GRANTED: ['teamKey'],
  TEAM_KEY_ROTATED: ['teamKey', 'change'],
  TEAM_KEY_EXTENDED: ['teamKey'],
  TEAM_KIT_RESTORED: ['teamKey'],
  LEAD_VOUCHED: ['teamKey'],
  /** Of a person; which one, they know. */
  KEY_REGISTERED: [],
  KEY_ENDED: ['compromised'],
  KEY_CERTIFIED: [],
  KEY_REPLACED: [],
  /** How many cases, never which: administrators read this and read no case. */
  CASE_ACCESS_GRANTED: ['cases', 'role'],
  CASE_ACCESS_REMOVED: ['role'],
  /** `what`: in one word; `rows`: how many. */
  EXPORTED: ['what', 'format', 'rows'],
  /** Names of settings, and values that are numbers or words of a list. */
  SETTING_CHANGED: ['settings', 'value', 'earlier'],
  /** `service`: its slug. */
  SERVICE_CHANGED: ['service', 'change', 'fields'],
  PAST_THANKS_CHANGED: ['change', 'rows'],
  POLICY_ADOPTED: ['policy', 'version'],
  RETENTION_RAN: ['cases', 'texts', 'files', 'bytes', 'replayed'],
  CASE_WORDS_KEPT: ['kept'],
  ADMIN_COMMAND: ['command'],
  RESTORED: ['backup'],
  OPENED_AFTER_RESTORE: ['journal', 'mails'],
  /** The chain does not grow out of the head that was signed last, which had reached `position`; `restoration`: the backup that explains it. */
  CHAIN_CONTINUED: ['reason', 'epoch', 'earlier', 'position', 'hash', 'restoration'],
} as const satisfies Record<string, readonly string[]>;

export type AuditKind = keyof typeof auditKinds;
export type AuditFact = string | number | boolean | readonly string[];
export type AuditFacts<K extends AuditKind = AuditKind> = Partial<Readonly<Record<(typeof auditKinds)[K][number], AuditFact>>>;

export const auditKindNames = Object.keys(auditKinds).filter((name): name is AuditKind => name in auditKinds);
