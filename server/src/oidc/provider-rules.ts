/**
 * What the word of a provider is worth here. Pure: tests and commands hand in what the operator's file says and what an ID token claims.
 *
 * "Groups are mapped to roles, and the provider's acr and amr are taken as second factor." Nothing but the operator's file decides which,
 * because mapping a group to a role raises people.
 */
import type { Role } from '../read/viewer.ts';

/** What a provider may give: everybody is a researcher already. */
export const givenRoles = ['TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

/** For whom a provider may make accounts: people in a mapped group, everybody it knows. */
export const newcomers = ['team', 'researchers'] as const;
export type Newcomers = (typeof newcomers)[number];

export interface RoleRules {
  /** A claim, or a path of claims with full stops between. */
  readonly groupsClaim: string;
  readonly rolesOfGroup: ReadonlyMap<string, readonly GivenRole[]>;
}
export interface FactorRules {
  readonly acr: readonly string[];
  readonly amr: readonly string[];
}
export type Claims = Readonly<Record<string, unknown>>;

const at = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** A name with full stops is first looked for as it stands (`https://example.org/groups`), then as a path (`realm_access.roles`). */
const claimAt = (claims: Claims, name: string): unknown => at(claims, name) ?? name.split('.').reduce(at, claims);

/** Null where the claim is left out; a provider may hand one group as a plain string. Whatever is no text is no group. */
export function groupsOf(claims: Claims, { groupsClaim }: RoleRules): readonly string[] | null {
  const claim = claimAt(claims, groupsClaim);
  if (claim === undefined) return null;
  return (Array.isArray(claim) ? claim : [claim]).filter((group): group is string => typeof group === 'string');
}

/**
 * OpenID Connect Core 5.6.2: the claim is somewhere else, because there are too many groups for a token. Then nobody knows who belongs
 * where, and nothing is given or taken.
 */
export const groupsAreElsewhere = (claims: Claims, { groupsClaim }: RoleRules): boolean =>
  at(at(claims, '_claim_names'), groupsClaim) !== undefined || at(claims, 'hasgroups') !== undefined;

export const managedRoles = ({ rolesOfGroup }: RoleRules): ReadonlySet<GivenRole> => new Set([...rolesOfGroup.values()].flat());

export const rolesOf = (groups: readonly string[], { rolesOfGroup }: RoleRules): ReadonlySet<GivenRole> =>
  new Set(groups.flatMap((group) => rolesOfGroup.get(group) ?? []));

export interface RoleChange {
  readonly given: readonly GivenRole[];
  readonly taken: readonly GivenRole[];
}

/**
 * "Adds and removes the roles that the file maps, and never touches others." Whoever is exempt loses none: that is the account for the day
 * on which the provider is wrong or away.
 */
export function changeOfRoles(held: readonly Role[], groups: readonly string[], rules: RoleRules, isExempt: boolean): RoleChange {
  const [wanted, managed] = [rolesOf(groups, rules), managedRoles(rules)];
  return {
    given: givenRoles.filter((role) => wanted.has(role) && !held.includes(role)),
    taken: isExempt ? [] : givenRoles.filter((role) => managed.has(role) && !wanted.has(role) && held.includes(role)),
  };
}

/** RFC 8176 for `amr`; the words of the file are compared as they stand. */
export function showsFactor(claims: Claims, { acr, amr }: FactorRules): boolean {
  const [level, methods] = [at(claims, 'acr'), at(claims, 'amr')];
  return (typeof level === 'string' && acr.includes(level)) || (Array.isArray(methods) && methods.some((method) => amr.includes(String(method))));
}

export function mayMakeAccount(forWhom: readonly Newcomers[], groups: readonly string[], rules: RoleRules): boolean {
  return forWhom.includes('researchers') || (forWhom.includes('team') && rolesOf(groups, rules).size > 0);
}
