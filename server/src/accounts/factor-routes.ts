/** /auth/factor, /auth/confirm and /auth/factors: the second half of signing in, the same shown again, and one's own. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import { Unauthenticated, UserRefusal } from '../errors.ts';
import { readAuthBody } from './auth-input.ts';
import type { AuthDoors } from './auth-doors.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { beginTotp, enrolTotp, readFactors, removeTotp, renewRecoveryCodes } from './factors.ts';
import { passkeyBodies } from './passkey-input.ts';
import { finishSignIn } from './sign-in.ts';
import { warnOfCodes } from './tell-owner.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const codeBody = v.object({ code: text });
const confirmBody = v.object({ code: v.optional(text), password: v.optional(text), signInSecret: v.optional(text), passkey: v.optional(passkeyBodies.assertion.entries.answer) });

export interface FactorParts extends AuthDoors {
  readonly app: App;
  readonly limits: AuthLimits;
}

export function factorRoutes(router: Router, parts: FactorParts): void {
  const { limits } = parts;
  const takeTry: TakeTry = async (accountId, ip) => {
    await limits.take('signInFrom', placeOf(ip));
    await limits.take('factorBy', accountId);
    await limits.take('factorDaily', accountId);
  };
  signInRoutes(router, parts, takeTry);
  ownRoutes(router, parts, takeTry);
}

type TakeTry = (accountId: string, ip: string | undefined) => Promise<void>;

function signInRoutes(router: Router, parts: FactorParts, takeTry: TakeTry): void {
  const { app, limits } = parts;
  router.post('/factor', async (request, response) => {
    const { code } = readAuthBody(codeBody, request.body);
    const half = await parts.halfOf(request);
    if (half?.factor !== 'SHOW') throw new Unauthenticated('Sign in first: nothing waits for a code here.');
    await takeTry(half.accountId, request.ip);
    const signedIn = await finishSignIn(app, half, code).catch(async (error: unknown) => {
      if (error instanceof UserRefusal) await limits.take('factorFails', half.accountId).catch(() => warnOfCodes(app, half.accountId));
      throw error;
    });
    await parts.answerSignedIn(request, response, signedIn);
  });
  router.post('/confirm', async (request, response) => {
    const shown = readAuthBody(confirmBody, request.body);
    const sitting = await parts.sittingOf(request);
    await takeTry(sitting.accountId, request.ip);
    await confirmIdentity(app, sitting, shown);
    response.status(204).end();
  });
}

function ownRoutes(router: Router, { app, limits, sittingOf, confirmedSittingOf, answerSignedIn }: FactorParts, takeTry: TakeTry): void {
  router.get('/factors', async (request, response) => {
    response.json(await readFactors(app, (await sittingOf(request)).accountId));
  });
  router.post('/factors/begin', async (request, response) => {
    response.json(await beginTotp(app, await confirmedSittingOf(request)));
  });
  // What was begun belongs to this very session, which had confirmed.
  router.post('/factors/enrol', async (request, response) => {
    const { code } = readAuthBody(codeBody, request.body);
    const sitting = await sittingOf(request);
    await takeTry(sitting.accountId, request.ip);
    await answerSignedIn(request, response, await enrolTotp(app, sitting, code));
  });
  router.post('/factors/remove', async (request, response) => {
    await answerSignedIn(request, response, await removeTotp(app, await confirmedSittingOf(request)));
  });
  router.post('/factors/recovery-codes', async (request, response) => {
    const sitting = await confirmedSittingOf(request);
    // Each tells the owner.
    await limits.take('mailTo', sitting.accountId);
    response.json({ recoveryCodes: await renewRecoveryCodes(app, sitting) });
  });
}
