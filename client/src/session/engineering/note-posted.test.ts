import { describe, expect, it } from 'vitest';
import type { HandToEngineeringInput } from '../../generated/graphql.ts';
import { notePosted } from './note-posted.ts';

const refused = (field: string) => ({ userErrors: [{ code: 'INVALID', message: 'No.', path: ['input', field] }] });
const taken = { userErrors: [] };
async function noted(...answers: readonly { userErrors: { code: string; message: string; path: string[] }[] }[]) {
  const sent: HandToEngineeringInput[] = [];
  const outcome = await notePosted(async (input) => answers[sent.push(input) - 1] ?? taken, { number: 'LRL-1', ticketUrl: 'http://tracker.example/1', keys: ['a', 'b'] })
    .then(() => 'NOTED', (error: unknown) => String(error));
  return { outcome, sent };
}
const whole = { idempotencyKey: 'a', number: 'LRL-1', way: 'POSTED', ticketUrl: 'http://tracker.example/1' };

describe('noting that a ticket was posted', () => {
  it('keeps where it stands', async () => {
    expect(await noted(taken)).toEqual({ outcome: 'NOTED', sent: [whole] });
  });

  it('goes without an address that the portal does not take: no tracker keeps it out of the history', async () => {
    expect(await noted(refused('ticketUrl'), taken)).toEqual({ outcome: 'NOTED', sent: [whole, { idempotencyKey: 'b', number: 'LRL-1', way: 'POSTED' }] });
  });

  it('says what else is refused', async () => {
    const { outcome, sent } = await noted(refused('number'));
    expect([outcome, sent]).toEqual(['HttpRefusal: No.', [whole]]);
  });
});
