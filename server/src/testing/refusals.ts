import { LaurelError } from '../errors.ts';

/** The code with which a command refuses; 'done' where it does not. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return 'done';
  } catch (error) {
    if (error instanceof LaurelError) return error.code;
    throw error;
  }
}
