/** What the audit log says, in words: one line for each kind. */
import { useLingui } from '@lingui/react/macro';
import type { AuditKind } from '../generated/graphql.ts';

export function useAuditWords(): Readonly<Record<AuditKind, string>> {
  const { t } = useLingui();
  return {
    SIGNED_IN: t`Signed in`,
    SIGN_IN_FAILED: t`Failed to sign in`,
    SIGNED_OUT: t`Signed out`,
    SESSION_REVOKED: t`Ended sessions`,
    FACTOR_ENROLLED: t`Enrolled a second factor`,
    FACTOR_REMOVED: t`Removed a second factor`,
    IDENTITY_LINKED: t`Linked a provider`,
    IDENTITY_UNLINKED: t`Unlinked a provider`,
    BREAK_GLASS_USED: t`Signed in without the provider`,
    PASSWORD_CHANGED: t`Changed the password`,
    ADDRESS_CHANGED: t`Changed the address`,
    RECOVERY_WORDS_CHANGED: t`Changed the recovery words`,
    ROLE_GIVEN: t`Gave a role`,
    ROLE_TAKEN: t`Took a role away`,
    ACCOUNT_DISABLED: t`Disabled an account`,
    ACCOUNT_ENABLED: t`Enabled an account`,
    ACCOUNT_DELETED: t`Deleted an account`,
    DELETION_ASKED: t`Asked for the account’s deletion`,
    DELETION_TAKEN_BACK: t`Took the deletion back`,
    INVITED: t`Invited somebody`,
    INVITATION_REVOKED: t`Took an invitation back`,
    TOKEN_MADE: t`Made a token`,
    TOKEN_ROTATED: t`Replaced a token`,
    TOKEN_REVOKED: t`Ended a token`,
    TOKEN_TAKEN_OVER: t`Took a token over`,
    TOKEN_OWNERLESS: t`A token lost its owner`,
    TEAM_KEY_GRANTED: t`Handed the team key on`,
    TEAM_KEY_ROTATED: t`Changed the team key`,
    TEAM_KEY_EXTENDED: t`Extended the team key`,
    TEAM_KIT_RESTORED: t`Opened the recovery kit`,
    LEAD_VOUCHED: t`Vouched for a lead`,
    KEY_REGISTERED: t`Registered a key`,
    KEY_ENDED: t`Ended a key`,
    KEY_CERTIFIED: t`Certified a key`,
    KEY_REPLACED: t`Replaced a lost key`,
    CASE_ACCESS_GRANTED: t`Gave access to cases`,
    CASE_ACCESS_REMOVED: t`Took access to a case away`,
    EXPORTED: t`Took an export`,
    SETTING_CHANGED: t`Changed a setting`,
    SERVICE_CHANGED: t`Changed a service`,
    PAST_THANKS_CHANGED: t`Changed the list of earlier thanks`,
    POLICY_ADOPTED: t`Adopted a policy text`,
    RETENTION_RAN: t`Destroyed words of old cases`,
    CASE_WORDS_KEPT: t`Decided to keep words of a case`,
    ADMIN_COMMAND: t`Used the command line`,
    RESTORED: t`Put a backup back`,
    OPENED_AFTER_RESTORE: t`Opened the portal after a restore`,
    CHAIN_CONTINUED: t`The log went on`,
  };
}

export const auditKinds: readonly AuditKind[] = [
  'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'SESSION_REVOKED', 'FACTOR_ENROLLED', 'FACTOR_REMOVED',
  'IDENTITY_LINKED', 'IDENTITY_UNLINKED', 'BREAK_GLASS_USED', 'PASSWORD_CHANGED', 'ADDRESS_CHANGED', 'RECOVERY_WORDS_CHANGED',
  'ROLE_GIVEN', 'ROLE_TAKEN', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'ACCOUNT_DELETED', 'DELETION_ASKED',
  'DELETION_TAKEN_BACK', 'INVITED', 'INVITATION_REVOKED', 'TOKEN_MADE', 'TOKEN_ROTATED', 'TOKEN_REVOKED',
  'TOKEN_TAKEN_OVER', 'TOKEN_OWNERLESS', 'TEAM_KEY_GRANTED', 'TEAM_KEY_ROTATED', 'TEAM_KEY_EXTENDED', 'TEAM_KIT_RESTORED',
  'LEAD_VOUCHED', 'KEY_REGISTERED', 'KEY_ENDED', 'KEY_CERTIFIED', 'KEY_REPLACED', 'CASE_ACCESS_GRANTED',
  'CASE_ACCESS_REMOVED', 'EXPORTED', 'SETTING_CHANGED', 'SERVICE_CHANGED', 'PAST_THANKS_CHANGED', 'POLICY_ADOPTED', 'RETENTION_RAN',
  'CASE_WORDS_KEPT', 'ADMIN_COMMAND', 'RESTORED', 'OPENED_AFTER_RESTORE', 'CHAIN_CONTINUED',
];

/** `method: PASSWORD, sessions: 3`, as the entry holds it. */
export function factWords(facts: string): string {
  const parsed: unknown = JSON.parse(facts);
  if (typeof parsed !== 'object' || parsed === null) return '';
  return Object.entries(parsed).map(([name, value]: [string, unknown]) => `${name}: ${Array.isArray(value) ? value.join(' ') : String(value)}`).join(', ');
}
