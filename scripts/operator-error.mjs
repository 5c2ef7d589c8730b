/**
 * What an operator can put right, as one sentence. Scripts print it without a stack and exit with 1; anything else is a fault
 * of ours and keeps its stack. Only node: modules, because bootstrap runs before anything is installed.
 */
export class OperatorError extends Error {
  name = 'OperatorError';
}

/** Runs a script's main function; a refusal becomes one line on stderr and exit code 1. @param {() => Promise<number | void>} main */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(isOperatorError(error) ? error.message : error);
    // What was started halfway may hold the process open.
    process.exit(1);
  }
}

/** Errors for the operator also come out of the server bundle, whose classes are copies: name and code decide. */
const names = ['OperatorError', 'ConfigError', 'BadPortalKeyFile', 'BadLogMark', 'BadReceipt', 'BadSignedText', 'BackupError'];

export function isOperatorError(error) {
  return error instanceof Error && (names.includes(error.name) || error.code === 'NOT_INITIALISED');
}
