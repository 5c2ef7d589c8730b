/**
 * A passkey is shown: by whoever signs in, or by somebody who shows again that it is them. What is refused is written down too (a challenge
 * used up, a counter that went back), so the answer is an outcome, and who asked throws once all that is kept.
 */
import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import type { CommandContext } from '../cases/command.ts';
import { queueMail } from '../mail/outbox.ts';
import { type ChallengePurpose, issueChallenge, takeChallenge } from './passkey-challenges.ts';
import type { Assertion } from './passkey-input.ts';
import { provenAssertion, relyingParty } from './passkey-proof.ts';
import { challengeMinutes, counterWentBack } from './passkey-rules.ts';

/** @param allowed of the account that confirms; empty where nobody has said yet who they are */
export async function askForPasskey(app: App, purpose: Exclude<ChallengePurpose, 'ENROL'>, accountId: string | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { manager } = app.dataSource;
  const { id: rpID } = relyingParty(app.config);
  const allowed = accountId === null ? [] : await manager.query<{ id: string; transports: [] }[]>(
    `select translate(encode(credential_id, 'base64'), E'+/=\n', '-_') as id, transports from passkey where account_id = $1 and rp_id = $2`, [accountId, rpID]);
  const challenge = await issueChallenge(manager, purpose, accountId);
  return generateAuthenticationOptions({ rpID, challenge, allowCredentials: allowed, userVerification: 'required', timeout: challengeMinutes * 60_000 });
}

interface Kept {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: string;
  readonly disabled: boolean;
}

/** UNKNOWN: no passkey of ours, or another's. REFUSED: the answer is not good, or too late. COPIED: its counter went back. */
export type ShownPasskey = { readonly outcome: 'SHOWN'; readonly accountId: string } | { readonly outcome: 'UNKNOWN' | 'REFUSED' | 'COPIED' };

/** @param accountId null: whoever it belongs to; else it has to be this one's */
export async function showPasskey(context: CommandContext, accountId: string | null, answer: Assertion): Promise<ShownPasskey> {
  const { app, manager } = context;
  const challenge = await takeChallenge(manager, accountId === null ? 'SIGN_IN' : 'CONFIRM', accountId, answer.response.clientDataJSON);
  if (challenge === null) return { outcome: 'REFUSED' };
  const kept = await lockPasskey(manager, answer);
  if (!kept || kept.disabled || !isOwners(kept, accountId, answer)) return { outcome: 'UNKNOWN' };
  const shown = await provenAssertion(relyingParty(app.config), challenge, answer, kept.publicKey);
  if (!shown) return { outcome: 'REFUSED' };
  if (counterWentBack(Number(kept.counter), shown.counter)) {
    await recordAudit(manager, { actorId: null, subjectId: kept.accountId, kind: 'SIGN_IN_FAILED', facts: { method: 'PASSKEY' } });
    await tellOfCopy(context, kept);
    return { outcome: 'COPIED' };
  }
  await manager.query('update passkey set counter = $2, backed_up = $3, last_used_at = clock_timestamp() where id = $1', [kept.id, shown.counter, shown.backedUp]);
  return { outcome: 'SHOWN', accountId: kept.accountId };
}

/** At most one such mail a day and passkey. */
async function tellOfCopy({ manager, now }: CommandContext, { id, accountId }: Kept): Promise<void> {
  const identity = `passkey-copied:${id}:${now.toISOString().slice(0, 10)}`;
  await queueMail(manager, { identity, accountId, kind: 'SIGN_IN_CHANGED', facts: { what: 'PASSKEY_COPIED' } });
}

/** Locked: of two answers with one counter, one is taken. */
async function lockPasskey(manager: EntityManager, { id }: Assertion): Promise<Kept | null> {
  const [kept] = await manager.query<Kept[]>(
    `select passkey.id, account_id as "accountId", public_key as "publicKey", counter, disabled_at is not null as disabled
     from passkey join account on account.id = account_id where credential_id = $1 for update of passkey`, [Buffer.from(id, 'base64url')]);
  return kept ?? null;
}

/** A passkey names the account that it was made for; one that was asked for by name may leave that out. */
function isOwners(kept: Kept, accountId: string | null, { response: { userHandle } }: Assertion): boolean {
  const named = userHandle === undefined ? null : Buffer.from(userHandle, 'base64url').toString();
  return named === null ? accountId === kept.accountId : named === kept.accountId && (accountId === null || accountId === kept.accountId);
}
