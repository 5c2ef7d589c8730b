/** GET /auth/members and POST /auth/remove-member: for administrators. Mounted by auth-routes.ts. */
import type { Request, Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import type { Viewer } from '../read/viewer.ts';
import { readAuthBody } from './auth-input.ts';
import { listMembers, removeMember } from './members.ts';

const leavingBody = v.object({ accountId: v.pipe(v.string(), v.maxLength(1_000)), disable: v.boolean() });

export interface MemberParts {
  readonly app: App;
  readonly viewerOf: (request: Request) => Promise<Viewer>;
}

export function memberRoutes(router: Router, { app, viewerOf }: MemberParts): void {
  router.get('/members', async (request, response) => {
    response.json(await listMembers(app, await viewerOf(request)));
  });
  router.post('/remove-member', async (request, response) => {
    await removeMember(app, await viewerOf(request), readAuthBody(leavingBody, request.body));
    response.status(204).end();
  });
}
