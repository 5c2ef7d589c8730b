/**
 * What stays in the box after a message went out: nothing, or what was written while it was on its way. Pure.
 * @param now what stands in the box
 */
export function leftToSend(sent: string, now: string): string {
  if (now === sent) return '';
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}
