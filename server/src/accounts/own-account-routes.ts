/** POST /auth/password and /auth/sign-out-everywhere: what people do about their own way in. Mounted by auth-routes.ts. */
import type { Request, Response, Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import { readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { changePassword, signOutEverywhere } from './own-account.ts';
import type { SignedIn } from './sign-up.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const passwordBody = v.object({ current: text, password: text });

export interface OwnAccountParts {
  readonly app: App;
  readonly limits: AuthLimits;
  /** @throws Unauthenticated */
  readonly accountOf: (request: Request) => Promise<string>;
  readonly answerSignedIn: (request: Request, response: Response, signedIn: SignedIn) => Promise<void>;
}

export function ownAccountRoutes(router: Router, { app, limits, accountOf, answerSignedIn }: OwnAccountParts): void {
  router.post('/password', async (request, response) => {
    const accountId = await accountOf(request);
    const input = readAuthBody(passwordBody, request.body);
    await limits.take('signInHere', accountId, placeOf(request.ip));
    await limits.take('signInAnywhere', accountId);
    await answerSignedIn(request, response, await changePassword(app, accountId, input));
  });
  router.post('/sign-out-everywhere', async (request, response) => {
    await answerSignedIn(request, response, await signOutEverywhere(app, await accountOf(request)));
  });
}
