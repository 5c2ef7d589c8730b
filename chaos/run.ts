/** One run: makes the world, lets everybody act while the director breaks it, mends everything, and judges. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chanceFrom } from '../server/src/example/chance.ts';
import { type Play, submit, triage } from './actors.ts';
import { Asking } from './asking.ts';
import { breakThings, type Broken } from './director.ts';
import { judge } from './judge.ts';
import { Ledger } from './ledger.ts';
import type { ChaosOptions } from './options.ts';
import type { PortalNode } from './portal-node.ts';
import { openStage, type Stage, type StageDatabase } from './stage.ts';
import { isGood, tableOf } from './table.ts';
import { makeWorld, type World } from './world.ts';

type Say = (line: string) => void;
/** For whoever still waits, and for what is still owed, once everything is whole again. */
const settleMilliseconds = 90_000;

/** @returns whether nothing was lost or doubled */
export async function run(options: ChaosOptions, say: Say): Promise<boolean> {
  return onStage(await openStage(), async (stage) => {
    const { cluster, nodes, mail } = stage;
    const breaking = async () => breakThings({ cluster, nodes, mail, chance: chanceFrom(options.seed), say }, options);
    return play(stage, { ...options, canFill: cluster.canFill }, say, breaking);
  });
}

/** Takes the stage away at the end, Ctrl-C included. */
export async function onStage<Database extends StageDatabase>(stage: Stage<Database>, act: (stage: Stage<Database>) => Promise<boolean>): Promise<boolean> {
  const stopEarly = (): void => void stage.end().finally(() => process.exit(130));
  process.once('SIGINT', stopEarly);
  process.once('SIGTERM', stopEarly);
  try {
    for (const name of ['first server', 'second server']) await stage.addNode(name);
    return await act(stage);
  } finally {
    process.off('SIGINT', stopEarly);
    process.off('SIGTERM', stopEarly);
    await stage.end();
  }
}

type PlayOptions = Pick<ChaosOptions, 'submitters' | 'triagers' | 'seed'> & { readonly canFill: boolean };

/** Everybody acts while `breaking` breaks; then all that was answered is looked for. */
export async function play<Database extends StageDatabase>(
  { folder, cluster, nodes, mail }: Stage<Database>, options: PlayOptions, say: Say, breaking: () => Promise<readonly Broken[]>,
): Promise<boolean> {
  const begun = Date.now();
  for (const node of nodes) node.start();
  for (const node of nodes) if (!await node.ready(settleMilliseconds)) throw new Error(`A server did not start:\n${node.log.slice(-2_000)}`);
  const [first] = nodes;
  if (first === undefined) throw new Error('There is no server.');
  const world = await makeWorld(cluster, first, options);
  say(`Ready: ${world.submitters.length} submitters, ${world.triagers.length} triagers, ${nodes.length} servers, seed ${options.seed}.`);
  const acts = begin(world, new Ledger(path.join(folder, 'ledger.jsonl')), new Asking(nodes), options.seed);
  const uncount = setInterval(() => void cluster.query('truncate rate_limit').catch(() => undefined), 2_000);
  const broken = await breaking().finally(() => clearInterval(uncount));
  mail.mood = 'FINE';
  const { ledger, asking } = await acts.end(settleMilliseconds);
  await settle(cluster, nodes);
  const verdict = await judge(cluster, ledger, mail.taken, broken);
  const answers = [...ledger.acknowledged.values()].map(({ at }) => at).sort((a, b) => a - b);
  const result = { verdict, broken, tries: asking.tries, nodes, answers, couldFill: options.canFill, seconds: (Date.now() - begun) / 1_000 };
  say(tableOf(result));
  const good = isGood(result);
  if (!good) say(`What the servers said: ${await keepLogs(cluster, nodes, broken)}`);
  return good;
}

interface Acts {
  /** Lets everybody finish what they began. @param patience in milliseconds @throws what an actor met */
  readonly end: (patience: number) => Promise<{ readonly ledger: Ledger; readonly asking: Asking }>;
}

function begin(world: World, ledger: Ledger, asking: Asking, seed: number): Acts {
  let isEnding = false;
  let over = Infinity;
  const common = { world, ledger, asking, reporters: new Map(), isEnding: () => isEnding, isOver: () => Date.now() > over };
  const acting = Promise.all([...world.submitters, ...world.triagers].map(async (person, at) => {
    const own: Play = { ...common, chance: chanceFrom(seed * 1_000 + at) };
    await (at < world.submitters.length ? submit(own, person) : triage(own, person));
  }));
  acting.catch(() => undefined);
  return {
    end: async (patience) => {
      isEnding = true;
      over = Date.now() + patience;
      await acting;
      return { ledger, asking };
    },
  };
}

/** Everything that waits is done: the log has grown, the mails are out. Waiting retries are moved forward, not waited for. */
async function settle(cluster: StageDatabase, nodes: readonly PortalNode[]): Promise<void> {
  for (const node of nodes) await node.ready(settleMilliseconds);
  const until = Date.now() + settleMilliseconds;
  while (Date.now() < until) {
    const [{ waiting } = { waiting: 1 }] = await cluster.query<{ waiting: number }>(
      'select (select count(*) from log_pending)::int + (select count(*) from mail where sent_at is null)::int as waiting');
    if (waiting === 0) return;
    await cluster.query('select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker._private_jobs where locked_at is null and run_at > now()');
    await wait(500);
  }
}

async function keepLogs(cluster: StageDatabase, nodes: readonly PortalNode[], broken: readonly Broken[]): Promise<string> {
  const file = path.join(tmpdir(), `laurel-chaos-${process.pid}.log`);
  const jobs = await cluster.query('select id, key, attempts, locked_by, locked_at, run_at from graphile_worker._private_jobs');
  const locks = await cluster.query(`select pid, objid, mode, granted from pg_locks where locktype = 'advisory'`);
  const parts = [...nodes.flatMap(({ name, log, endedByItself }) => [`== ${name}`, log, ...endedByItself]), ...[broken, jobs, locks].map((one) => JSON.stringify(one))];
  writeFileSync(file, parts.join('\n'));
  return file;
}
