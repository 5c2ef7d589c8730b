/** What a portal's server and its database used of the processors: other work on the machine makes requests slow, and these hardly. By /proc: Linux only. */
import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds since they began, and what the server keeps resident, in MiB. */
export interface Used {
  readonly server: number;
  readonly database: number;
  readonly residentMiB: number;
}

const ticksPerSecond = 100;

/** Behind the name in brackets: parent second, then user and system time, and those of children that ended. */
async function statOf(pid: string): Promise<{ readonly parent: string; readonly milliseconds: number }> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  return { parent: fields[1] ?? '', milliseconds: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 1_000 / ticksPerSecond };
}

export async function usedBy(dataDir: string): Promise<Used> {
  const [server = ''] = (await readFile(`${dataDir}/postgres/owner`, 'utf8')).split(' ', 1);
  const [postmaster = ''] = (await readFile(`${dataDir}/postgres/data/postmaster.pid`, 'utf8')).split('\n', 1);
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(all.map(async (pid) => statOf(pid).catch(() => ({ parent: '', milliseconds: 0 }))));
  const resident = /^VmRSS:\s+(\d+)/mu.exec(await readFile(`/proc/${server}/status`, 'utf8'))?.[1];
  return {
    server: (await statOf(server)).milliseconds,
    database: (await statOf(postmaster)).milliseconds + stats.filter(({ parent }) => parent === postmaster).reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    residentMiB: Number(resident) / 1_024,
  };
}
