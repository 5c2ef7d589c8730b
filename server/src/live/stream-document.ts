/** What may be asked over the stream: one valid subscription, within the limits of every document. */
import { specifiedRules, type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { limitRules, limits } from '../http/graphql-limits.ts';
import { posingAliases } from '../http/posing-aliases.ts';
import { BadUserInput } from '../errors.ts';

export interface Subscribed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
}

/** @throws BadUserInput @returns the errors of a document that is not valid */
export function readSubscription(
  schema: GraphQLSchema, { query, operationName }: Asked, isRouter: boolean,
): Subscribed | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new BadUserInput('Say which operation of the document is meant, by operationName.');
  if (operation.operation !== 'subscription') throw new BadUserInput('Only subscriptions come over /graphql/stream. Ask everything else at /graphql.');
  const others = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION && one !== operation);
  if (others.length > 0) throw new BadUserInput('A stream takes a document with one operation.');
  const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
  if (errors.length > 0) return errors;
  const posing = isRouter ? posingAliases(schema, document) : [];
  return posing.length > 0 ? posing : { document, operation };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
