import { existsSync } from 'node:fs';
import path from 'node:path';

/** build/client of this installation: found from where this file runs, be it built or not, and not from the working directory. */
export function clientFolder(from = import.meta.dirname): string {
  let folder = from;
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return path.join(folder, 'build', 'client');
}
