/** What those who left the team may still hold, by person. Pure. */
import type { FormerHolderData } from './settings-queries.ts';

export interface Leaver {
  readonly id: string;
  readonly name: string;
  /** RFC 3339 */
  readonly leftAt: string;
  /** Fingerprints, newest first. */
  readonly teamKeys: readonly string[];
  /** Reports are sealed to one of them now. */
  readonly holdsCurrent: boolean;
  readonly casesOpened: number;
}

/** @param rows newest first */
export function leaversOf(rows: readonly FormerHolderData[]): readonly Leaver[] {
  const found = new Map<string, Leaver>();
  for (const { person, teamKey, heldUntil, casesOpened } of rows) {
    const id = person?.id ?? '';
    const known = found.get(id) ?? { id, name: person?.displayName ?? '', leftAt: heldUntil, teamKeys: [], holdsCurrent: false, casesOpened };
    const isCurrent = teamKey.status === 'CURRENT' || teamKey.status === 'EXPIRED';
    const teamKeys = known.teamKeys.includes(teamKey.fingerprint) ? known.teamKeys : [...known.teamKeys, teamKey.fingerprint];
    found.set(id, { ...known, teamKeys, holdsCurrent: known.holdsCurrent || isCurrent });
  }
  return [...found.values()];
}
