/** What a document and its variables say before they are sent. Pure. */
import { Kind, parse, print } from 'graphql';

/** Names of its operations; empty while it cannot be parsed. */
export function operationNames(query: string): readonly string[] {
  try {
    return parse(query).definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION && one.name ? [one.name.value] : []));
  } catch {
    return [];
  }
}

/** As the printer of GraphQL writes it, which keeps no comments: those at the start stay. Null while it cannot be parsed. */
export function tidied(query: string): string | null {
  try {
    const head = /^(?:[ \t]*#[^\n]*\n|[ \t]*\n)*/.exec(query)?.[0] ?? '';
    return `${head.trimEnd()}${head.trim() === '' ? '' : '\n'}${print(parse(query))}\n`;
  } catch {
    return null;
  }
}

/** Null where the text is no JSON object. Nothing written is no variables. */
export function variablesIn(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

export const writtenVariables = (variables: Readonly<Record<string, unknown>>): string => (Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2));
