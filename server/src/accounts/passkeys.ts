/** A person's passkeys: made, named, listed, taken away. Each change ends every other session, and its owner hears of it by mail. */
import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import { lockAccount } from './account-store.ts';
import { endIfLast } from './factors.ts';
import type { Sitting } from './own-session.ts';
import { issueChallenge, takeChallenge } from './passkey-challenges.ts';
import { type Attestation, passkeyName } from './passkey-input.ts';
import { algorithms, provenAttestation, relyingParty } from './passkey-proof.ts';
import { challengeMinutes, requireRoomFor } from './passkey-rules.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import { endAllSessions, openSession, renewSession, requireStill } from './sessions.ts';
import type { SignedIn } from './sign-up.ts';
import { tellOwner } from './tell-owner.ts';

export interface PasskeyFacts {
  readonly id: string;
  /** Base64url, as PublicKeyCredential.id: by it the page knows which of them open the key. */
  readonly credentialId: string;
  readonly name: string;
  readonly backedUp: boolean;
  /** Null where it belongs to this host; else the host that it was made for, and where alone it works. */
  readonly formerHost: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export async function listPasskeys(app: App, accountId: string): Promise<readonly PasskeyFacts[]> {
  const { id: rpId } = relyingParty(app.config);
  const passkeys = await app.dataSource.manager.find(PasskeyEntity, { where: { accountId }, order: { id: 'ASC' } });
  return passkeys.map(({ id, credentialId, name, backedUp, createdAt, lastUsedAt, rpId: host }) =>
    ({ id, credentialId: credentialId.toString('base64url'), name, backedUp, formerHost: host === rpId ? null : host, createdAt, lastUsedAt }));
}

/** What the browser needs to make one: for this host, to be found without an address, with its user verified. @throws UserRefusal */
export async function askForNewPasskey(app: App, accountId: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return transaction(app, async ({ manager, settings: { organization } }) => {
    const account = await manager.findOneByOrFail(AccountEntity, { id: accountId });
    const known = await manager.findBy(PasskeyEntity, { accountId });
    requireRoomFor(known.length);
    const { id: rpID } = relyingParty(app.config);
    const userName = account.email ?? account.handle ?? `Account at ${organization}`;
    return generateRegistrationOptions({
      rpID, rpName: organization, userID: new TextEncoder().encode(accountId), userName, userDisplayName: account.displayName ?? userName,
      challenge: await issueChallenge(manager, 'ENROL', accountId), timeout: challengeMinutes * 60_000, attestationType: 'none', supportedAlgorithmIDs: algorithms,
      excludeCredentials: known.filter(({ rpId }) => rpId === rpID).map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });
}

export interface NewPasskey {
  readonly answer: Attestation;
  readonly name: string | null | undefined;
  /** Of the browser, where no name was typed. */
  readonly otherwise: string | null;
}

/** Showing a new passkey shows a factor: the session goes on as a stronger one, under a new cookie. @throws UserRefusal */
export async function enrolPasskey(app: App, sitting: Sitting, { answer, ...named }: NewPasskey): Promise<SignedIn> {
  const { accountId } = sitting;
  const name = passkeyName(named.name, named.otherwise);
  const party = relyingParty(app.config);
  const challenge = await transaction(app, async ({ manager }) => takeChallenge(manager, 'ENROL', accountId, answer.response.clientDataJSON));
  const made = challenge === null ? null : await provenAttestation(party, challenge, answer);
  if (!made) throw new UserRefusal('INVALID', 'The passkey was not taken: it was made too late, or for another page. Make it once more.', ['answer']);
  return transaction(app, async ({ manager }) => {
    await lockAccount(manager, accountId);
    await requireStill(manager, sitting.id);
    requireRoomFor(await manager.countBy(PasskeyEntity, { accountId }));
    await insert(manager, { ...made, accountId, name, rpId: party.id });
    await recordAudit(manager, { actorId: accountId, kind: 'FACTOR_ENROLLED', facts: { factor: 'PASSKEY' } });
    await tellOwner(manager, accountId, 'PASSKEY_ADDED');
    await endAllSessions(manager, accountId);
    return { accountId, sessionToken: await openSession(manager, accountId, { method: sitting.method, hasFactor: true, provider: sitting.provider }) };
  });
}

type Row = Pick<PasskeyEntity, 'accountId' | 'credentialId' | 'publicKey' | 'name' | 'rpId' | 'backedUp'> & { readonly counter: number; readonly transports: readonly string[] };

/** @throws UserRefusal where the passkey is somebody's already: whose is not told */
async function insert(manager: EntityManager, { accountId, credentialId, publicKey, counter, transports, name, backedUp, rpId }: Row): Promise<void> {
  const rows = await manager.query<unknown[]>(
    `insert into passkey (account_id, credential_id, public_key, counter, transports, name, backed_up, rp_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (credential_id) do nothing returning id`, [accountId, credentialId, publicKey, counter, transports, name, backedUp, rpId]);
  if (rows.length === 0) throw new UserRefusal('INVALID', 'This passkey is in use already. Make another.', ['answer']);
}

/** @throws NotFound, UserRefusal */
export async function renamePasskey(app: App, accountId: string, { id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  const { affected } = await app.dataSource.manager.update(PasskeyEntity, { id, accountId }, { name: passkeyName(name, null) });
  if (affected === 0) throw new NotFound();
}

/** @throws NotFound, UserRefusal REQUIRED for the last factor of somebody of the team */
export async function removePasskey(app: App, { accountId, token }: Sitting, id: string): Promise<SignedIn> {
  return transaction(app, async ({ manager }) => {
    await lockAccount(manager, accountId);
    const { affected } = await manager.delete(PasskeyEntity, { id, accountId });
    if (affected === 0) throw new NotFound();
    await endIfLast(manager, accountId);
    await recordAudit(manager, { actorId: accountId, kind: 'FACTOR_REMOVED', facts: { factor: 'PASSKEY' } });
    await tellOwner(manager, accountId, 'PASSKEY_REMOVED');
    return { accountId, sessionToken: await renewSession(manager, accountId, token) };
  });
}
