import { useRouter } from '@tanstack/react-router';
import { useSession } from '../../session/session.tsx';

/** After a sign-in: asks who is here now, and goes where they wanted to, else to where their work is. Where a second factor lacks, that comes first. */
export function useArrival(): (then?: string) => Promise<void> {
  const { refresh } = useSession();
  const router = useRouter();
  return async (then) => {
    const { account, factor } = await refresh();
    if (factor !== 'NONE') {
      await router.navigate({ to: '/sign-in', search: then === undefined ? {} : { then } });
      return;
    }
    const isTeam = account?.roles.some((role) => role === 'TRIAGER' || role === 'LEAD') ?? false;
    const onlyAdministers = account?.roles.includes('ADMINISTRATOR') === true && !isTeam && !account.roles.includes('RESEARCHER');
    const home = isTeam ? '/queue' : onlyAdministers ? '/settings' : '/cases';
    await router.navigate({ href: then ?? home });
  };
}
