/** The installation as it is set, and one way to change it that does not save over somebody else. */
import type { ChangeSettingsInput } from '../../generated/graphql.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { accepted } from '../../setup/accepted.ts';
import { changeSettingsMutation, type InstallationData, installationQuery } from './admin-queries.ts';

export interface SettingsDesk {
  readonly installation: InstallationData | undefined;
  readonly error: unknown;
  readonly reload: () => void;
  /** @throws what the portal says; where somebody saved meanwhile, the page shows what they saved. */
  readonly save: (changes: Omit<ChangeSettingsInput, 'version'>) => Promise<void>;
}

export function useSettings(): SettingsDesk {
  const { refresh } = useSession();
  const { data, error, reload } = useRequest(installationQuery, {});
  const installation = data?.installation ?? undefined;
  const save = async (changes: Omit<ChangeSettingsInput, 'version'>): Promise<void> => {
    try {
      accepted((await request(changeSettingsMutation, { input: { ...changes, version: installation?.settingsVersion ?? 0 } })).changeSettings);
      await refresh();
    } finally {
      reload();
    }
  };
  return { installation, error, reload, save };
}
