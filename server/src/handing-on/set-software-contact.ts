import { normalEmail } from '../accounts/account-input.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { isKeyInUse } from '../keys/key-store.ts';
import { readPublicKey } from '../keys/public-key-facts.ts';
import type { Viewer } from '../read/viewer.ts';

export interface SetSoftwareContact {
  /** Null: there is no contact. */
  readonly email?: string | null | undefined;
  /** Armored. Null: reports are told of, and not handed on. */
  readonly publicKey?: string | null | undefined;
}

/** Who gets what is reported about installed software. @throws Forbidden, UserRefusal REQUIRED, INVALID and what is wrong with the key */
export async function setSoftwareContact(app: App, viewer: Viewer, input: SetSoftwareContact): Promise<object> {
  const email = input.email?.trim() ? normalEmail(input.email, ['input', 'email']) : null;
  const armored = input.publicKey?.trim() ? input.publicKey : null;
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'softwareContact:manage');
    if (armored !== null && email === null) throw new UserRefusal('REQUIRED', 'A key alone reaches nobody: give the address too.', ['input', 'email']);
    const path = ['input', 'publicKey'];
    const facts = armored === null ? null : await readPublicKey(armored, { now, path });
    if (facts && (await isKeyInUse(manager, facts.keyIds, null))) {
      throw new UserRefusal('KEY_IN_USE', 'This is the key of the team or of somebody with an account here. The contact needs one of its own.', path);
    }
    await manager.query('update installation set software_contact_email = $1, software_contact_key = $2, software_contact_fingerprint = $3',
      [email, facts?.armored ?? null, facts?.fingerprint ?? null]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['softwareContact'] } });
    return {};
  });
}
