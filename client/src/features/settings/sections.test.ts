import { describe, expect, it } from 'vitest';
import { isMoved, sectionAt, sectionsFor } from './sections.ts';

const nobody = { isTeam: false, isLead: false, isAdministrator: false };

describe('the sections of the settings', () => {
  it.each([
    ['a researcher', nobody, ['profile', 'sign-in', 'key', 'mail']],
    ['a triager', { ...nobody, isTeam: true }, ['profile', 'sign-in', 'key', 'mail', 'team', 'on-call']],
    ['a lead', { ...nobody, isTeam: true, isLead: true }, ['profile', 'sign-in', 'key', 'mail', 'team', 'on-call', 'webhooks', 'import']],
    ['an administrator', { ...nobody, isAdministrator: true }, ['profile', 'sign-in', 'key', 'mail', 'on-call']],
  ])('of %s', (_who, person, expected) => {
    expect(sectionsFor(person)).toEqual(expected);
  });

  it('of a portal that was put back', () => {
    const closed = { session: { closedAfterRestore: true } };
    expect(sectionsFor({ ...nobody, isTeam: true, isLead: true, ...closed })).toContain('restore');
    expect(sectionsFor({ ...nobody, isAdministrator: true, ...closed })).toContain('restore');
    expect(sectionsFor({ ...nobody, isTeam: true, ...closed })).not.toContain('restore');
  });

  it('fall back to the profile where the address names none of theirs', () => {
    expect(sectionAt('team', nobody)).toBe('profile');
    expect(sectionAt('key', nobody)).toBe('key');
    expect(sectionAt(undefined, nobody)).toBe('profile');
  });

  it('that are under administration now are known as such', () => {
    expect(['services', 'policy', 'people'].every(isMoved)).toBe(true);
    expect(isMoved('key')).toBe(false);
    expect(isMoved(undefined)).toBe(false);
  });
});
