import type { JournalLine } from './journal-facts.ts';

/**
 * "A restored instance starts closed until consents withdrawn since the backup have been replayed": a journal knows of all of them that were
 * written when it has the backup's own line, and every line since names one that is there too. A file of another node that was left out
 * leaves names of lines that nobody has. What was lost at the very end no journal knows.
 * @param lines of every file, oldest first
 */
export function knowsAllSince(lines: readonly JournalLine[], backupId: string): boolean {
  const start = lines.findIndex(({ kind, subject }) => kind === 'BACKUP' && subject === backupId);
  if (start < 0) return false;
  const ids = new Set(lines.map(({ id }) => id));
  // An older Laurel names none.
  return lines.slice(start + 1).every(({ after }) => after == null || ids.has(after));
}
