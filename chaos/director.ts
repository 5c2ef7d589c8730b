/** Breaks one thing after the other, in an order that the seed gives, and writes down what it broke and when. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../server/src/example/chance.ts';
import type { Cluster } from './database.ts';
import { type MailServer, moods } from './mail-server.ts';
import type { ChaosOptions } from './options.ts';
import type { PortalNode } from './portal-node.ts';

type Deed = 'KILL' | 'STOP' | 'CUT' | 'FILL' | 'MAIL';
export interface Broken {
  /** LEADER: the database that led was killed or frozen. */
  readonly deed: Deed | 'LEADER';
  readonly what: string;
  /** Milliseconds since the epoch. Until: when it was whole again, as far as the director put it right itself. */
  readonly from: number;
  readonly until: number;
}

export interface Stage {
  readonly cluster: Cluster;
  readonly nodes: readonly PortalNode[];
  readonly mail: MailServer;
  readonly chance: Chance;
  readonly say: (line: string) => void;
}

const readyMilliseconds = 60_000;

/** @returns all of it, in order */
export async function breakThings(stage: Stage, options: Pick<ChaosOptions, 'kills' | 'database'>): Promise<readonly Broken[]> {
  const { chance, say } = stage;
  const deeds = shuffled(chance, [
    ...Array<Deed>(options.kills).fill('KILL'),
    ...Array<Deed>(options.database).fill('STOP'),
    ...Array<Deed>(options.database).fill('CUT'),
    ...Array<Deed>(stage.cluster.canFill ? Math.ceil(options.database / 3) : 0).fill('FILL'),
    ...Array<Deed>(Math.ceil(options.kills / 2)).fill('MAIL'),
  ]);
  const broken: Broken[] = [];
  for (const [at, deed] of deeds.entries()) {
    const from = Date.now();
    const what = await does[deed](stage);
    broken.push({ deed, what, from, until: Date.now() });
    if (at % 10 === 9 || at === deeds.length - 1) say(`${at + 1} of ${deeds.length} broken`);
    await wait(chance.between(150, 900));
  }
  return broken;
}

const does: Readonly<Record<Deed, (stage: Stage) => Promise<string>>> = {
  KILL: async ({ nodes, chance }) => {
    const node = chance.pick(nodes);
    // One that is still starting after its last kill is a harder blow, now and then.
    if (!chance.happens(0.2)) await node.ready(readyMilliseconds);
    node.kill();
    void node.ready(readyMilliseconds);
    return node.name;
  },
  STOP: async ({ cluster, chance }) => {
    await cluster.stopAtOnce();
    await wait(chance.pick([0, 300, 1_000, 4_000]));
    await cluster.start();
    return 'database stopped';
  },
  CUT: async ({ cluster }) => {
    await cluster.cut();
    return 'connections cut';
  },
  FILL: async ({ cluster, chance }) => {
    const makeRoom = cluster.fill();
    await wait(chance.between(500, 3_000));
    makeRoom();
    await cluster.start();
    return 'disk filled';
  },
  MAIL: async ({ mail, chance }) => {
    mail.mood = chance.pick(moods);
    return `mail ${mail.mood}`;
  },
};

function shuffled<T>(chance: Chance, values: readonly T[]): readonly T[] {
  const left = [...values];
  for (let at = left.length - 1; at > 0; at--) {
    const other = chance.between(0, at);
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left;
}
