/** What a look at an installation found: a line for the operator each. Only the operator's commands import this folder. */
import { forTerminal } from '../names/shown-text-rules.ts';

/** good: as it should be. warn: works, and should be seen to. bad: people or mails do not get through, or somebody gets in. */
export type Level = 'good' | 'warn' | 'bad';

export interface Finding {
  readonly level: Level;
  /** What was looked at, and what was found. */
  readonly text: string;
  /** What to do; of what is not good. */
  readonly remedy?: string;
}

export const good = (text: string): Finding => ({ level: 'good', text });
export const warn = (text: string, remedy: string): Finding => ({ level: 'warn', text, remedy });
export const bad = (text: string, remedy: string): Finding => ({ level: 'bad', text, remedy });

/** What fails in a way that nobody foresaw is a finding too, and keeps none of the other looks from being taken. */
export async function looked(name: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return [bad(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, 'See to what the message says, then look again.')];
  }
}

const words: Readonly<Record<Level, string>> = { good: 'good', warn: 'warn', bad: 'BAD ' };
/** As the command line shows it. */
export const lineOf = ({ level, text, remedy }: Finding): string => forTerminal(`${words[level]}  ${text}${remedy === undefined ? '' : `\n      → ${remedy}`}`);
