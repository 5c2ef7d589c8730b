import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import type { UserError } from './use-command.ts';

const isOfFormerKey: ReadonlySet<string> = new Set(['REVOKED_KEY', 'FORBIDDEN_RECIPIENT', 'MISSING_RECIPIENT']);

/**
 * Sends what `send` seals, and once more where the team key was replaced since this page was loaded: the same words are sealed to the
 * one that is in use.
 */
export function useResealing(): (send: () => Promise<readonly UserError[]>) => Promise<readonly UserError[]> {
  const session = useSession();
  return async (send) => {
    const errors = await send();
    if (!errors.some(({ code }) => isOfFormerKey.has(code))) return errors;
    await loadKeyRing(session);
    return send();
  };
}
