/**
 * `schema/released.graphql`: the schema as it was released last, which the next one is compared with. `npm run release` asks here before it
 * builds, and writes it when it has signed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { judgeChanges, type SchemaFault } from './schema-changes-rules.ts';

const header = /^# Laurel (?<version>\S+), released on (?<day>\d{4}-\d{2}-\d{2})\./u;

export interface ReleasedSchema {
  readonly sdl: string;
  readonly version: string;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
}

/** @throws Error where the file does not say which release it is of */
export function readReleased(text: string): ReleasedSchema {
  const { version, day } = header.exec(text)?.groups ?? {};
  if (version === undefined || day === undefined) throw new Error('schema/released.graphql does not begin with its version and day. Take it from the last release.');
  return { sdl: text, version, day };
}

export const releasedText = ({ sdl, version, day }: ReleasedSchema): string =>
  `# Laurel ${version}, released on ${day}. Written by \`npm run release\`; every later schema is compared with it.\n\n${sdl}`;

const fileIn = (root: string): string => path.join(root, 'schema', 'released.graphql');
const emittedIn = (root: string): string => readFileSync(path.join(root, 'schema', 'subgraph.graphql'), 'utf8');

/** What keeps the emitted schema from being released on `today`, YYYY-MM-DD. */
export const faultsOfRelease = (root: string, today: string): readonly SchemaFault[] =>
  judgeChanges(readFileSync(fileIn(root), 'utf8'), emittedIn(root), { today, since: today });

/** From now on the emitted schema is the released one. */
export function writeReleased(root: string, version: string, day: string): void {
  writeFileSync(fileIn(root), releasedText({ sdl: emittedIn(root), version, day }));
}
