import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { objectionText } from '../../../../schema/objection-text.ts';
import type { App } from '../../app.ts';
import { type CommandContext, personCommand, transaction } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import { toGlobalId } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { BadClearsigned, readClearsigned } from '../clearsigned.ts';
import { cameWithWord, keysOf } from '../key-store.ts';
import type { LostKeyEntity } from '../lost-key.entity.ts';
import { lostKeyStep } from '../lost-key-rules.ts';
import { endLostKey, lockLostKey } from '../lost-key-store.ts';

export interface ObjectLostKey {
  /** Global. */
  readonly id: string;
  /** The objection, clearsigned by the old key: from the page, or by gpg. Without it the owner's session speaks. */
  readonly signedText?: string | null;
}

/**
 * "The old key able to object": its signature ends the request, whoever brings it and from wherever, because somebody who took over
 * the account may have locked its owner out. The owner's own session ends it too. Asked again it changes nothing.
 * @throws Unauthenticated, NotFound, UserRefusal BAD_PROOF (the same for a request that does not exist), ILLEGAL_MOVE
 */
export async function objectLostKey(app: App, viewer: Viewer, { id, signedText }: ObjectLostKey): Promise<{ lostKeyId: string }> {
  if (signedText) {
    return transaction(app, async (context) => {
      const opened = await lockLostKey(context.manager, id);
      if (opened === null || !(await isByOldKey(context, opened.row, signedText))) throw badProof();
      return end(context, opened.row, null);
    });
  }
  return personCommand(app, viewer, async (context) => {
    const opened = await lockLostKey(context.manager, id);
    if (opened?.row.accountId !== context.viewer.accountId) throw new NotFound();
    return end(context, opened.row, context.viewer.accountId);
  });
}

async function end(context: CommandContext, row: LostKeyEntity, endedById: string | null): Promise<{ lostKeyId: string }> {
  if (row.state === 'OBJECTED') return { lostKeyId: row.id };
  if (lostKeyStep(row.state, 'OBJECT') === null) throw new UserRefusal('ILLEGAL_MOVE', 'This request is over already. Write to the team if the new key is not yours.');
  await endLostKey(context, row, 'OBJECTED', endedById);
  return { lostKeyId: row.id };
}

async function isByOldKey({ manager, now, settings }: CommandContext, row: LostKeyEntity, signedText: string): Promise<boolean> {
  const expected = objectionText({ portalId: settings.portalId, lostKeyId: toGlobalId('LostKey', row.id), fingerprint: row.fingerprint });
  for (const key of await oldKeysOf(manager, row)) {
    const read = await readClearsigned(signedText, key, now).catch((error: unknown) => {
      if (error instanceof BadClearsigned) return null;
      throw error;
    });
    if (read?.text === expected) return true;
  }
  return false;
}

/** A session alone can revoke a key, and must not silence it so: a key falls silent where it signed its revocation itself. */
async function oldKeysOf(manager: EntityManager, { accountId, publicKeyId }: LostKeyEntity): Promise<openpgp.Key[]> {
  const old = (await keysOf(manager, accountId)).filter((row) => row.id !== publicKeyId && cameWithWord(row));
  const read = await Promise.all(old.map(async (row) => ({ row, key: await openpgp.readKey({ armoredKey: row.armored }) })));
  return read.filter(({ row, key }) => row.revokedAt === null || key.revocationSignatures.length === 0).map(({ key }) => key);
}

const badProof = (): UserRefusal =>
  new UserRefusal('BAD_PROOF', 'This is not the objection to this request, clearsigned by the old key. Sign the text of the page again, whole and alone.', ['input', 'signedText']);
