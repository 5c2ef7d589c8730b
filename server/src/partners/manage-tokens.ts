/**
 * Leads and administrators make, replace and end tokens of tools. A secret leaves in the answer to the first asking and is kept as a hash
 * alone: the row of an idempotency key holds ids.
 */
import type { EntityManager } from 'typeorm';
import { AccessTokenEntity } from '../accounts/access-token.entity.ts';
import { newToken } from '../accounts/tokens.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { idempotentCommand, type PersonContext, personCommand } from '../cases/command.ts';
import { NotFound, RateLimited, UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { PersonViewer, Scope, Viewer } from '../read/viewer.ts';
import { goodServices } from '../services/named-services.ts';
import { endOfReplaced, mostInAnHour, mostTokens } from './access-token-rules.ts';
import { goodEnd, goodOverlap, goodTokenName, requireScopes } from './token-input.ts';

export interface CreateAccessToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null or left out: every service, and cases of none. */
  readonly onlineServices?: readonly string[] | null | undefined;
  readonly expiresAt: Date;
  readonly idempotencyKey?: string | null | undefined;
}
export interface RotateAccessToken {
  readonly id: string;
  readonly overlapHours: number;
  readonly expiresAt: Date;
  readonly idempotencyKey?: string | null | undefined;
}
/** The secret stands in the first answer alone. */
export interface ShownToken {
  readonly tokenId: string;
  readonly secret?: string;
}

const dayMs = 86_400_000;
const isRouter = (scopes: readonly Scope[]): boolean => scopes.includes('FEDERATION');

async function tokenCommand<T extends object>(
  app: App, viewer: Viewer, operation: string, input: { readonly idempotencyKey?: string | null | undefined }, work: (context: PersonContext) => Promise<T>,
): Promise<T> {
  const asked = async (context: PersonContext): Promise<T> => {
    authorize(context.viewer, 'token:manage');
    return work(context);
  };
  const { idempotencyKey } = input;
  return idempotencyKey == null ? personCommand(app, viewer, asked) : idempotentCommand(app, viewer, operation, { ...input, idempotencyKey }, asked);
}

/** Shows a secret beside what a command answered, which may be kept. */
async function showing(run: (keep: (secret: string) => void) => Promise<{ readonly tokenId: string }>): Promise<ShownToken> {
  let shown: string | undefined;
  const { tokenId } = await run((secret) => {
    shown = secret;
  });
  return { tokenId, ...(shown !== undefined && { secret: shown }) };
}

/** The row, locked. @throws NotFound */
async function lockToken(manager: EntityManager, globalId: string): Promise<AccessTokenEntity> {
  const id = keyOf('AccessToken', globalId);
  const token = id === null ? null : await manager.findOne(AccessTokenEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!token) throw new NotFound();
  return token;
}

/** Counted over all nodes, by what was made. @throws RateLimited, UserRefusal INVALID */
async function requireRoom(manager: EntityManager, { accountId }: PersonViewer): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('access_token'))`);
  const [{ recent, live }] = await manager.query<[{ recent: number; live: number }]>(
    `select count(*) filter (where created_by_id = $1 and created_at > now() - interval '1 hour')::int as recent,
       count(*) filter (where revoked_at is null and expires_at > now())::int as live from access_token`, [accountId]);
  if (recent >= mostInAnHour) throw new RateLimited(3_600);
  if (live >= mostTokens) throw new UserRefusal('INVALID', `There are ${mostTokens} tokens already. Revoke one that nobody needs.`);
}

/** Under the lock of `requireRoom`: whoever revokes one has to know which. @throws UserRefusal INVALID */
async function requireOwnName(manager: EntityManager, name: string): Promise<void> {
  const taken = await manager.query<unknown[]>(
    'select from access_token where name = $1 and revoked_at is null and replaced_by_id is null and expires_at > now()', [name]);
  if (taken.length > 0) throw new UserRefusal('INVALID', 'Another token has this name. Say what makes this one different.', ['input', 'name']);
}

type TokenFacts = Pick<AccessTokenEntity, 'name' | 'scopes' | 'onlineServiceIds' | 'createdById' | 'ownerId' | 'expiresAt'>;
async function insertToken(manager: EntityManager, facts: TokenFacts): Promise<{ readonly tokenId: string; readonly secret: string }> {
  const { token: secret, hash: tokenHash } = newToken(isRouter(facts.scopes) ? 'ROUTER' : 'PARTNER');
  const { id } = await manager.save(AccessTokenEntity, manager.create(AccessTokenEntity, { ...facts, tokenHash }));
  return { tokenId: id, secret };
}

/** @throws Forbidden, RateLimited, UserRefusal */
export async function createAccessToken(app: App, viewer: Viewer, input: CreateAccessToken): Promise<ShownToken> {
  return showing(async (keep) => tokenCommand(app, viewer, 'createAccessToken', input, async ({ manager, now, viewer: maker }) => {
    const { scopes, onlineServices = null } = input;
    requireScopes(scopes, maker.roles, onlineServices !== null);
    const facts = {
      name: goodTokenName(input.name), scopes: [...new Set(scopes)], onlineServiceIds: await goodServices(manager, onlineServices),
      expiresAt: goodEnd(input.expiresAt, now), createdById: maker.accountId, ownerId: maker.accountId,
    };
    await requireRoom(manager, maker);
    await requireOwnName(manager, facts.name);
    const { tokenId, secret } = await insertToken(manager, facts);
    keep(secret);
    const days = Math.round((facts.expiresAt.getTime() - now.getTime()) / dayMs);
    await recordAudit(manager, { actorId: maker.accountId, kind: 'TOKEN_MADE', facts: { token: tokenId, scopes: facts.scopes, services: facts.onlineServiceIds?.length ?? 'all', days } });
    return { tokenId };
  }));
}

/**
 * Another token with the same name, scopes and services takes the place of this one, which lives on for the overlap. Whoever asks becomes
 * its owner where nobody is. @throws NotFound, Forbidden, RateLimited, UserRefusal
 */
export async function rotateAccessToken(app: App, viewer: Viewer, input: RotateAccessToken): Promise<ShownToken> {
  return showing(async (keep) => tokenCommand(app, viewer, 'rotateAccessToken', input, async ({ manager, now, viewer: maker }) => {
    const hours = goodOverlap(input.overlapHours);
    const expiresAt = goodEnd(input.expiresAt, now);
    await requireRoom(manager, maker);
    const old = await lockToken(manager, input.id);
    requireScopes(old.scopes, maker.roles, old.onlineServiceIds !== null);
    if (old.revokedAt || old.expiresAt <= now) throw new UserRefusal('INVALID', 'This token has ended. Make a new one.', ['input', 'id']);
    if (old.replacedById !== null) throw new UserRefusal('INVALID', 'This token was replaced already. Replace the one that took its place.', ['input', 'id']);
    const { name, scopes, onlineServiceIds } = old;
    const ownerId = old.ownerlessSince === null ? old.ownerId ?? maker.accountId : maker.accountId;
    const { tokenId, secret } = await insertToken(manager, { name, scopes, onlineServiceIds, expiresAt, createdById: maker.accountId, ownerId });
    const end = endOfReplaced(old.expiresAt, hours, now);
    await manager.update(AccessTokenEntity, { id: old.id }, { replacedById: tokenId, ...(end === null ? { revokedAt: now } : { expiresAt: end }) });
    keep(secret);
    await recordAudit(manager, { actorId: maker.accountId, kind: 'TOKEN_ROTATED', facts: { token: old.id, next: tokenId } });
    return { tokenId };
  }));
}

/** Taking away is open to every lead and administrator. Once more changes nothing. @throws NotFound, Forbidden */
export async function revokeAccessToken(app: App, viewer: Viewer, input: { readonly id: string }): Promise<{ readonly tokenId: string }> {
  return tokenCommand(app, viewer, 'revokeAccessToken', {}, async ({ manager, now, viewer: person }) => {
    const { id, revokedAt } = await lockToken(manager, input.id);
    if (revokedAt === null) {
      await manager.update(AccessTokenEntity, { id }, { revokedAt: now });
      await recordAudit(manager, { actorId: person.accountId, kind: 'TOKEN_REVOKED', facts: { token: id } });
    }
    return { tokenId: id };
  });
}

/** Whoever asks answers for it from now on. @throws NotFound, Forbidden, UserRefusal */
export async function takeOverAccessToken(app: App, viewer: Viewer, input: { readonly id: string }): Promise<{ readonly tokenId: string }> {
  return tokenCommand(app, viewer, 'takeOverAccessToken', {}, async ({ manager, now, viewer: person }) => {
    const { id, scopes, onlineServiceIds, revokedAt, expiresAt } = await lockToken(manager, input.id);
    if (revokedAt || expiresAt <= now) throw new UserRefusal('INVALID', 'This token has ended. Make a new one.', ['input', 'id']);
    requireScopes(scopes, person.roles, onlineServiceIds !== null);
    await manager.update(AccessTokenEntity, { id }, { ownerId: person.accountId, ownerlessSince: null });
    await recordAudit(manager, { actorId: person.accountId, kind: 'TOKEN_TAKEN_OVER', facts: { token: id } });
    return { tokenId: id };
  });
}
