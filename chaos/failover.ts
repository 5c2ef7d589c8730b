/**
 * `npm run chaos -- --failover`: the leader of three databases is killed, or frozen so that it does not know that it leads no more, while
 * people use the portal. Nothing that was answered may be missing on the one that leads afterwards.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Broken } from './director.ts';
import type { ChaosOptions } from './options.ts';
import { missingPrograms, Replicas, signal } from './replicas.ts';
import { onStage, play } from './run.ts';
import { openStageOn } from './stage.ts';

/** @returns whether nothing was lost or doubled */
export async function run(options: ChaosOptions, say: (line: string) => void): Promise<boolean> {
  const missing = missingPrograms();
  if (missing !== null) {
    say(missing);
    return false;
  }
  const stage = await openStageOn(async (folder) => {
    const database = new Replicas(folder);
    return { database, start: async () => database.start() };
  });
  return onStage(stage, async () => play(stage, { ...options, canFill: true }, say, async () => takeLeaders(stage.cluster, options.failovers, say)));
}

async function takeLeaders(replicas: Replicas, count: number, say: (line: string) => void): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  for (let turn = 0; turn < count; turn++) {
    await replicas.untilReplicated();
    await wait(3_000);
    const from = Date.now();
    const what = turn % 2 === 0 ? await kill(replicas) : await freeze(replicas);
    broken.push({ deed: 'LEADER', what, from, until: Date.now() });
    say(`${turn + 1} of ${count}: ${what}, another led after ${((Date.now() - from) / 1_000).toFixed(1)} s`);
  }
  await replicas.untilReplicated();
  return broken;
}

/** As when its machine goes: Patroni and every process of PostgreSQL at once. Afterwards it comes back and follows. */
async function kill(replicas: Replicas): Promise<string> {
  const old = await replicas.leader();
  for (const pid of replicas.processesOf(old)) signal(pid, 'SIGKILL');
  const next = await replicas.leader();
  replicas.startMember(old);
  return `${old.name} killed, ${next.name} leads`;
}

/** As when its machine stalls: it wakes when another leads, with connections that are still open and a belief of leading. */
async function freeze(replicas: Replicas): Promise<string> {
  const old = await replicas.leader();
  const frozen = replicas.processesOf(old);
  for (const pid of frozen) signal(pid, 'SIGSTOP');
  const next = await replicas.leader();
  for (const pid of frozen) signal(pid, 'SIGCONT');
  return `${old.name} frozen, ${next.name} leads`;
}
