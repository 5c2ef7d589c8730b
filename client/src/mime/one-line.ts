import { visibleText } from '../../../packages/client/src/sealing/visible-text.ts';

/** One line, nothing hidden in it. */
export function oneLine(text: string, limit: number): string {
  const line = visibleText(text.replace(/[\r\n\t ]+/g, ' ').trim());
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
