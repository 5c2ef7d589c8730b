/** What the clock wrote into a case's history. Commands and the clock only. */
import type { CaseEntity } from './case.entity.ts';
import type { Clock } from './case-facts.ts';
import { recordEvent } from './case-store.ts';
import type { CommandContext } from './command.ts';
import { isUpdateMissed } from './next-update-rules.ts';

export async function pass({ manager, now }: CommandContext, row: Pick<CaseEntity, 'id'>, clock: Clock): Promise<void> {
  await recordEvent(manager, row.id, null, { kind: 'ClockPassed', clock }, now);
}

/** When this clock passed since `since`; null where it did not. */
export async function passedAt({ manager }: CommandContext, row: Pick<CaseEntity, 'id'>, clock: Clock, since: Date): Promise<Date | null> {
  const [passed] = await manager.query<{ at: Date }[]>(
    'select at from case_event where case_id = $1 and clock = $2 and at >= $3 order by at limit 1', [row.id, clock, since]);
  return passed?.at ?? null;
}

/**
 * "A missed date […] counts in public", once for each date: also where nothing ran when it came, and the date is about to go.
 * @param row as it was before @returns whether it counts now
 */
export async function passMissedUpdate(context: CommandContext, row: CaseEntity): Promise<boolean> {
  const update = row.nextUpdateDueAt;
  if (!update || !isUpdateMissed(row, context.now) || (await passedAt(context, row, 'NEXT_UPDATE', update))) return false;
  await pass(context, row, 'NEXT_UPDATE');
  return true;
}
