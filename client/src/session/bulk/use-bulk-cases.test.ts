import { describe, expect, it } from 'vitest';
import { wasBefore } from './deeds.ts';
import type { Outcome } from './run-each.ts';
import { onFreshCases } from './use-bulk-cases.ts';

interface Case { readonly number: string; readonly assignee: string }
const gone: Outcome = { state: 'FAILED', reason: 'gone' };
const number = 'LRL-1';

/** A portal that assigns to Bo. @param answers in turn: lost ones did what they were told all the same */
async function tried(...answers: readonly ('LOST' | 'REFUSED' | 'DONE')[]) {
  let assignee = 'Ana';
  const backTo: string[] = [];
  const left = [...answers];
  const deed = onFreshCases<Case>({ cases: [{ number, assignee }], readAgain: async () => ({ number, assignee }) }, async (one, earlier) => {
    backTo.push(wasBefore({ now: one.assignee, earlier: earlier.assignee, given: 'Bo' }));
    const answer = left.shift();
    if (answer === 'REFUSED') {
      // Somebody else was faster.
      assignee = 'Cy';
      return { state: 'FAILED', reason: 'changed' };
    }
    assignee = 'Bo';
    if (answer === 'LOST') throw new TypeError('cut');
    return { state: 'DONE' };
  }, gone);
  for (const _ of answers) await deed(number).catch(() => undefined);
  return backTo.at(-1);
}

describe('undo after a retry', () => {
  it('goes back to what was there before a try whose answer was lost, though that one was done', async () => {
    expect([await tried('DONE'), await tried('LOST', 'DONE'), await tried('LOST', 'LOST', 'DONE')]).toEqual(['Ana', 'Ana', 'Ana']);
  });

  it('goes back to what somebody else made of it meanwhile', async () => {
    expect([await tried('REFUSED', 'DONE'), await tried('REFUSED', 'LOST', 'DONE')]).toEqual(['Cy', 'Cy']);
  });
});
