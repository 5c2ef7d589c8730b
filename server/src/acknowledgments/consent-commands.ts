import type { App } from '../app.ts';
import { authorize, requirePerson } from '../authorization.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { openCase } from '../cases/case-access.ts';
import { lockCase } from '../cases/case-store.ts';
import { type CommandContext, personCommand, transaction } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { changeConsent } from './consent-change.ts';
import { caseOfToken, provesConsent } from './consent-links.ts';
import { answerConsent as answer, type ConsentAnswer, withdrawConsent as withdraw } from './consent-rules.ts';
import { factsOf, lockConsent } from './consent-store.ts';

export interface AnswerConsent extends ConsentAnswer {
  readonly number: string;
  /** From the closure mail; without it the viewer must be the one asked. */
  readonly token?: string | null;
}

/** @returns the case's id, and whether the answer came by the mail's link */
export async function answerConsent(app: App, viewer: Viewer, input: AnswerConsent): Promise<{ caseId: string }> {
  const { token } = input;
  if (token == null) {
    return personCommand(app, viewer, async (context) => {
      const { row, author } = await openCase(context, 'case:answerConsent', { number: input.number });
      const before = factsOf(await lockConsent(context.manager, row.id));
      await changeConsent(context, row, before, answer(before, input, 'CASE_PAGE', context.now), author);
      return { caseId: row.id };
    });
  }
  return transaction(app, async (context) => {
    const row = await caseByToken(context, token);
    if (row?.number !== input.number || row.reporterId === null) throw unknownLink();
    const before = factsOf(await lockConsent(context.manager, row.id));
    if (before.askedAt === null || !provesConsent(app.portalKey, token, { caseId: row.id, askedAt: before.askedAt })) throw unknownLink();
    await changeConsent(context, row, before, answer(before, input, 'LINK', context.now), { id: row.reporterId, role: 'REPORTER' });
    return { caseId: row.id };
  });
}

async function caseByToken({ manager }: CommandContext, token: string): Promise<CaseEntity | null> {
  const caseId = caseOfToken(token);
  return caseId === null ? null : lockCase(manager, { id: caseId });
}

/** A forged link and one to another case are told alike. */
const unknownLink = (): UserRefusal =>
  new UserRefusal('INVALID', 'This link is not one that we sent. Open it from the mail again, or answer on the case page.', ['input', 'token']);

/** "Withdrawal cannot fail": on any case of one's own, asked about or not, as often as one likes. */
export async function withdrawConsent(app: App, viewer: Viewer, input: { readonly number: string }): Promise<{ caseId: string }> {
  const person = requirePerson(viewer);
  return personCommand(app, person, async (context) => {
    const row = await lockCase(context.manager, { number: input.number });
    if (!row) throw new NotFound();
    authorize(person, 'case:withdrawConsent', row);
    const before = factsOf(await lockConsent(context.manager, row.id));
    await changeConsent(context, row, before, withdraw(before, context.now), { id: person.accountId, role: 'REPORTER' });
    return { caseId: row.id };
  });
}
