import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageFolder = fileURLToPath(new URL('../packages/client', import.meta.url));

/**
 * Which source each built file comes from: package.json names doors and command, and a file is called as its source.
 * @param {{ exports: Readonly<Record<string, { default: string }>>, bin: Readonly<Record<string, string>> }} manifest @returns {Record<string, string>} name → source
 */
export function packageEntries({ exports, bin }) {
  const doors = Object.values(exports).map((door) => path.basename(door.default, '.js'));
  const commands = Object.values(bin).map((file) => path.basename(file, '.js'));
  return Object.fromEntries([...doors.map((name) => [name, path.join(packageFolder, 'src', `${name}.ts`)]), ...commands.map((name) => [name, path.join(packageFolder, 'src', 'cli', `${name}.ts`)])]);
}
