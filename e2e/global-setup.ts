/**
 * Once per run: an example installation as a first start makes it, at rest. `startPortal` copies it, which takes a quarter of the time;
 * the tests of the first start itself ask for a fresh one.
 */
import { exampleVariable, startPortal } from './portal.ts';

export async function setup(): Promise<() => Promise<void>> {
  const portal = await startPortal({ fresh: true });
  await portal.end();
  process.env[exampleVariable] = portal.dataDir;
  return () => portal.stop();
}
