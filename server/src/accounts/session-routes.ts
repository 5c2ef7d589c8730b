/** GET /auth/sessions and POST /auth/sessions/end: where one is signed in. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import type { App } from '../app.ts';
import type { AuthDoors } from './auth-doors.ts';
import { readAuthBody } from './auth-input.ts';
import { passkeyBodies } from './passkey-input.ts';
import { endOneSession, listSessions } from './session-list.ts';

export function sessionListRoutes(router: Router, { app, sittingOf }: AuthDoors & { readonly app: App }): void {
  router.get('/sessions', async (request, response) => {
    response.json(await listSessions(app.dataSource.manager, await sittingOf(request)));
  });
  router.post('/sessions/end', async (request, response) => {
    const { id } = readAuthBody(passkeyBodies.one, request.body);
    await endOneSession(app, await sittingOf(request), id);
    response.status(204).end();
  });
}
