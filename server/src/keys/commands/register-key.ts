import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { refusingTakenWords, replaceSignInSecret } from '../../accounts/account-changes.ts';
import type { App } from '../../app.ts';
import { recordAudit } from '../../audit/record.ts';
import { authorize } from '../../authorization.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import type { Viewer } from '../../read/viewer.ts';
import { checkBackup, type KeyBackup } from '../key-backup-rules.ts';
import { requireProof } from '../key-proof.ts';
import { keysOf, leadKeys, speaksForAccount } from '../key-store.ts';
import { bringUpToDate, columnsOf, refuseInUse, storeBackups } from '../key-writing.ts';
import { isOpenState } from '../lost-key-rules.ts';
import { endLostKey, lastLostKey } from '../lost-key-store.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { type PublicKeyFacts, readPublicKey } from '../public-key-facts.ts';

export interface RegisterKey {
  readonly publicKey: string;
  readonly proof: string;
  readonly backups?: readonly KeyBackup[] | null;
  /** Of the recovery words that open one of the backups: they sign in from now on. */
  readonly signInSecret?: string | null;
}

/**
 * Registers a key, or brings a registered one up to date. "A lost key is replaced only by two people of the team": so a second key
 * becomes the account's current one, and retires the one before, only if the proof is signed by that one too. Without its word the
 * new key is kept as retired: the account may write with it, and nobody seals answers to it.
 * @throws UserRefusal BAD_PROOF, KEY_IN_USE, REVOKED_KEY and those of readPublicKey; ConfirmFirst where a first key brings words
 */
export async function registerKey(app: App, viewer: Viewer, input: RegisterKey): Promise<{ keyId: string }> {
  return refusingTakenWords(() => personCommand(app, viewer, async (context) => {
    authorize(viewer, 'key:register');
    const { manager, now } = context;
    const { accountId } = context.viewer;
    const backups = input.backups ?? [];
    backups.forEach(checkBackup);
    await manager.query('select from account where id = $1 for no key update', [accountId]);
    const certifiers = await leadKeys(manager);
    const facts = await readPublicKey(input.publicKey, { now, path: ['input', 'publicKey'], certifiers });
    const held = await keysOf(manager, accountId);
    const earlier = await Promise.all(held.filter(speaksForAccount).map(({ armored }) => openpgp.readKey({ armoredKey: armored })));
    const signers = await requireProof(context, { proof: input.proof, key: facts.key, others: earlier });
    await refuseInUse(manager, facts.keyIds, accountId);
    const known = held.find(({ fingerprint }) => fingerprint === facts.fingerprint);
    const isVouchedFor = held.length === 0 || earlier.some((key) => signers.includes(key));
    if (known) await bringUpToDate(manager, known, facts.key, { certifiers, now });
    if (!known && isVouchedFor) await endRequest(context);
    const keyId = known ? known.id : await addKey(manager, facts, accountId, { isVouchedFor, hasBackup: backups.length > 0 }, now);
    await storeBackups(manager, keyId, backups, now);
    if (!known) await recordAudit(manager, { actorId: accountId, kind: 'KEY_REGISTERED' });
    // A key that nobody seals to yet must not take the words from the one before it, and a first one has nobody but the session to speak for it.
    if (input.signInSecret && isVouchedFor) await replaceSignInSecret(context, context.viewer, input.signInSecret, { isShown: held.length > 0 });
    return { keyId };
  }), 'input');
}

/** A key that signs is not lost: what its owner, or somebody in their name, asked of the team is over. */
async function endRequest(context: PersonContext): Promise<void> {
  const { accountId } = context.viewer;
  const last = await lastLostKey(context.manager, accountId);
  if (last !== null && isOpenState(last.state)) await endLostKey(context, last, 'CANCELLED', accountId);
}

interface Coming {
  readonly isVouchedFor: boolean;
  readonly hasBackup: boolean;
}

/** Its backup holds the keys before it too, so that theirs go: the words that opened them open nothing any more. */
async function addKey(manager: EntityManager, facts: PublicKeyFacts, accountId: string, { isVouchedFor, hasBackup }: Coming, now: Date): Promise<string> {
  if (isVouchedFor) {
    await manager.query('update public_key set retired_at = $2 where account_id = $1 and retired_at is null and revoked_at is null', [accountId, now]);
  }
  if (isVouchedFor && hasBackup) {
    await manager.query('delete from key_backup using public_key where public_key.id = public_key_id and account_id = $1', [accountId]);
  }
  const columns = await columnsOf(facts, now);
  const inserted = await manager.insert(PublicKeyEntity, { ...columns, accountId, registeredAt: now, retiredAt: isVouchedFor ? null : now });
  return String(inserted.identifiers[0]?.['id']);
}
