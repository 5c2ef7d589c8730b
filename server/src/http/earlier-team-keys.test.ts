import * as openpgp from 'openpgp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rotateTeamKey } from '../keys/commands/rotate-team-key.ts';
import { newTeamKey, sealTo } from '../testing/keyed-people.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let gnupg: Gnupg;
beforeAll(async () => {
  portal = await portalOverHttp();
  gnupg = makeGnupg();
});
afterAll(async () => {
  gnupg.remove();
  await portal.close();
  await portal.drop();
});

const fetchKey = async (fingerprint: string) => portal.browser().ask(`/pgp-key/${fingerprint.toUpperCase()}.asc`);

it('a revoked team key is published with its revocation, so that whoever imported it learns of it', async () => {
  const { team, app } = portal;
  const former = team.publicKey.getFingerprint();
  gnupg.importKey((await fetchKey(former)).text);
  expect(gnupg.run(['--with-colons', '--list-keys', former]).stdout.toString()).not.toMatch(/^pub:r:/m);
  const next = await newTeamKey(team.lead);
  const { publicKey: revoked } = await openpgp.revokeKey({ key: team.privateKey, format: 'object' });
  await rotateTeamKey(app, team.lead.viewer, {
    publicKey: next.publicKey.armor(),
    compromised: true,
    revokedPublicKey: revoked.armor(),
    grants: [{ holder: team.lead.triagerId, sealedPrivateKey: await sealTo(next.privateKey.armor(), team.lead.publicKey) }],
  });
  gnupg.importKey((await fetchKey(former)).text);
  expect(gnupg.run(['--with-colons', '--list-keys', former]).stdout.toString()).toMatch(/^pub:r:/m);
  expect((await portal.browser().ask('/pgp-key.asc')).text).toBe((await fetchKey(next.publicKey.getFingerprint())).text);
  expect((await fetchKey('0'.repeat(40))).status).toBe(404);
});
