/** POST /auth/password and /auth/sign-out-everywhere: what people do about their own way in. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import type { AuthDoors } from './auth-doors.ts';
import { readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { changePassword, signOutEverywhere } from './own-account.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const passwordBody = v.object({ current: text, password: text });

export interface OwnAccountParts extends Pick<AuthDoors, 'sittingOf' | 'confirmedSittingOf' | 'answerSignedIn'> {
  readonly app: App;
  readonly limits: AuthLimits;
}

export function ownAccountRoutes(router: Router, { app, limits, sittingOf, confirmedSittingOf, answerSignedIn }: OwnAccountParts): void {
  router.post('/password', async (request, response) => {
    const sitting = await confirmedSittingOf(request);
    const input = readAuthBody(passwordBody, request.body);
    await limits.take('signInHere', sitting.accountId, placeOf(request.ip));
    await limits.take('signInAnywhere', sitting.accountId);
    await answerSignedIn(request, response, await changePassword(app, sitting, input));
  });
  router.post('/sign-out-everywhere', async (request, response) => {
    await answerSignedIn(request, response, await signOutEverywhere(app, await sittingOf(request)));
  });
}
