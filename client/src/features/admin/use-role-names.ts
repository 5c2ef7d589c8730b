import { useLingui } from '@lingui/react/macro';
import type { Role } from '../../session/session.tsx';

/** Roles as people say them; who has none reports. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const { t } = useLingui();
  const names: Readonly<Partial<Record<Role, string>>> = { TRIAGER: t`Triager`, LEAD: t`Lead`, ADMINISTRATOR: t`Administrator` };
  return (roles) => roles.flatMap((role) => names[role] ?? []).join(' · ') || t`Researcher`;
}
