/** POST /auth/claim and what stands below it: for whoever reported by mail. Mounted by auth-routes.ts, which lets only our own pages ask. */
import type { Request, Router } from 'express';
import * as v from 'valibot';
import { readAuthBody } from '../accounts/auth-input.ts';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import type { App } from '../app.ts';
import { replyWays } from '../cases/reply-by-rules.ts';
import type { Viewer } from '../read/viewer.ts';
import { chooseReplyByLink, claimCase, lookAtClaim } from './claim.ts';

const text = v.pipe(v.string(), v.maxLength(200));
const tokenBody = v.object({ token: text });
const replyBody = v.object({ token: text, replyBy: v.picklist(replyWays) });

export interface ClaimParts {
  readonly app: App;
  readonly limits: AuthLimits;
  readonly viewerOf: (request: Request) => Promise<Viewer>;
}

export function claimRoutes(router: Router, { app, limits, viewerOf }: ClaimParts): void {
  router.post('/claim/look', async (request, response) => {
    const { token } = readAuthBody(tokenBody, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    response.json(await lookAtClaim(app, token));
  });
  router.post('/claim', async (request, response) => {
    const { token } = readAuthBody(tokenBody, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    response.json(await claimCase(app, await viewerOf(request), token));
  });
  router.post('/claim/reply-by', async (request, response) => {
    const { token, replyBy } = readAuthBody(replyBody, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await chooseReplyByLink(app, token, replyBy);
    response.status(204).end();
  });
}
