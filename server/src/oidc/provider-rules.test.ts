import { describe, expect, it } from 'vitest';
import { changeOfRoles, groupsAreElsewhere, groupsOf, mayMakeAccount, type RoleRules, showsFactor } from './provider-rules.ts';

const rules: RoleRules = { groupsClaim: 'groups', rolesOfGroup: new Map([['triage', ['TRIAGER']], ['leads', ['TRIAGER', 'LEAD']]]) };
const within = (groupsClaim: string): RoleRules => ({ ...rules, groupsClaim });

describe('groups', () => {
  it.each<[string, object, string, readonly string[] | null]>([
    ['a list', { groups: ['triage', 'golf'] }, 'groups', ['triage', 'golf']],
    ['one as text', { groups: 'triage' }, 'groups', ['triage']],
    ['left out', {}, 'groups', null],
    ['below a path', { realm_access: { roles: ['leads'] } }, 'realm_access.roles', ['leads']],
    ['under a name with full stops', { 'https://example.org/groups': ['leads'] }, 'https://example.org/groups', ['leads']],
    ['of no text', { groups: ['triage', 7, null, { name: 'leads' }] }, 'groups', ['triage']],
    ['below what is no object', { realm_access: 'roles' }, 'realm_access.roles', null],
    ['that every object has', {}, 'constructor.name', null],
  ])('%s', (_kind, claims, claim, groups) => {
    expect(groupsOf({ ...claims }, within(claim))).toEqual(groups);
  });

  it('are elsewhere where there are too many', () => {
    expect(groupsAreElsewhere({ _claim_names: { groups: 'src1' } }, rules)).toBe(true);
    expect(groupsAreElsewhere({ hasgroups: true }, rules)).toBe(true);
    expect(groupsAreElsewhere({ _claim_names: { roles: 'src1' }, groups: [] }, rules)).toBe(false);
  });
});

describe('"Adds and removes the roles that the file maps, and never touches others."', () => {
  it.each([
    [['RESEARCHER'], ['leads'], ['TRIAGER', 'LEAD'], []],
    [['RESEARCHER', 'TRIAGER', 'LEAD'], ['triage'], [], ['LEAD']],
    [['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], [], [], ['LEAD']],
    [['TRIAGER'], ['TRIAGE', 'triage '], [], ['TRIAGER']],
    [['RESEARCHER'], ['golf'], [], []],
  ] as const)('%j in %j', (held, groups, given, taken) => {
    expect(changeOfRoles(held, groups, rules, false)).toEqual({ given, taken });
  });

  it('takes nothing from who is exempt', () => {
    expect(changeOfRoles(['LEAD'], ['triage'], rules, true)).toEqual({ given: ['TRIAGER'], taken: [] });
  });
});

it('a second factor is what the file says, to the letter', () => {
  const factor = { acr: ['urn:strong'], amr: ['mfa', 'hwk'] };
  expect([{ acr: 'urn:strong' }, { amr: ['pwd', 'hwk'] }].every((claims) => showsFactor(claims, factor))).toBe(true);
  expect([{}, { acr: 'urn:strong ' }, { acr: ['urn:strong'] }, { amr: 'mfa' }, { amr: ['MFA'] }, { amr: [] }].some((claims) => showsFactor(claims, factor))).toBe(false);
  expect(showsFactor({ acr: '0', amr: ['pwd'] }, { acr: [], amr: [] })).toBe(false);
});

it.each([
  [[], ['leads'], false], [['team'], ['leads'], true], [['team'], ['golf'], false], [['researchers'], [], true], [['team', 'researchers'], ['golf'], true],
] as const)('accounts for %j, of somebody in %j: %s', (forWhom, groups, may) => {
  expect(mayMakeAccount(forWhom, groups, rules)).toBe(may);
});
