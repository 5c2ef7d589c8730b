/**
 * A role that a provider gave counts in sessions that were opened by that provider; in a person's own token for a fortnight after it was
 * last confirmed. So whoever left the organization, and with it the provider, has no rights here, whatever password they know.
 */
export const tokenDays = 14;
/** Roles that a group gives are looked at again after so many hours, where the provider sends no word of their end before. */
export const roleHours = 12;

/** True where `held` counts. Over `account`, `session` and a row `held` of the account's roles. */
export const roleCounts = `not exists (select from oidc_role gave where gave.account_id = account.id and gave.role = held
      and gave.identity_id is distinct from session.oidc_identity_id
      and (session.kind = 'COOKIE' or gave.seen_at < now() - interval '${tokenDays} days'))`;
