import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import type { Telling } from './event-sentence.ts';
import { eventSentence, type LineEvent } from './event-words.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const ana = { __typename: 'Triager' as const, id: 'T:ana', displayName: 'Ana', publicKeys: [] };
const ines = { __typename: 'Researcher' as const, id: 'R:ines', handle: null, name: null, publicKeys: [] };
const asReporter: Telling = { i18n, audience: 'reporter', me: { researcherId: 'R:ines', triagerId: null } };
const asTeam: Telling = { i18n, audience: 'team', me: { researcherId: 'R:ana', triagerId: 'T:ana' } };
const base = { id: 'E:1', at: '2026-11-03T15:12:40.000Z', actor: ana, actorRole: 'TEAM' as const };

const text = (event: LineEvent, telling: Telling): string => {
  const { lead, rest } = eventSentence(event, telling);
  return [lead, rest].join(' ').trim();
};
const move = (part: object): LineEvent =>
  ({ ...base, __typename: 'CaseMoved', move: null, fromState: 'TRIAGING', toState: 'TRIAGING', resolution: null, ...part }) as LineEvent;

describe('the sentence of an event', () => {
  it('names who moved the case, and calls the reader you', () => {
    const verified = move({ move: 'VERIFY', toState: 'VERIFIED' });
    expect(text(verified, asReporter)).toBe('Confirmed by Ana.');
    expect(text(verified, asTeam)).toBe('Confirmed by you.');
  });

  it('turns waiting towards whose move it is', () => {
    const asked = move({ move: 'ASK_FOR_INFORMATION', toState: 'NEEDS_INFORMATION' });
    expect(text(asked, asReporter)).toBe('Waiting for you asked by Ana.');
    expect(text(asked, asTeam)).toBe('Waiting for reporter asked by you.');
  });

  it('tells a reply that brought a case back from one that opened it again', () => {
    const back = { actor: ines, toState: 'TRIAGING' };
    expect(text(move({ ...back, fromState: 'NEEDS_INFORMATION' }), asTeam)).toBe('Being checked The reply came.');
    expect(text(move({ ...back, fromState: 'CLOSED' }), asTeam)).toBe('Opened again by the reply.');
  });

  it('says how a case was closed, by the clock without a name', () => {
    expect(text(move({ move: 'CLOSE', toState: 'CLOSED', resolution: 'RESOLVED' }), asReporter)).toBe('Closed: resolved by Ana.');
    expect(text(move({ actor: null, move: 'CLOSE', toState: 'CLOSED', resolution: 'NO_RESPONSE' }), asReporter)).toBe(
      'Closed: no answer from the reporter',
    );
  });

  it('calls a reporter without a name the reporter', () => {
    expect(text(move({ actor: ines, move: 'REPORT_FIX_FAILS', fromState: 'FIXED', toState: 'REMEDIATING' }), asTeam)).toBe(
      'The fix fails as shown by the reporter. It is being fixed again.',
    );
  });

  it('tells who was let in and taken off, and stands a role in for a name that is not shown', () => {
    const access = (part: object): LineEvent => ({ ...base, __typename: 'AccessChanged', readerRole: 'PARTICIPANT', granted: true, reader: null, ...part }) as LineEvent;
    const vera = { __typename: 'Researcher', id: 'R:vera', handle: null, name: 'Vera' };
    expect(text(access({ reader: vera }), asTeam)).toBe('Opened to Vera by you: the texts of this case are sealed to their key too.');
    expect(text(access({ reader: vera, granted: false }), asReporter)).toBe('Closed to Vera by Ana. What they opened before they may have kept.');
    expect(text(access({ readerRole: 'REPORTER' }), asTeam)).toContain('Opened to the reporter by you');
    expect(text(access({ readerRole: 'REPORTER', actor: null, actorRole: 'REPORTER' }), asTeam)).toContain('Claimed by the reporter, with the link of the receipt.');
    expect(text(access({ readerRole: 'CONTACT' }), asReporter)).toContain('Handed on to the contact for installed software by Ana');
  });

  it('tells taking from giving', () => {
    const assigned = (assignee: object | null): LineEvent => ({ ...base, __typename: 'CaseAssigned', assignee }) as LineEvent;
    expect(text(assigned({ id: 'T:ana', displayName: 'Ana' }), asReporter)).toBe('Taken by Ana.');
    expect(text(assigned({ id: 'T:mirek', displayName: 'Mirek' }), asReporter)).toBe('Given to Mirek by Ana.');
    expect(text(assigned(null), asTeam)).toBe('Given back by you: nobody has it now.');
  });

  it('has words for an event that a newer server may send', () => {
    expect(text({ ...base, __typename: 'CaseRenamed' } as unknown as LineEvent, asTeam)).toContain('no words for yet');
    expect(text(move({ move: 'SOMETHING_NEW', toState: 'FIXED', fromState: 'REMEDIATING' }), asTeam)).toContain('Fixed');
  });
});
