/**
 * By the link of a mail's receipt, whoever reported makes the case their account's, or chooses how they hear without one. A link that was
 * forged and one to another case are told alike.
 */
import { sessionIsConfirmed } from '../accounts/own-session.ts';
import { sendAddressLink } from '../accounts/sign-up.ts';
import type { App } from '../app.ts';
import { requirePerson } from '../authorization.ts';
import { changeCase } from '../cases/case-change.ts';
import { participantsOf } from '../cases/case-participants.ts';
import { lockCase, mailReporter, recordEvent } from '../cases/case-store.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { type CommandContext, type PersonContext, personCommand, transaction } from '../cases/command.ts';
import type { ReplyBy } from '../cases/reply-by-rules.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { caseOfClaim, provesClaim } from './claim-links.ts';
import { MailCorrespondentEntity } from './inbound-mail.entity.ts';

export interface ClaimLook {
  readonly number: string;
  /** ISO time. */
  readonly endsAt: string;
  readonly replyBy: ReplyBy;
  /** ISO times; dueAt is null where no answer is owed, or one was given. */
  readonly arrivedAt: string;
  readonly dueAt: string | null;
}

/** @throws UserRefusal INVALID, LINK_USED, LINK_EXPIRED */
export async function lookAtClaim(app: App, token: string): Promise<ClaimLook> {
  return transaction(app, async (context) => {
    const { row, correspondent } = await openClaim(context, token);
    const dueAt = row.firstRespondedAt === null ? (row.responseDueAt?.toISOString() ?? null) : null;
    return { number: row.number, endsAt: correspondent.claimEndsAt.toISOString(), replyBy: row.replyBy, arrivedAt: row.submittedAt.toISOString(), dueAt };
  });
}

/** @throws Unauthenticated, UserRefusal INVALID, LINK_USED, LINK_EXPIRED */
export async function claimCase(app: App, viewer: Viewer, token: string): Promise<{ number: string }> {
  requirePerson(viewer);
  return personCommand(app, viewer, async (context) => {
    const { manager, now, viewer: { accountId } } = context;
    const { row, correspondent } = await openClaim(context, token);
    const participants = (await participantsOf(manager, [row.id])).get(row.id) ?? [];
    if (participants.some((one) => one.accountId === accountId)) {
      throw new UserRefusal('INVALID', 'You read this case as somebody whom the team added. Sign in with another account to claim it.', ['token']);
    }
    await keepReachable(context, correspondent.address);
    await changeCase(context, row, { id: accountId, role: 'REPORTER' }, { changes: { reporterId: accountId } });
    await recordEvent(manager, row.id, { id: accountId, role: 'REPORTER' }, { kind: 'AccessChanged', readerId: accountId, readerRole: 'REPORTER', granted: true }, now);
    await manager.update(MailCorrespondentEntity, { caseId: correspondent.caseId }, { claimedAt: now });
    return { number: row.number };
  });
}

/**
 * The link came to this address, so its reader may be written to there: who makes twelve words to claim goes on hearing from us. An account
 * that was there before gets a link to confirm it: whoever is led here by somebody else's mail must not give their account that mailbox. An
 * address that somebody has stays theirs.
 */
async function keepReachable({ app, manager, viewer: { accountId, sessionId } }: PersonContext, address: string): Promise<void> {
  const [without] = await manager.query<{ isNew: boolean }[]>(
    `select exists (select from session where session.id = $3 and account_id = $1 and method = 'PSEUDONYMOUS' and ${sessionIsConfirmed}) as "isNew"
     from account where id = $1 and email is null and not exists (select from account other where other.email = $2)`, [accountId, address, sessionId ?? null]);
  if (!without) return;
  if (without.isNew) await manager.query('update account set email = $2, email_verified_at = now() where id = $1', [accountId, address]);
  else await sendAddressLink(app, manager, accountId, address);
}

/** Until it is claimed; then the page of the case asks. @throws UserRefusal INVALID, LINK_USED, LINK_EXPIRED */
export async function chooseReplyByLink(app: App, token: string, replyBy: ReplyBy): Promise<void> {
  await transaction(app, async (context) => {
    const { row } = await openClaim(context, token);
    if (row.replyBy !== replyBy) await changeCase(context, row, mailReporter, { changes: { replyBy } });
  });
}

interface OpenedClaim {
  readonly row: CaseEntity;
  readonly correspondent: MailCorrespondentEntity;
}

/** Of two who come at once the second waits, and finds it used. */
async function openClaim(context: CommandContext, token: string): Promise<OpenedClaim> {
  const { app, manager, now } = context;
  const id = caseOfClaim(token);
  const row = id === null ? null : await lockCase(manager, { id });
  const correspondent = row && (await manager.findOneBy(MailCorrespondentEntity, { caseId: row.id }));
  if (!row || !correspondent || !provesClaim(app.portalKey, token, correspondent)) {
    throw new UserRefusal('INVALID', 'This link is not one that we sent. Open it from the mail again.', ['token']);
  }
  if (correspondent.claimedAt !== null || row.reporterId !== null) {
    throw new UserRefusal('LINK_USED', 'This case was claimed already. Sign in with the account that did, and find it under your cases.', ['token']);
  }
  if (correspondent.claimEndsAt <= now) {
    throw new UserRefusal('LINK_EXPIRED', 'This link is too old. Answer the mail that it came with: what you write joins your case.', ['token']);
  }
  return { row, correspondent };
}
