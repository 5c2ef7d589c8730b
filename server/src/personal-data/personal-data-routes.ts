/** POST /auth/export, /auth/delete-account, /auth/keep-account and /auth/undo-deletion: what is held of a person is theirs. Mounted by auth-routes.ts. */
import type { Response, Router } from 'express';
import * as v from 'valibot';
import { readAuthBody } from '../accounts/auth-input.ts';
import type { AuthDoors } from '../accounts/auth-doors.ts';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import type { App } from '../app.ts';
import { RateLimited } from '../errors.ts';
import { askDeletion, keepAccount, keepAccountByLink } from './ask-deletion.ts';
import { exportPerson } from './export-person.ts';

/** Of one node: each holds a connection to the database for as long as its reader takes. */
const mostAtOnce = 3;
const idleMilliseconds = 60_000;
let running = 0;

/** @throws RateLimited */
async function asOneOfFew(work: () => Promise<void>): Promise<void> {
  if (running >= mostAtOnce) throw new RateLimited(30);
  running += 1;
  await work().finally(() => {
    running -= 1;
  });
}

const deletionBody = v.object({ keepThanks: v.boolean() });
const undoBody = v.object({ token: v.pipe(v.string(), v.maxLength(1_000)) });

export interface PersonalDataParts extends AuthDoors {
  readonly app: App;
  readonly limits: AuthLimits;
}

export function personalDataRoutes(router: Router, { app, limits, ...doors }: PersonalDataParts): void {
  router.post('/export', async (request, response) => {
    const accountId = await doors.confirmedAccountOf(request);
    await asOneOfFew(async () => {
      await limits.take('exportsBy', accountId);
      response.set({ 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="laurel-personal-data.json"' });
      await send(response, exportPerson(app, accountId));
    });
  });
  router.post('/delete-account', async (request, response) => {
    const input = readAuthBody(deletionBody, request.body);
    await doors.answerSignedIn(request, response, await askDeletion(app, await doors.confirmedSittingOf(request), input));
  });
  router.post('/keep-account', async (request, response) => {
    await keepAccount(app, (await doors.sittingOf(request)).accountId);
    response.status(204).end();
  });
  router.post('/undo-deletion', async (request, response) => {
    const { token } = readAuthBody(undoBody, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await keepAccountByLink(app, token);
    response.status(204).end();
  });
}

/** As fast as it is taken. What fails in the middle breaks the connection: a cut document is not JSON, so nobody takes it for whole. */
async function send(response: Response, pieces: AsyncGenerator<string>): Promise<void> {
  response.setTimeout(idleMilliseconds, () => response.destroy());
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      if (!response.write(piece)) await untilTaken(response);
    }
    response.end();
  } catch (error) {
    if (!response.headersSent) throw error;
    response.destroy();
  }
}

/** Until there is room again, or nobody listens any more. Leaves no listener behind: a large document waits often. */
const untilTaken = async (response: Response): Promise<void> => new Promise((resolve) => {
  const goOn = (): void => {
    response.off('drain', goOn).off('close', goOn);
    resolve();
  };
  response.on('drain', goOn).on('close', goOn);
});
