import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type LaurelError, RateLimited } from '../errors.ts';

/**
 * A refusal before anything is executed. The status is the sender's fault, as for a document that is not valid; without it Apollo answers
 * 500. Too many tries are 429 with Retry-After, whatever the caller accepts, so that libraries wait by themselves.
 */
export function refusalOf(error: LaurelError): GraphQLError {
  const http = error instanceof RateLimited
    ? { status: 429, headers: new HeaderMap([['retry-after', String(error.retryAfterSeconds)]]) }
    : { status: 400 };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}
