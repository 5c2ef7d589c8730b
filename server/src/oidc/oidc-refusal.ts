import { LaurelError } from '../errors.ts';
import type { ProviderFaultCode } from './provider-fault.ts';

/**
 * How coming back from a provider ends where it does not end well; pages have a sentence for each. LATE: too old, used, or another
 * browser's. LINK_FIRST: the address belongs to an account, so its owner signs in and links it. UNKNOWN: nobody here, and no account may
 * be made. TAKEN: this person of the provider belongs to another account. OTHER: somebody else came back than the one who is signed in.
 * WEAK: the account is guarded by more than the provider showed.
 */
export type OidcOutcome = 'LATE' | 'LINK_FIRST' | 'UNKNOWN' | 'TAKEN' | 'OTHER' | 'WEAK' | 'CLOSED' | ProviderFaultCode;

export class OidcRefusal extends LaurelError {
  readonly code = 'OIDC_REFUSED';
  readonly outcome: OidcOutcome;
  constructor(outcome: OidcOutcome) {
    super(`The sign-in by a provider ended: ${outcome}.`);
    this.outcome = outcome;
  }
}
