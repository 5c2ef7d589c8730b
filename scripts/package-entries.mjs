import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageFolder = fileURLToPath(new URL('../packages/client', import.meta.url));

/**
 * Which source each built file comes from: package.json names the doors, and a door's file is called as its source.
 * @param {{ exports: Readonly<Record<string, { default: string }>> }} manifest @returns {Record<string, string>} name → source
 */
export function packageEntries({ exports }) {
  const names = Object.values(exports).map((door) => path.basename(door.default, '.js'));
  return Object.fromEntries(names.map((name) => [name, path.join(packageFolder, 'src', `${name}.ts`)]));
}
