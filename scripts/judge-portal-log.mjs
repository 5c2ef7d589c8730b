/**
 * What the portal's own log says beside kept files: it has to show its newest checkpoint, which may not be behind what it signed before, and
 * to prove that each grew out of the one before. Pure; `verify -- receipt` asks it.
 */

const checkpointOf = (one) => (one.kind === 'CHECKPOINT' ? one.checkpoint : (one.place?.checkpoint ?? null));

/**
 * @param {readonly import('../schema/log/judge-files.ts').Finding[]} findings of the kept files and of the newest checkpoint
 * @param {string} name under which the newest checkpoint was judged
 * @returns {string[]} one sentence for each thing that the portal kept back; empty where its log has another origin, or a fault said already
 */
export function keptBack(findings, name) {
  const newest = findings.find((one) => one.kind === 'CHECKPOINT' && one.name === name)?.checkpoint;
  if (!newest) return findings.some((one) => one.kind === 'FAULT' && one.name === name) ? [] : [`The portal does not show its log at ${name}, so nothing says that it stands by these files. ${again}`];
  const ofLog = findings.map(checkpointOf).filter((one) => one?.origin === newest.origin);
  const most = Math.max(...ofLog.map(({ size }) => size));
  if (most > newest.size) return [`The portal shows a log of ${newest.size} entries, and has signed ${most} of the same log: the later ones are not shown. ${again}`];
  const unproved = findings.filter((one) => one.kind === 'GROWTH' && one.verdict === 'NOT_GIVEN' && one.to.origin === newest.origin);
  return unproved.map(({ from, to }) => `The portal gives no proof that its log of ${to.size} entries grew out of the one of ${from.size}. ${again}`);
}

const again = 'Ask again in a minute; if it stays so, keep these files, and tell somebody.';
