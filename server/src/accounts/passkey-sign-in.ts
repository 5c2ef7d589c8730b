/** Signing in by passkey, without saying who one is; and showing one again before a change. It counts as a second factor: the authenticator verified its user. */
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { Unauthenticated, UserRefusal } from '../errors.ts';
import { markConfirmed, type OwnSession, type Sitting } from './own-session.ts';
import type { Assertion } from './passkey-input.ts';
import { openSession } from './sessions.ts';
import { showPasskey, type ShownPasskey } from './show-passkey.ts';
import type { SignedIn } from './sign-up.ts';

const refusals: Readonly<Record<Exclude<ShownPasskey['outcome'], 'SHOWN'>, string>> = {
  UNKNOWN: 'This passkey signs nobody in here. If it opens a key or was removed, sign in another way and add it anew in your settings.',
  REFUSED: 'The passkey’s answer was not taken: it came too late, or from another page. Try once more.',
  COPIED: 'This passkey has counted backwards, as a copy of it would, and was refused. Its owner is told. Sign in another way, and remove it.',
};

/** @param half what it finishes, where the same person sits there: a session by a provider stays one @throws Unauthenticated */
export async function signInByPasskey(app: App, answer: Assertion, half: Sitting | null = null): Promise<SignedIn> {
  const result = await transaction(app, async (context): Promise<ShownPasskey | SignedIn> => {
    const shown = await showPasskey(context, null, answer);
    if (shown.outcome !== 'SHOWN') return shown;
    const { accountId } = shown;
    await recordAudit(context.manager, { actorId: accountId, kind: 'SIGNED_IN', facts: { method: 'PASSKEY' } });
    return { accountId, sessionToken: await openSession(context.manager, accountId, { method: 'PASSKEY', hasFactor: true, provider: half?.accountId === accountId ? half.provider : null }) };
  });
  if ('sessionToken' in result) return result;
  throw new Unauthenticated(result.outcome === 'SHOWN' ? undefined : refusals[result.outcome]);
}

/** @throws UserRefusal INVALID */
export async function confirmByPasskey(app: App, { id, accountId }: OwnSession, answer: Assertion): Promise<void> {
  const { outcome } = await transaction(app, async (context) => {
    const shown = await showPasskey(context, accountId, answer);
    if (shown.outcome === 'SHOWN') await markConfirmed(context.manager, id);
    return shown;
  });
  if (outcome !== 'SHOWN') throw new UserRefusal('INVALID', refusals[outcome], ['passkey']);
}
