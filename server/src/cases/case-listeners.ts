/**
 * How other features take part in a change of a case without cases knowing them: `main.ts` registers listeners, and each is
 * called inside the command's transaction after the change was written.
 */
import type { CaseEntity } from './case.entity.ts';
import type { CommandContext } from './command.ts';

export interface CaseChange {
  readonly before: Pick<CaseEntity, 'state' | 'creditableSince' | 'fixedAt' | 'reporterId'>;
  readonly after: CaseEntity;
}
export type CaseListener = (context: CommandContext, change: CaseChange) => Promise<void>;
