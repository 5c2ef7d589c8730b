/** From arguments to a command, and from whatever it throws to one line and an exit code. */
import { parseArgs } from 'node:util';
import { WordsError } from '../../../../schema/recovery/recovery-words.ts';
import { AnswerLost, BadRequest, NotSignedIn, PortalError, TooMuch, Unavailable } from '../portal-errors.ts';
import { CryptoError } from '../sealing/crypto-error.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Terminal } from './terminal.ts';
import { type CommandName, help, helpOf, isCommand, type Usage, usages } from './usage.ts';

export interface Arguments {
  readonly words: readonly string[];
  readonly text: (option: string) => string | null;
  readonly texts: (option: string) => readonly string[];
  readonly has: (flag: string) => boolean;
}
export type Command = (given: Arguments, terminal: Terminal) => Promise<void>;

/** Each is loaded when it is asked for: `laurel cases` needs no OpenPGP. */
const commands: Readonly<Record<CommandName, () => Promise<{ readonly command: Command }>>> = {
  login: async () => import('./commands/login.ts'),
  logout: async () => import('./commands/logout.ts'),
  submit: async () => import('./commands/submit.ts'),
  cases: async () => import('./commands/cases.ts'),
  case: async () => import('./commands/case.ts'),
  decrypt: async () => import('./commands/decrypt.ts'),
  reply: async () => import('./commands/reply.ts'),
  verify: async () => import('./commands/verify.ts'),
  key: async () => import('./commands/key.ts'),
};

function readArguments(name: CommandName, given: readonly string[]): Arguments & { readonly wantsHelp: boolean } {
  const { options, most }: Usage = usages[name];
  const parsed = (() => {
    try {
      return parseArgs({ args: [...given], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
    } catch (error) {
      throw new CommandError('usage', `${error instanceof Error ? error.message.split('. ')[0] : 'Unknown option'}. laurel ${name} --help`);
    }
  })();
  if (parsed.positionals.length > most) throw new CommandError('usage', `Too many words: laurel ${usages[name].synopsis}`);
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const textsOf = (option: string): readonly string[] => [values[option]].flat().filter((value) => typeof value === 'string');
  return { words: parsed.positionals, wantsHelp: values['help'] === true, text: (option) => textsOf(option)[0] ?? null, texts: textsOf, has: (flag) => values[flag] === true };
}

/** @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.say(help());
      return 0;
    }
    if (!isCommand(name)) throw new CommandError('usage', `There is no command ${name}: laurel --help`);
    const given = readArguments(name, rest);
    if (given.wantsHelp) terminal.say(helpOf(name));
    else await (await commands[name]()).command(given, terminal);
    return 0;
  } catch (error) {
    const { exit, message } = faultOf(error);
    terminal.tell(`laurel: ${message}`);
    return exitCodes[exit];
  }
}

function faultOf(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof NotSignedIn) return new CommandError('signedOut', 'The session ended, or the token was revoked: laurel login again.');
  if (error instanceof AnswerLost || error instanceof TooMuch || error instanceof Unavailable) return new CommandError('noAnswer', `${error.message} Run the same command again; nothing is done twice.`);
  if (error instanceof BadRequest && error.offset !== null) return new CommandError('usage', `${error.message} (at character ${error.offset + 1} of the query)`);
  if (error instanceof WordsError) return new CommandError('usage', 'These are not twelve recovery words: one is missing, unknown or mistyped.');
  if (error instanceof CryptoError) return new CommandError('notProven', error.message);
  if (error instanceof PortalError) return new CommandError('refused', error.message);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return new CommandError('refused', error.message);
  throw error;
}
