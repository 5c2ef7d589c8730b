/** POST /auth/factor and /auth/confirm: the second half of signing in, and the same shown again. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import { Unauthenticated } from '../errors.ts';
import { readAuthBody } from './auth-input.ts';
import type { AuthDoors } from './auth-doors.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { finishSignIn } from './sign-in.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const codeBody = v.object({ code: text });
const confirmBody = v.object({ code: v.optional(text), password: v.optional(text), signInSecret: v.optional(text) });

export interface FactorParts extends AuthDoors {
  readonly app: App;
  readonly limits: AuthLimits;
}

export function factorRoutes(router: Router, parts: FactorParts): void {
  const { app, limits } = parts;
  const takeTry = async (accountId: string, ip: string | undefined): Promise<void> => {
    await limits.take('signInFrom', placeOf(ip));
    await limits.take('factorBy', accountId);
    await limits.take('factorDaily', accountId);
  };
  router.post('/factor', async (request, response) => {
    const { code } = readAuthBody(codeBody, request.body);
    const half = await parts.halfOf(request);
    if (half?.factor !== 'SHOW') throw new Unauthenticated('Sign in first: nothing waits for a code here.');
    await takeTry(half.accountId, request.ip);
    await parts.answerSignedIn(request, response, await finishSignIn(app, half, code));
  });
  router.post('/confirm', async (request, response) => {
    const shown = readAuthBody(confirmBody, request.body);
    const sitting = await parts.sittingOf(request);
    await takeTry(sitting.accountId, request.ip);
    await confirmIdentity(app, sitting, shown);
    response.status(204).end();
  });
}
