/** /auth/passkeys: signing in by one, and one's own. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import type { App } from '../app.ts';
import type { AuthDoors } from './auth-doors.ts';
import { readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { browserName } from './browser-name.ts';
import { formerHost } from './former-host.ts';
import { passkeyBodies } from './passkey-input.ts';
import { signInByPasskey } from './passkey-sign-in.ts';
import { askForNewPasskey, enrolPasskey, listPasskeys, removePasskey, renamePasskey } from './passkeys.ts';
import { askForPasskey } from './show-passkey.ts';

export interface PasskeyParts extends AuthDoors {
  readonly app: App;
  readonly limits: AuthLimits;
}

export function passkeyRoutes(router: Router, parts: PasskeyParts): void {
  signInRoutes(router, parts);
  ownRoutes(router, parts);
}

function signInRoutes(router: Router, { app, limits, answerSignedIn, halfOf, sittingOf }: PasskeyParts): void {
  router.post('/passkeys/sign-in-options', async (request, response) => {
    await limits.take('passkeysFrom', placeOf(request.ip));
    response.json({ options: await askForPasskey(app, 'SIGN_IN', null), formerHost: await formerHost(app) });
  });
  router.post('/passkeys/sign-in', async (request, response) => {
    const { answer } = readAuthBody(passkeyBodies.assertion, request.body);
    await limits.take('signInFrom', placeOf(request.ip));
    await answerSignedIn(request, response, await signInByPasskey(app, answer, await halfOf(request)));
  });
  router.post('/passkeys/confirm-options', async (request, response) => {
    const { accountId } = await sittingOf(request);
    await limits.take('passkeysFrom', placeOf(request.ip));
    response.json({ options: await askForPasskey(app, 'CONFIRM', accountId) });
  });
}

function ownRoutes(router: Router, { app, sittingOf, confirmedSittingOf, answerSignedIn }: PasskeyParts): void {
  router.get('/passkeys', async (request, response) => {
    const { accountId } = await sittingOf(request);
    response.json({ passkeys: await listPasskeys(app, accountId) });
  });
  router.post('/passkeys/enrol-options', async (request, response) => {
    const { accountId } = await confirmedSittingOf(request);
    response.json({ options: await askForNewPasskey(app, accountId) });
  });
  // The challenge is this account's alone, and was given to a session that had confirmed.
  router.post('/passkeys/enrol', async (request, response) => {
    const { answer, name } = readAuthBody(passkeyBodies.enrol, request.body);
    const sitting = await sittingOf(request);
    await answerSignedIn(request, response, await enrolPasskey(app, sitting, { answer, name, otherwise: browserName(request.headers['user-agent']) }));
  });
  router.post('/passkeys/rename', async (request, response) => {
    const { accountId } = await sittingOf(request);
    await renamePasskey(app, accountId, readAuthBody(passkeyBodies.rename, request.body));
    response.status(204).end();
  });
  router.post('/passkeys/remove', async (request, response) => {
    const { id } = readAuthBody(passkeyBodies.one, request.body);
    await answerSignedIn(request, response, await removePasskey(app, await confirmedSittingOf(request), id));
  });
}
