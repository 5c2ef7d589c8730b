/** People, their rights and invitations under /auth, for administrators. Mounted by auth-routes.ts. Addresses stand in bodies, never in a URL. */
import type { Request, Router } from 'express';
import * as v from 'valibot';
import type { App } from '../app.ts';
import type { Viewer } from '../read/viewer.ts';
import { leftToSet } from '../settings/left-to-set.ts';
import { readAuthBody } from './auth-input.ts';
import { changeRolesOf, disableAccount, enableAccountOf, findPeople, listMembers, removeMember, signOutPerson } from './members.ts';
import { givenRoles } from './role-rules.ts';
import { listInvitations, revokeInvitation } from './sent-invitations.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const someRoles = v.pipe(v.array(v.picklist(givenRoles)), v.maxLength(3));
const bodies = {
  leaving: v.object({ accountId: text, disable: v.boolean() }),
  query: v.object({ query: text }),
  roles: v.object({ accountId: text, give: someRoles, take: someRoles }),
  account: v.object({ accountId: text }),
  invitation: v.object({ id: text }),
} as const;

export interface MemberParts {
  readonly app: App;
  readonly viewerOf: (request: Request) => Promise<Viewer>;
}

export function memberRoutes(router: Router, { app, viewerOf }: MemberParts): void {
  router.get('/members', async (request, response) => {
    response.json(await listMembers(app, await viewerOf(request)));
  });
  router.post('/people', async (request, response) => {
    response.json(await findPeople(app, await viewerOf(request), readAuthBody(bodies.query, request.body).query));
  });
  router.get('/left-to-set', async (request, response) => {
    response.json(await leftToSet(app, await viewerOf(request)));
  });
  router.get('/invitations', async (request, response) => {
    response.json(await listInvitations(app, await viewerOf(request)));
  });
  const post = <B extends v.GenericSchema>(path: string, body: B, work: (viewer: Viewer, input: v.InferOutput<B>) => Promise<void>): void => {
    router.post(path, async (request, response) => {
      await work(await viewerOf(request), readAuthBody(body, request.body));
      response.status(204).end();
    });
  };
  post('/remove-member', bodies.leaving, async (viewer, leaving) => removeMember(app, viewer, leaving));
  post('/roles', bodies.roles, async (viewer, wanted) => changeRolesOf(app, viewer, wanted));
  post('/disable-account', bodies.account, async (viewer, { accountId }) => disableAccount(app, viewer, accountId));
  post('/enable-account', bodies.account, async (viewer, { accountId }) => enableAccountOf(app, viewer, accountId));
  post('/revoke-invitation', bodies.invitation, async (viewer, { id }) => revokeInvitation(app, viewer, id));
  router.post('/sign-out-account', async (request, response) => {
    response.json({ ended: await signOutPerson(app, await viewerOf(request), readAuthBody(bodies.account, request.body).accountId) });
  });
}
