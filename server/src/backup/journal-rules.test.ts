import { describe, expect, it } from 'vitest';
import { knowsAllSince } from './journal-rules.ts';
import type { JournalLine } from './journal-facts.ts';

const line = (id: string, after?: string | null, kind: JournalLine['kind'] = 'KEY_REVOKED'): JournalLine =>
  ({ portal: 'p', id, at: `2026-11-26T10:00:0${id}.000Z`, kind, subject: kind === 'BACKUP' ? 'backup' : id, ...(after !== undefined && { after }) });
const [one, backup, three, four, five] = [line('1', null), line('2', '1', 'BACKUP'), line('3', '2'), line('4', '3'), line('5', '4')];

describe('a journal', () => {
  it.each<[string, readonly JournalLine[], boolean]>([
    ['knows all since its backup', [one, backup, three, four, five], true],
    ['need not reach further back', [backup, three], true],
    ['does not know another backup', [one, three, four], false],
    ['lacks what another node wrote in between', [one, backup, three, five], false],
    ['lacks what another node wrote first', [backup, four, five], false],
    ['is believed where an older Laurel named no line before', [backup, line('3'), line('4')], true],
    ['cannot know what was lost at its end', [one, backup, three], true],
  ])('%s', (_sentence, lines, knows) => {
    expect(knowsAllSince(lines, 'backup')).toBe(knows);
  });
});
