import { describe, expect, it } from 'vitest';
import { caseLine, hoursAfter } from './case-line.ts';
import type { ClockedCase } from './clocks-query.ts';

const at = (hours: number): string => new Date(Date.parse('2026-11-01T00:00:00Z') + hours * 3_600_000).toISOString();
type Node = ClockedCase['timeline']['edges'][number]['node'];
const moved = (hours: number, fromState: string, toState: string, resolution: string | null = null): Node => ({ __typename: 'CaseMoved', id: `m${hours}`, at: at(hours), actorRole: 'TEAM', fromState, toState, resolution }) as Node;
const wrote = (hours: number, actorRole: string): Node => ({ __typename: 'MessagePosted', id: `w${hours}`, at: at(hours), actorRole, isResponse: actorRole === 'TEAM' }) as Node;
const of = (facts: Partial<ClockedCase>, nodes: readonly Node[] = []): ClockedCase => ({
  __typename: 'Case', id: '1', number: 'LRL-2026-000001', state: 'TRIAGING', resolution: null, submittedAt: at(0), responseDueAt: at(24), firstRespondedAt: null, responseStatus: 'PENDING',
  nextUpdateDueAt: null, verifiedAt: null, fixedAt: null, closedAt: null, timeline: { pageInfo: { hasPreviousPage: false }, edges: nodes.map((node) => ({ cursor: node.id, node })) }, ...facts,
}) as ClockedCase;

describe('the line of a case', () => {
  it('goes from state to state until it is closed', () => {
    const line = caseLine(of({ state: 'CLOSED', resolution: 'RESOLVED', closedAt: at(90), firstRespondedAt: at(3) }, [
      moved(2, 'RECEIVED', 'TRIAGING'), wrote(3, 'TEAM'), wrote(5, 'REPORTER'), moved(40, 'TRIAGING', 'VERIFIED'), moved(90, 'VERIFIED', 'CLOSED', 'RESOLVED'),
    ]), at(500));
    expect(line.stretches.map(({ state, from, to }) => [state, hoursAfter(at(0), from), hoursAfter(at(0), to)])).toEqual([
      ['RECEIVED', 0, 2], ['TRIAGING', 2, 40], ['VERIFIED', 40, 90], ['CLOSED', 90, 90],
    ]);
    expect(line.to).toBe(at(90));
    expect(line.marks.map(({ kind }) => kind)).toEqual(['RECEIVED', 'STATE', 'FIRST_ANSWER', 'FROM_REPORTER', 'RESPONSE_DUE', 'STATE', 'STATE']);
  });

  it('reaches to what is still due', () => {
    const line = caseLine(of({ nextUpdateDueAt: at(300), firstRespondedAt: at(30), responseStatus: 'ANSWERED_LATE' }), at(40));
    expect([line.to, line.stretches.at(-1)?.to]).toEqual([at(300), at(40)]);
    expect(line.marks.map(({ kind }) => kind)).toEqual(['RECEIVED', 'RESPONSE_DUE', 'FIRST_ANSWER', 'UPDATE_DUE']);
  });

  it('draws no promise where none was owed', () => {
    expect(caseLine(of({ responseStatus: 'NOT_OWED' }), at(2)).marks.map(({ kind }) => kind)).toEqual(['RECEIVED']);
  });
});
