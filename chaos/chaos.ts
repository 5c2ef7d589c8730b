/**
 * `npm run chaos`: people use the built product while a director kills, stops, cuts and fills what it runs on; afterwards everything that
 * was answered is looked for. Ends by itself, leaves nothing behind, and with 1 where anything was lost or done twice.
 */
import { readOptions } from './options.ts';

const options = readOptions(process.argv.slice(2));
const { run } = options.failovers > 0 ? await import('./failover.ts') : await import('./run.ts');
process.exitCode = await run(options, (line) => console.log(line)) ? 0 : 1;
