/** One process at a time, by a file that names its owner; the file of an owner that died is taken over. Only node: modules. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { livingOwner, ownMark } from './processes.mjs';

/**
 * Runs `work` while holding `file`; waits for another living owner first and then calls `waiting` once.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [waiting]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, waiting = () => undefined) {
  mkdirSync(path.dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    if (!said) waiting();
    said = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** True when this process now owns the file. @param {string} file */
export function take(file) {
  try {
    writeFileSync(file, ownMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (livingOwner(file) === undefined) rmSync(file, { force: true });
  return false;
}
