/** Whether a second look waits for its decision, as the history says. Pure. */
import type { CaseEventData } from './case-queries.ts';

export function isLookPending(events: readonly CaseEventData[]): boolean {
  const moves = events.flatMap((event) => (event.__typename === 'CaseMoved' ? [event.move] : []));
  const asked = moves.lastIndexOf('ASK_SECOND_LOOK');
  return (
    asked >= 0 && !moves.slice(asked).some((move) => move === 'GRANT_SECOND_LOOK' || move === 'REFUSE_SECOND_LOOK' || move === 'REOPEN')
  );
}
