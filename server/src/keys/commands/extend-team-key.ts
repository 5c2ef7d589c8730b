import * as openpgp from 'openpgp';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { mergeCertifications } from '../certification.ts';
import { currentTeamKey, leadKeys } from '../key-store.ts';
import { type PublicKeyFacts, readPublicKey } from '../public-key-facts.ts';
import { recordTeamEvent } from '../team-events.ts';
import { TeamKeyEntity } from '../team-key.entity.ts';
import { requireTeamKeyForm } from '../team-key-form.ts';

export interface ExtendTeamKey {
  /** The same key and subkeys with newer signatures by itself. */
  readonly publicKey: string;
}

const path = ['input', 'publicKey'];
const refuse = (message: string): never => {
  throw new UserRefusal('INVALID', message, path);
};
/** Longer, and nobody looks at the key any more. */
const MAX_YEARS_MS = 5 * 366 * 86_400_000;

/**
 * "Any holder extends expiry." Only a holder can: the newer signatures are the team key's own. Certifications by leads stay. A retired
 * key is not extended, an expired one is.
 * @throws NotFound, UserRefusal INVALID, KEY_NOT_CERTIFIED and those of readPublicKey
 */
export async function extendTeamKey(app: App, viewer: Viewer, input: ExtendTeamKey): Promise<{ teamKeyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'teamKey:extend');
    await manager.query(`select pg_advisory_xact_lock(hashtext('team key'))`);
    const row = await currentTeamKey(manager);
    if (!row) throw new NotFound();
    const certifiers = await leadKeys(manager);
    const facts = await readPublicKey(input.publicKey, { now, path, certifiers });
    const stored = await openpgp.readKey({ armoredKey: row.armored });
    requireSameKey(facts, stored, row);
    requireLater(facts, row, now);
    await mergeCertifications(facts.key, stored, certifiers, now);
    await requireTeamKeyForm(facts.key, certifiers, now);
    const armored = facts.key.armor().replaceAll('\r\n', '\n');
    await manager.update(TeamKeyEntity, { id: row.id }, { armored, expiresAt: facts.expiresAt });
    await recordTeamEvent(manager, { at: now, kind: 'TEAM_KEY_EXTENDED', actorId: accountId, teamKeyId: row.id });
    return { teamKeyId: row.id };
  });
}

const userIdsOf = (key: openpgp.Key): string => [...key.getUserIDs()].sort().join('\n');

/** Another subkey could be somebody else's; another user id could move mail elsewhere. */
function requireSameKey({ key, fingerprint, keyIds }: PublicKeyFacts, stored: openpgp.Key, row: TeamKeyEntity): void {
  if (fingerprint !== row.fingerprint) refuse('This is not the team key that reports are sealed to now. Load the page again and extend that one.');
  const partsOf = (one: openpgp.Key): string => one.getKeys().map((part) => part.getFingerprint()).sort().join(' ');
  const isSame = partsOf(key) === partsOf(stored) && [...keyIds].sort().join() === [...row.keyIds].sort().join();
  if (!isSame) refuse('This is not the team key as it stands: a subkey was added or is missing. Extending changes dates alone.');
  if (userIdsOf(key) !== userIdsOf(stored)) refuse('This names other user ids than the team key has. Extending changes dates alone.');
}

function requireLater({ expiresAt }: PublicKeyFacts, row: TeamKeyEntity, now: Date): void {
  if (expiresAt === null || expiresAt.getTime() > now.getTime() + MAX_YEARS_MS) {
    refuse('A team key holds for at most five years from today, so that somebody looks at it again. Choose an earlier date.');
  } else if (row.expiresAt === null || expiresAt <= row.expiresAt) {
    refuse('The team key holds longer already. Load the page again.');
  }
}
