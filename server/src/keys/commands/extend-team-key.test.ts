import * as openpgp from 'openpgp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KeyedPerson, newKey, newTeamKey, openPortal, type Team } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { certifiedColleague, holder } from '../../testing/team-play.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { isCertified } from '../certification.ts';
import { extendTeamKey } from './extend-team-key.ts';

const DAY_SECONDS = 86_400;
let node: TestApp;
let team: Team;
let triager: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
});
afterAll(() => node.drop());
beforeEach(async () => {
  await node.app.dataSource.query('truncate team_key, policy cascade');
  team = await openPortal(node.app);
  triager = await holder(node.app, team);
  // As if it had been made to end in ten days.
  await node.app.dataSource.query(`update team_key set armored = $1, expires_at = now() + interval '10 days'`, [await extended({ days: 10 })]);
});

interface Extension {
  readonly days: number;
  readonly config?: openpgp.PartialConfig;
  readonly userIDs?: openpgp.UserID;
  readonly privateKey?: openpgp.PrivateKey;
}
/** The same key with newer signatures, and the certifications that stood on it. */
async function extended({ days, config, userIDs = { email: 'security@example.org' }, privateKey = team.privateKey }: Extension): Promise<string> {
  const { publicKey } = await openpgp.reformatKey({ privateKey, userIDs, keyExpirationTime: days * DAY_SECONDS, format: 'object', ...(config && { config }) });
  const [user] = publicKey.users;
  if (user) user.otherCertifications = team.publicKey.users[0]?.otherCertifications ?? [];
  return publicKey.armor();
}
const extend = async (publicKey: string, viewer = triager.viewer): Promise<string> => codeOf(extendTeamKey(node.app, viewer, { publicKey }));
const stored = async (): Promise<{ armored: string; days: number }> => {
  const [row] = await node.app.dataSource.query<{ armored: string; days: number }[]>(
    'select armored, round(extract(epoch from expires_at - now()) / 86400)::int as days from team_key');
  return row ?? { armored: '', days: 0 };
};

describe('"Any holder extends expiry."', () => {
  it('a triager who holds the key does, and lead’s word and fingerprint stay', async () => {
    expect(await extend(await extended({ days: 730 }))).toBe('done');
    const { armored, days } = await stored();
    expect(days).toBe(730);
    const key = await openpgp.readKey({ armoredKey: armored });
    expect(key.getFingerprint()).toBe(team.publicKey.getFingerprint());
    expect(await isCertified(key, [team.lead.publicKey], new Date())).toBe(true);
    await expect(key.getEncryptionKey(undefined, new Date(Date.now() + 700 * DAY_SECONDS * 1000))).resolves.toBeTruthy();
  });

  it('also after it has expired', async () => {
    await node.app.dataSource.query(`update team_key set expires_at = now() - interval '1 day'`);
    expect(await extend(await extended({ days: 365 }))).toBe('done');
  });

  it('keeps the certification although it was left out', async () => {
    const bare = await openpgp.readKey({ armoredKey: await extended({ days: 365 }) });
    for (const user of bare.users) user.otherCertifications = [];
    expect(await extend(bare.armor())).toBe('done');
    expect(await isCertified(await openpgp.readKey({ armoredKey: (await stored()).armored }), [team.lead.publicKey], new Date())).toBe(true);
  });

  it('is for holders', async () => {
    const bare = await certifiedColleague(node.app, team);
    expect(await extend(await extended({ days: 365 }), bare.viewer)).toBe('FORBIDDEN');
  });
});

describe('a foreign subkey grafted onto it', () => {
  it('is not kept', async () => {
    const grafted = await openpgp.readKey({ armoredKey: await extended({ days: 365 }) });
    const foreign = await newKey();
    grafted.subkeys.push(...foreign.publicKey.subkeys);
    await extend(grafted.armor());
    const key = await openpgp.readKey({ armoredKey: (await stored()).armored });
    expect(key.getKeys().map((part) => part.getFingerprint())).toEqual(team.publicKey.getKeys().map((part) => part.getFingerprint()));
  });
});

describe('an extension is refused', () => {
  it('that ends earlier, never, or in a lifetime', async () => {
    for (const days of [5, 0, 365 * 20]) expect(await extend(await extended({ days })), String(days)).toBe('INVALID');
  });

  it('of another key, a retired one, or with a private half', async () => {
    const other = await newTeamKey(team.lead);
    expect(await extend(other.publicKey.armor())).toBe('INVALID');
    expect(await extend(team.privateKey.armor())).toBe('PRIVATE_KEY');
    const longer = await extended({ days: 365 });
    await node.app.dataSource.query('update team_key set retired_at = now()');
    expect(await extend(longer)).toBe('NOT_FOUND');
  });

  it('with another subkey, or without one', async () => {
    const more = await team.privateKey.addSubkey({ type: 'ecc', curve: 'curve25519Legacy' });
    expect(await extend(await extended({ days: 365, privateKey: more }))).toBe('INVALID');
    const cut = await openpgp.readKey({ armoredKey: await extended({ days: 365 }) });
    cut.subkeys = [];
    expect(await extend(cut.armor())).not.toBe('done');
  });

  it('with another address, or one that announces AEAD', async () => {
    expect(await extend(await extended({ days: 365, userIDs: { email: 'elsewhere@example.org' } }))).toBe('INVALID');
    expect(await extend(await extended({ days: 365, config: { aeadProtect: true } }))).toBe('INVALID');
  });

  it('by signatures of another key', async () => {
    const foreign = await newKey({ email: 'security@example.org' });
    const forged = await openpgp.readKey({ armoredKey: await extended({ days: 10 }) });
    const [user] = forged.users;
    if (user) user.selfCertifications = foreign.publicKey.users[0]?.selfCertifications ?? [];
    expect(await extend(forged.armor())).not.toBe('done');
    expect((await stored()).days).toBe(10);
  });
});
