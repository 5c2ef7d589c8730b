/** `npm run chaos -- --kills 5 --database 2 --seed 7`, or `-- --failover`: how much is broken, and in which order. */
import { parseArgs } from 'node:util';

export interface ChaosOptions {
  /** `kill -9` of a node. */
  readonly kills: number;
  /** `pg_ctl stop -m immediate`. As often connections are cut, and a third as often the disk is filled. */
  readonly database: number;
  readonly seed: number;
  readonly submitters: number;
  readonly triagers: number;
  /** How often the leader of three replicated databases is killed or frozen, instead of all this; 0: not at all. */
  readonly failovers: number;
}

const number = (name: string, value: string | undefined, fallback: number): number => {
  if (value === undefined) return fallback;
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} is ${value}, but must be a whole number.`);
  return Number(value);
};

/** @throws Error with a sentence about the option */
export function readOptions(args: readonly string[]): ChaosOptions {
  const text = { type: 'string' } as const;
  const options = { kills: text, database: text, seed: text, submitters: text, triagers: text, failovers: text, failover: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  return {
    kills: number('kills', values.kills, 50),
    database: number('database', values.database, 20),
    seed: number('seed', values.seed, 1),
    submitters: number('submitters', values.submitters, 16),
    triagers: number('triagers', values.triagers, 4),
    failovers: number('failovers', values.failovers, values.failover === true ? 4 : 0),
  };
}
