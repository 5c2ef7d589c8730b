/** Providers of sign-in in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export interface ProviderFacts {
  readonly id: string;
  readonly label: string;
  readonly issuer: string;
  readonly people: number;
  readonly accounts: readonly ('team' | 'researchers')[];
  readonly groups: readonly { readonly group: string; readonly roles: readonly string[] }[];
  readonly vouches: boolean;
  readonly okAt: string | null;
  readonly failedAt: string | null;
  /** A code, then a detail. */
  readonly fault: string | null;
}
export interface BreakGlassFacts {
  readonly email: string;
  readonly lack: 'NO_ACCOUNT' | 'NO_ROLE' | 'NO_WAY_IN' | 'NO_FACTOR' | null;
}
/** As GET /auth/oidc/admin answers. */
export interface SignInFacts {
  readonly providers: readonly ProviderFacts[];
  readonly breakGlass: readonly BreakGlassFacts[];
  readonly independentAdministrators: number;
}

export const roleNames: Readonly<Record<string, MessageDescriptor>> & { readonly UNKNOWN: MessageDescriptor } = {
  TRIAGER: msg`triager`, LEAD: msg`lead`, ADMINISTRATOR: msg`administrator`, UNKNOWN: msg`a role that this page does not know`,
};

export const lackWords: Readonly<Record<NonNullable<BreakGlassFacts['lack']>, MessageDescriptor>> = {
  NO_ACCOUNT: msg`of no use: no account that may sign in has this address`,
  NO_ROLE: msg`of no use: neither lead nor administrator`,
  NO_WAY_IN: msg`of no use: neither password, words nor passkey`,
  NO_FACTOR: msg`of no use: no second factor of its own`,
};

const faults: Readonly<Record<string, MessageDescriptor>> = {
  AWAY: msg`It does not answer`,
  CLIENT: msg`It does not take this portal’s name or secret`,
  REFUSED: msg`What it sent does not hold`,
};
export const faultOf = (fault: string | null): MessageDescriptor => faults[fault?.split(' ')[0] ?? ''] ?? msg`Something went wrong with it`;

/** The newest counts. */
export function stateOf({ okAt, failedAt }: Pick<ProviderFacts, 'okAt' | 'failedAt'>): 'UNUSED' | 'GOOD' | 'BAD' {
  if (okAt === null && failedAt === null) return 'UNUSED';
  return okAt !== null && (failedAt === null || okAt >= failedAt) ? 'GOOD' : 'BAD';
}

export function accountsWords(accounts: ProviderFacts['accounts']): MessageDescriptor {
  if (accounts.includes('researchers')) return msg`Everybody whom it knows gets an account.`;
  return accounts.includes('team') ? msg`People of the groups below get an account.` : msg`It makes no accounts: people link theirs in their settings.`;
}
