import { describe, expect, it } from 'vitest';
import type { Role, Scope } from '../read/viewer.ts';
import { endOfReplaced, isGoodEnd, isGoodOverlap, ownerRoles, scopeFault, tokenWarning } from './access-token-rules.ts';

const now = new Date('2026-11-27T10:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

describe('scopes', () => {
  it.each<[string, Scope[], Role[], boolean, ReturnType<typeof scopeFault>]>([
    ['a lead lets a tool read cases', ['CASES_READ', 'STATISTICS_READ'], ['LEAD'], true, null],
    ['an administrator does not', ['CASES_READ'], ['ADMINISTRATOR'], false, 'LEADS_ONLY'],
    ['not even among others', ['STATISTICS_READ', 'CASES_WRITE'], ['ADMINISTRATOR'], false, 'LEADS_ONLY'],
    ['who is both does', ['CASES_READ'], ['LEAD', 'ADMINISTRATOR'], false, null],
    ['an administrator lets a tool read what is public', ['ACKNOWLEDGMENTS_READ', 'STATISTICS_READ'], ['ADMINISTRATOR'], false, null],
    ['and lets a router in', ['FEDERATION'], ['ADMINISTRATOR'], false, null],
    ['which a lead does not', ['FEDERATION'], ['LEAD'], false, 'ADMINISTRATORS_ONLY'],
    ['a router is nothing else', ['FEDERATION', 'CASES_READ'], ['LEAD', 'ADMINISTRATOR'], false, 'ROUTER_ALONE'],
    ['nor of some services', ['FEDERATION'], ['ADMINISTRATOR'], true, 'ROUTER_HAS_NO_SERVICES'],
    ['a token needs a scope', [], ['LEAD'], false, 'NONE'],
  ])('%s', (_what, scopes, roles, bound, fault) => expect(scopeFault(scopes, roles, { bound })).toBe(fault));

  it('name who may own such a token, which is whoever may make it', () => {
    const all: Scope[][] = [['CASES_READ'], ['CASES_WRITE'], ['FEDERATION'], ['STATISTICS_READ'], ['ACKNOWLEDGMENTS_READ', 'CASES_READ']];
    for (const scopes of all) {
      for (const role of ['RESEARCHER', 'TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const) {
        const mayMake = (role === 'LEAD' || role === 'ADMINISTRATOR') && scopeFault(scopes, [role], { bound: false }) === null;
        expect(ownerRoles(scopes).includes(role), `${scopes.join()} ${role}`).toBe(mayMake);
      }
    }
  });
});

describe('an end', () => {
  it.each([[-1, false], [0, false], [1, true], [365, true], [366.5, false], [4_000, false]])('in %d days: %s', (days, is) =>
    expect(isGoodEnd(inDays(days), now)).toBe(is));
  it.each([[0, true], [336, true], [337, false], [-1, false], [1.5, false]])('after an overlap of %d hours: %s', (hours, is) =>
    expect(isGoodOverlap(hours)).toBe(is));
  it('of a replaced token is never later than it was', () => {
    expect(endOfReplaced(inDays(1), 48, now)).toEqual(inDays(1));
    expect(endOfReplaced(inDays(30), 48, now)).toEqual(inDays(2));
    expect(endOfReplaced(inDays(30), 0, now)).toBeNull();
  });
});

describe('warnings', () => {
  it.each<[number, number | null, number | null]>([
    [40, null, null], [30, null, 30], [29, 30, null], [7, 30, 7], [6, null, 7], [1, 7, 1], [0.5, 1, null], [-1, 1, null],
  ])('with %d days left, told at %s: %s', (left, warnedDays, due) => expect(tokenWarning({ expiresAt: inDays(left), warnedDays }, now)).toBe(due));
});
