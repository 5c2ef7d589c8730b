import { describe, expect, it } from 'vitest';
import type { Outcome } from './run-each.ts';
import { Unanswered } from './unanswered.ts';

const [done, refused] = [{ state: 'DONE' }, { state: 'FAILED', reason: 'Somebody was faster.' }] as const;

/** Answers in turn; null: the answer is lost on its way. */
function portal(...answers: readonly (Outcome | null)[]) {
  const heard: string[] = [];
  const unanswered = new Unanswered<string>(async (input) => {
    const answer = answers[heard.push(input) - 1];
    if (answer == null) throw new TypeError('cut');
    return answer;
  });
  return { heard, unanswered };
}

describe('a write whose answer is lost', () => {
  it('goes out again as it was, whatever the case became since, and is told to be done', async () => {
    const { heard, unanswered } = portal(null, null, done);
    await expect(unanswered.send('LRL-1', 'sealed once')).rejects.toThrow('cut');
    await expect(unanswered.again('LRL-1')).rejects.toThrow('cut');
    expect(await unanswered.again('LRL-2')).toBeNull();
    expect(await unanswered.again('LRL-1')).toEqual(done);
    expect(await unanswered.again('LRL-1')).toBeNull();
    expect(heard).toEqual(['sealed once', 'sealed once', 'sealed once']);
  });

  it('is forgotten once it was refused, so that the case is judged anew', async () => {
    const { heard, unanswered } = portal(null, refused);
    await expect(unanswered.send('LRL-1', 'before')).rejects.toThrow('cut');
    expect(await unanswered.again('LRL-1')).toBeNull();
    expect(await unanswered.again('LRL-1')).toBeNull();
    expect(heard).toEqual(['before', 'before']);
  });
});
