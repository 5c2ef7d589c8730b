import { describe, expect, it } from 'vitest';
import { needsMore, readColumns, usualColumns } from './column-choice.ts';

describe('the columns of a list', () => {
  it('are the usual ones until somebody chooses, and never the team’s for a reporter', () => {
    expect(readColumns(null, 'team')).toEqual(['number', 'title', 'service', 'state', 'severity', 'assignee', 'due', 'updated']);
    expect(usualColumns('reporter')).toEqual(['number', 'title', 'service', 'state', 'severity', 'due', 'updated']);
    expect(readColumns('labels,reporter,closed', 'reporter')).toEqual(['number', 'title', 'closed']);
  });

  it('stand in one order, with number and title, whatever was kept', () => {
    expect(readColumns('closed,state', 'team')).toEqual(['number', 'title', 'state', 'closed']);
    expect(readColumns('', 'team')).toEqual(['number', 'title']);
    expect(readColumns('no-such,constructor,<b>', 'team')).toEqual(['number', 'title']);
  });

  it('ask for more only where more is shown', () => {
    expect(needsMore(usualColumns('team'))).toBe(false);
    expect(needsMore(readColumns('labels', 'team'))).toBe(true);
  });
});
