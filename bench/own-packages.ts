/** What a bench compares with or measures by is installed when it first runs, from a lock file of its own, and is no part of Laurel. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param folder one of bench/ with package.json and package-lock.json @returns its path */
export function installPackagesOf(folder: string): string {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const [wanted, installed] = [`${path}/package-lock.json`, `${path}/node_modules/.package-lock.json`];
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(wanted).mtimeMs) return path;
  console.log(`Installing the packages of bench/${folder} …`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: path, stdio: 'inherit' });
  return path;
}
