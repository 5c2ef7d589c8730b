/** What ends a command: a sentence for a person, and an exit code for scripts. */

/** As docs/command.md lists them. */
export const exitCodes = { refused: 1, usage: 2, signedOut: 3, noAnswer: 4, notProven: 5 } as const;

export class CommandError extends Error {
  readonly exit: keyof typeof exitCodes;
  constructor(exit: keyof typeof exitCodes, message: string) {
    super(message);
    this.exit = exit;
  }
}
