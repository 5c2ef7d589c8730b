/**
 * Which process a pid file names, and whether that one still lives: a number alone may have been given to another process since.
 * Only node: modules.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When the process started, as an opaque text; undefined where no such process lives (a zombie does not). @param {number} pid */
export function startedAt(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return 'unknown';
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The command line of a living process, or '' when unknown. @param {number} pid */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

/** What a lock file holds to name this very process. */
export function ownMark() {
  return `${process.pid} ${startedAt(process.pid) ?? ''}\n`;
}

/** The pid that a lock file names, if exactly that process still lives. @param {string} file */
export function livingOwner(file) {
  let mark;
  try {
    mark = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const space = mark.indexOf(' ');
  const pid = Number(mark.slice(0, space));
  return pid > 0 && startedAt(pid) === mark.slice(space + 1).trim() ? pid : undefined;
}

/** Sends a signal; a process that is gone already is no error. @param {number} pid @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal, which is what was wanted.
  }
}

/** Waits until the process is gone; false when it still lives after the time. @param {number} pid @param {number} milliseconds */
export async function gone(pid, milliseconds) {
  for (let waited = 0; startedAt(pid) !== undefined; waited += 25) {
    if (waited >= milliseconds) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
