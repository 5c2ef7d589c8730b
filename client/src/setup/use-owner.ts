import { useSession } from '../session/session.tsx';
import type { Owner } from './own-key.ts';

/** Whose keys are worked on here; null while nobody is signed in. */
export function useOwner(): Owner | null {
  const { session, account, isLead } = useSession();
  return session === null || account === null ? null : { accountId: account.id, portalId: session.portalId, isLead };
}
