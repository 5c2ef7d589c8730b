/** GET /auth/challenge?purpose=PSEUDONYMOUS|REGISTER: what a page works at while a person types. Mounted by auth-routes.ts. */
import type { Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf, siteOf } from './auth-limits.ts';
import { newChallenge, proofPurposes } from './proof-of-work.ts';

/** So many networks of one site count as one place. */
const networksOfOneSite = 16;

const asking = v.object({ purpose: v.picklist(proofPurposes) });

export function challengeRoutes(router: Router, { app, limits }: { readonly app: App; readonly limits: AuthLimits }): void {
  router.get('/challenge', async (request, response) => {
    const { purpose } = readAuthBody(asking, request.query);
    const [here, near] = [await limits.take('challengesFrom', placeOf(request.ip)), await limits.take('challengesNear', siteOf(request.ip))];
    const asked = Math.max(here, Math.ceil(near / networksOfOneSite));
    const { manager } = app.dataSource;
    const { mode } = await readInstallation(manager);
    response.json(await newChallenge(manager, app.portalKey, { purpose, asked, isExample: mode === 'EXAMPLE' }));
  });
}
