/** Which file of ours imports which, read from the sources. Only the test of the walls imports it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** From the root, with slashes. */
  readonly from: string;
  /** The same for a file of ours; a package's name otherwise. */
  readonly to: string;
  /** `import type` vanishes when the source is built, so it makes no cycle; walls count it all the same. */
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

export function readImports(folders: readonly string[]): readonly Import[] {
  return folders.flatMap(sourcesIn).flatMap((from) => {
    const text = readFileSync(path.join(root, from), 'utf8');
    return [...text.matchAll(statement)].map(([, typeOnly, named, dynamic]) => {
      const specifier = named ?? dynamic ?? '';
      return { from, to: resolve(from, specifier), typeOnly: typeOnly !== undefined };
    });
  });
}

function sourcesIn(folder: string): readonly string[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name));
  return sources.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const index = ['.ts', '.tsx', '/index.ts'].map((ending) => target + ending).find((file) => existsSync(path.join(root, file)));
  return existsSync(path.join(root, target)) && /\.\w+$/.test(target) ? target : (index ?? target);
}

/** The files of one cycle, first and last the same, or undefined. */
export function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
