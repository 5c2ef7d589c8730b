/** What happened to how somebody gets in, that its owner is told by mail. Whoever changes it adds a word here and a sentence in sign-in-letters.ts. */
export const signInChanges = [
  'FACTOR_ENROLLED', 'FACTOR_REMOVED', 'FACTORS_RESET', 'RECOVERY_CODES_MADE', 'RECOVERY_CODE_USED', 'PASSWORD_CHANGED', 'CODES_FAILED',
  'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'PASSKEY_COPIED',
  'PROVIDER_LINKED', 'PROVIDER_UNLINKED',
  'DATA_EXPORTED',
] as const;
export type SignInChange = (typeof signInChanges)[number];
