/**
 * What leaves as an error of GraphQL. Refusals of ours keep their words and code, mistakes in the document keep graphql's; anything
 * else is logged once, whole, and leaves as INTERNAL with an id to ask the operator about.
 */
import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { noteOutage } from '../database/outage-notes.ts';
import { BadUserInput, LaurelError, RateLimited, Unavailable, UserRefusal } from '../errors.ts';
import { describeError } from './describe-error.ts';
import { senderFault } from './sender-fault.ts';

/** Codes of errors that graphql or Apollo found in the request itself. */
const ofTheRequest = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED', 'UNAUTHENTICATED', 'FORBIDDEN',
]);

export function extensionsOf(error: LaurelError): Record<string, unknown> {
  if (error instanceof BadUserInput) {
    const { offset, expected } = error;
    return { code: error.code, ...(offset !== undefined && { offset }), ...(expected && { expected }) };
  }
  if (error instanceof RateLimited || error instanceof Unavailable) return { code: error.code, retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof UserRefusal) return { code: 'BAD_USER_INPUT', userErrorCode: error.code, path: error.path };
  return { code: error.code };
}

/** graphql repeats a refused variable whole; it may be a report that somebody forgot to seal. */
const withoutValue = (message: string): string => message.replace(/ got invalid value [^]*?(; (?=Expected|Field|String|Int|Float|Boolean|ID|Enum|Value)|$)/, ' got an invalid value$1');

/** For ApolloServer's option of that name. */
export function formatErrorWith(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const original = unwrapResolverError(error);
    const refusal = original instanceof GraphQLError && original.originalError instanceof LaurelError ? original.originalError : original;
    const known = senderFault(refusal) ?? noteOutage(log, original);
    if (known) return { ...place, message: known.message, extensions: extensionsOf(known) };
    const code = formatted.extensions?.['code'];
    if (original instanceof GraphQLError && typeof code === 'string' && ofTheRequest.has(code)) {
      return { ...place, message: withoutValue(formatted.message).slice(0, 500), extensions: { code } };
    }
    const id = randomBytes(6).toString('hex');
    log.error({ id, path, error: describeError(original) }, 'a GraphQL request failed');
    return { ...place, message: `Something failed on our side. Tell the operator this id: ${id}.`, extensions: { code: 'INTERNAL', id } };
  };
}
