/** The scalars of the contract. What they refuse is BAD_USER_INPUT with the argument's place; texts are judged further by the gate. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function scalar<T>(
  name: string, description: string, parse: (text: string) => T, serialize: (value: unknown) => string,
): GraphQLScalarType {
  const parseValue = (value: unknown): T => {
    if (typeof value !== 'string') throw bad(`${name} is a text.`);
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}
const asText = (value: unknown): string => String(value);

/** RFC 3339, section 5.6, with an offset; upper case, as JSON's dates are written. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
function parseTime(text: string): Date {
  const time = new Date(text);
  // PostgreSQL knows no year 0.
  if (!rfc3339.test(text) || Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1) throw bad('DateTime is RFC 3339 with an offset: 2026-11-24T08:00:00Z.');
  return time;
}

export const DateTime = scalar(
  'DateTime', 'A time, RFC 3339 in UTC with milliseconds.', parseTime,
  (value) => (value instanceof Date ? value.toISOString() : String(value)),
);

export const WebAddress = scalar('URL', 'An address that starts with https:// or http://.', (text) => {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 2_000;
  if (!isAddress) throw bad('URL starts with https:// or http://.');
  return text;
}, asText);

export const OpenPGPMessage = scalar(
  'OpenPGPMessage', 'ASCII-armored OpenPGP message: PKESK packets and one SEIPD packet, nothing else. Never plaintext.', asText, asText,
);
export const OpenPGPPublicKey = scalar('OpenPGPPublicKey', 'ASCII-armored OpenPGP public key.', asText, asText);
