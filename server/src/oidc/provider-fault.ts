/** What went wrong between a provider and us, as a word that pages and the operator's list have sentences for. */
import { errors } from 'jose';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { OutsideFault } from '../http/public-https.ts';

/**
 * AWAY: it cannot be reached. CLIENT: it does not take our client id or secret. DENIED: the person, or the provider for them, said no.
 * REFUSED: what came back does not hold.
 */
export type ProviderFaultCode = 'AWAY' | 'CLIENT' | 'DENIED' | 'REFUSED';

export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly code: ProviderFaultCode;
  /** In one word or two, for the operator; never anything of a token. */
  readonly detail: string;
  constructor(code: ProviderFaultCode, detail: string, cause?: unknown) {
    super(`the provider: ${code}, ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}

const short = (text: string): string => text.replaceAll(/[^\w .:-]/g, '').slice(0, 80);
const denials: ReadonlySet<string> = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required']);
const clientFaults: ReadonlySet<string> = new Set(['invalid_client', 'unauthorized_client']);

function outsideOf(error: unknown): OutsideFault | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) if (at instanceof OutsideFault) return at;
  return null;
}

export function asProviderFault(error: unknown): ProviderFault {
  if (error instanceof ProviderFault) return error;
  const outside = outsideOf(error);
  if (outside) return new ProviderFault('AWAY', outside.code, error);
  if (error instanceof AuthorizationResponseError) return new ProviderFault(denials.has(error.error) ? 'DENIED' : 'REFUSED', short(error.error), error);
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500) return new ProviderFault('AWAY', short(error.error), error);
    return new ProviderFault(clientFaults.has(error.error) ? 'CLIENT' : 'REFUSED', short(error.error), error);
  }
  if (error instanceof ClientError && isAway(error)) return new ProviderFault('AWAY', 'HTTP status', error);
  if (error instanceof ClientError || error instanceof errors.JOSEError) return new ProviderFault('REFUSED', short(error.code ?? error.message), error);
  return new ProviderFault('REFUSED', error instanceof Error ? short(error.message) : 'unknown', error);
}

/** A gateway in front of it answers for it, or it is being started. */
const isAway = ({ code, cause }: ClientError): boolean => code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && cause instanceof Response && cause.status >= 500;
