import { BadUserInput, LaurelError } from '../errors.ts';

/** SQLSTATE character_not_in_repertoire. */
const notText = '22021';

/** The refusal that an error is: one of ours, or what PostgreSQL says to a NUL in a text. Null for a fault on our side. */
export function senderFault(error: unknown): LaurelError | null {
  if (error instanceof LaurelError) return error;
  if (!(error instanceof Error) || Reflect.get(error, 'code') !== notText) return null;
  return new BadUserInput('A text holds a NUL character, which stands for nothing. Leave it out.');
}
