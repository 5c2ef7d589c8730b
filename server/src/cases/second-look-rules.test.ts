import { describe, expect, it } from 'vitest';
import { caseIn, closedCase, day, lead, otherLead, otherTriager, triager } from '../testing/case-samples.ts';
import { defaultSettings, resolutions } from './case-facts.ts';
import { askingProblem, decidingProblem, isTeamTooSmall, secondLookDeciders, secondLookUntil } from './second-look-rules.ts';
import { judgeMove } from './state-machine-rules.ts';

const settings = defaultSettings;
const asked = closedCase('RESOLVED', { secondLookAskedAt: day(6) });

describe('asking for a second look', () => {
  it('is possible after any closing, for 90 days of elapsed time', () => {
    for (const resolution of resolutions) expect(askingProblem(closedCase(resolution), day(95), settings)).toBeNull();
    expect(secondLookUntil(closedCase('BY_DESIGN'))).toEqual(day(95));
    expect(askingProblem(closedCase('BY_DESIGN'), new Date(day(95).getTime() + 1), settings)).toMatch(/90 days/);
  });

  it('is possible once per case, reopened in between or not', () => {
    expect(askingProblem(asked, day(7), settings)).toMatch(/one per case/);
    const decided = { ...asked, secondLookDecidedAt: day(7), closedAt: day(50) };
    expect(askingProblem(decided, day(51), settings)).toMatch(/one per case/);
    expect(askingProblem(caseIn('TRIAGING', false), day(7), settings)).toMatch(/open/);
  });

  it('is not offered where nobody is left to look', () => {
    const small = { ...settings, teamIds: ['triager', 'lead'] };
    expect(isTeamTooSmall(closedCase('RESOLVED'), small)).toBe(true);
    expect(askingProblem(closedCase('RESOLVED'), day(6), small)).toMatch(/nobody is left/);
    expect(isTeamTooSmall(closedCase('RESOLVED'), { ...settings, teamIds: ['triager', 'lead', 'other-triager'] })).toBe(false);
    expect(isTeamTooSmall(closedCase('RESOLVED'), settings)).toBe(false);
    expect(isTeamTooSmall(closedCase('INFORMATIVE'), small)).toBe(false);
  });
});

describe('deciding a second look', () => {
  it('is for who neither verified nor closed nor reported', () => {
    expect([triager, lead].map((actor) => decidingProblem(asked, actor))).toEqual([expect.any(String), expect.any(String)]);
    expect([otherTriager, otherLead].map((actor) => decidingProblem(asked, actor))).toEqual([null, null]);
    expect(decidingProblem({ ...asked, reporterId: 'other-lead' }, otherLead)).toMatch(/neither reported/);
    expect(secondLookDeciders(asked, ['triager', 'lead', 'other-lead', 'reporter'])).toEqual(['other-lead']);
  });

  it('needs one that is asked for and undecided', () => {
    expect(decidingProblem(closedCase('RESOLVED'), otherLead)).toMatch(/No second look/);
    expect(decidingProblem({ ...asked, secondLookDecidedAt: day(7) }, otherLead)).toMatch(/No second look/);
  });

  it('reopens with the verification kept, or leaves the case closed', () => {
    const judge = (move: 'GRANT_SECOND_LOOK' | 'REFUSE_SECOND_LOOK') =>
      judgeMove(asked, otherLead, { move, hasMessage: true }, day(8), settings);
    expect(judge('GRANT_SECOND_LOOK').facts).toMatchObject({
      state: 'TRIAGING',
      verifiedById: 'triager',
      secondLookAskedAt: day(6),
      secondLookDecidedAt: day(8),
    });
    expect(judge('REFUSE_SECOND_LOOK').changes).toEqual({ secondLookDecidedAt: day(8) });
  });
});
