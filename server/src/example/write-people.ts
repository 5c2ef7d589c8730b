/** Writes the example's accounts, keys, backups, tokens and team key. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { noPins, type Pins } from '../../../schema/recovery/key-backup.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { sealTotpSecret } from '../accounts/show-factor.ts';
import { hashToken, newToken } from '../accounts/tokens.ts';
import { newTotpSecret } from '../accounts/totp.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { certify, type ExampleKey, grantOf, personKey, recoveryOf, teamKey as makeTeamKey } from './example-keys.ts';
import { type ExamplePerson, researchers, team } from './people.ts';

/** As in `DATA_DIR/demo-accounts.json`. */
export type DemoAccounts = Record<string, { readonly email?: string; readonly password?: string; readonly recoveryWords?: string; readonly totpSecret?: string; readonly token: string }>;

export interface Inhabitant {
  readonly person: ExamplePerson;
  readonly accountId: string;
  readonly key: ExampleKey;
}
export interface Population {
  readonly accounts: DemoAccounts;
  readonly team: ReadonlyMap<string, Inhabitant>;
  readonly researchers: readonly Inhabitant[];
  readonly teamKey: ExampleKey;
}
interface Settling {
  readonly manager: EntityManager;
  readonly portalId: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
  readonly organization: string;
  readonly contactEmail: string;
  /** Keys are older than every text they sign. */
  readonly madeAt: Date;
}
const yearMs = 365 * 86_400_000;

export async function writePeople(settling: Settling): Promise<Population> {
  const { manager, madeAt, organization, contactEmail } = settling;
  const settle = async (person: ExamplePerson): Promise<Inhabitant> => {
    const [{ id }] = await manager.query<[{ id: string }]>(
      `insert into account (email, email_verified_at, roles, handle, display_name, created_at) values ($1, $2, $3, $4, $5, $6) returning id`,
      [person.email, person.email && madeAt, [...person.roles], person.handle, person.displayName, madeAt]);
    return { person, accountId: id, key: await personKey(madeAt) };
  };
  const staff = await inOrder(team, settle);
  const finders = await inOrder(researchers, settle);
  const leads = staff.filter(({ person }) => person.roles.includes('LEAD')).map(({ key }) => key);
  const teamKey = await makeTeamKey(`${organization} security`, contactEmail, madeAt);
  for (const { key } of staff) await certify(key, leads, madeAt);
  await certify(teamKey, leads, madeAt);
  const pins: Pins = { leads: leads.map(({ fingerprint }) => fingerprint), teamKeys: [teamKey.fingerprint] };
  const accounts: DemoAccounts = {};
  for (const inhabitant of [...staff, ...finders]) {
    const keyId = await writeKey(settling, inhabitant);
    const { account, roles } = inhabitant.person;
    if (account) accounts[account] = await openAccount(settling, inhabitant, keyId, roles.length > 1 ? pins : noPins);
  }
  const byName = new Map(staff.map((one) => [one.person.account ?? '', one]));
  await writeTeamKey(settling, teamKey, byName);
  accounts['partner'] = await accessToken(manager, 'PARTNER', byName.get('lead'), 'Example inventory', ['CASES_READ', 'ACKNOWLEDGMENTS_READ', 'STATISTICS_READ']);
  accounts['federation'] = await accessToken(manager, 'ROUTER', byName.get('administrator'), 'Example router', ['FEDERATION']);
  return { accounts: inDocumentedOrder(accounts), team: byName, researchers: finders, teamKey };
}

async function inOrder<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

async function writeKey({ manager, madeAt }: Settling, { accountId, key }: Inhabitant): Promise<string> {
  const [{ id }] = await manager.query<[{ id: string }]>(
    `insert into public_key (account_id, fingerprint, key_ids, armored, created_at, registered_at) values ($1, $2, $3, $4, $5, $5) returning id`,
    [accountId, key.fingerprint, key.keyIds, key.publicKey.armor().replace(/\r\n/g, '\n'), madeAt]);
  return id;
}

/** Password, words and token of one account that a newcomer may use. */
async function openAccount(settling: Settling, { person, accountId, key }: Inhabitant, keyId: string, pins: Pins): Promise<DemoAccounts[string]> {
  const { manager, portalId } = settling;
  const password = randomBytes(12).toString('base64url');
  const recovery = await recoveryOf(key, portalId, pins);
  const { token, hash } = newToken('PERSON');
  await manager.query('update account set password_hash = $2, sign_in_secret_hash = $3 where id = $1', [accountId, await hashPassword(password), hashToken(recovery.signInSecret)]);
  await manager.query(`insert into key_backup (public_key_id, method, sealed) values ($1, 'RECOVERY_WORDS', $2)`, [keyId, recovery.sealed]);
  await manager.query(`insert into session (token_hash, account_id, kind, expires_at, factor_at) values ($1, $2, 'BEARER', now() + interval '5 years', now())`, [hash, accountId]);
  const totpSecret = person.roles.length > 1 ? await writeTotp(settling, accountId) : undefined;
  return { ...(person.email && { email: person.email }), password, recoveryWords: recovery.words, ...(totpSecret && { totpSecret }), token };
}

/** The team signs in with a code; `npm run admin -- code triager` prints it. */
async function writeTotp({ manager, portalKey }: Settling, accountId: string): Promise<string> {
  const secret = newTotpSecret();
  await manager.query('insert into totp (account_id, secret_sealed, last_step) values ($1, $2, 0)', [accountId, sealTotpSecret(portalKey, accountId, secret)]);
  return secret;
}

/** `newTriager` holds no grant yet: somebody hands it on in the browser. */
async function writeTeamKey({ manager, madeAt }: Settling, key: ExampleKey, staff: ReadonlyMap<string, Inhabitant>): Promise<void> {
  const [{ id }] = await manager.query<[{ id: string }]>(
    `insert into team_key (fingerprint, key_ids, armored, created_at, recovery_restored_at, registered_at) values ($1, $2, $3, $4, $4, $4) returning id`,
    [key.fingerprint, key.keyIds, key.publicKey.armor().replace(/\r\n/g, '\n'), madeAt]);
  const lead = staff.get('lead');
  for (const name of ['lead', 'otherLead', 'triager']) {
    const holder = staff.get(name);
    if (!holder || !lead) throw new Error(`The example has no ${name}.`);
    await manager.query('insert into team_key_grant (team_key_id, holder_id, sealed_private_key, granted_by_id, granted_at) values ($1, $2, $3, $4, $5)',
      [id, holder.accountId, await grantOf(key, holder.key, lead.key, madeAt), lead.accountId, madeAt]);
  }
}

async function accessToken(manager: EntityManager, kind: 'PARTNER' | 'ROUTER', owner: Inhabitant | undefined, name: string, scopes: readonly string[]): Promise<{ readonly token: string }> {
  const { token, hash } = newToken(kind);
  await manager.query('insert into access_token (token_hash, name, scopes, expires_at, created_by_id, owner_id) values ($1, $2, $3, $4, $5, $5)',
    [hash, name, scopes, new Date(Date.now() + 5 * yearMs), owner?.accountId ?? null]);
  return { token };
}

function inDocumentedOrder(accounts: DemoAccounts): DemoAccounts {
  const order = ['researcher', 'otherResearcher', 'triager', 'newTriager', 'lead', 'otherLead', 'administrator', 'partner', 'federation'];
  return Object.fromEntries(order.flatMap((name) => (accounts[name] ? [[name, accounts[name]]] : [])));
}
