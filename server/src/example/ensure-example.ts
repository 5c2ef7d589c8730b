/**
 * The example installation: a living portal for a newcomer, made once in one transaction on an empty embedded database. A start
 * that was killed in the middle has made nothing, and the next one begins again. Only `main.ts` imports it.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import type { NewInstallation } from '../accounts/installation.ts';
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { readInstallation } from '../installation.ts';
import { queueMail } from '../mail/outbox.ts';
import { defaultPolicyText } from '../policies/policy-texts.ts';
import { chanceFrom } from './chance.ts';
import { planCases, type PlannedCase } from './plan-cases.ts';
import { planConsents, type PlannedConsent } from './plan-consents.ts';
import { exampleServices } from './services.ts';
import type { Author } from './tell-story.ts';
import { writeCases } from './write-cases.ts';
import { writeOnCall } from './write-on-call.ts';
import { type DemoAccounts, type Inhabitant, type Population, writePeople } from './write-people.ts';

export const exampleInstallation: NewInstallation = {
  mode: 'EXAMPLE', organization: 'Example Online Services', contactEmail: 'security@example.com',
};
const yearsMs = 4 * 365 * 86_400_000;

export async function ensureExample(app: App): Promise<void> {
  const { rows: [row] } = await app.pool.query<{ made: boolean }>('select exists (select from account) as made');
  if (row?.made) return;
  const file = path.join(app.config.dataDir, 'demo-accounts.json');
  const accounts = await transaction(app, async ({ manager, now, settings }) => {
    const { portalId, organization, contactEmail } = settings;
    const population = await writePeople({ manager, portalId, portalKey: app.portalKey, organization, contactEmail, madeAt: new Date(now.getTime() - yearsMs) });
    const [triager, newTriager, lead, otherLead] = [inhabitant(population, 'triager'), inhabitant(population, 'newTriager'), inhabitant(population, 'lead'), inhabitant(population, 'otherLead')];
    await writeOnCall(manager, { triager, newTriager, lead, otherLead });
    const serviceIds = await writeServices(manager);
    await adoptPolicies(manager, settings, inhabitant(population, 'lead'));
    const cases = planCases({
      // Read again: who is of the team is among them.
      now, settings: await readInstallation(manager), staff: { triager: author(population, 'triager'), lead: author(population, 'lead'), otherLead: author(population, 'otherLead') },
      researcherIds: population.researchers.map(({ accountId }) => accountId),
      researcherNames: population.researchers.map(({ person }) => person.displayName),
    });
    const everybody = new Map([...population.team.values(), ...population.researchers].map((one) => [one.accountId, one]));
    const known = (id: string): Inhabitant => everybody.get(id) ?? inhabitant(population, 'triager');
    const consents = planConsents(cases, chanceFrom(7), now, settings, (id) => known(id).person.displayName);
    await writeCases({
      manager, portalId, portalKey: app.portalKey, teamKey: population.teamKey, keyOf: (id) => known(id).key,
      serviceIdOf: (slug) => serviceIds.get(slug) ?? '', recorderId: inhabitant(population, 'triager').accountId, fileStore: app.fileStore, now,
    }, cases, consents);
    await askByMail(manager, cases, consents);
    await markOldRead(manager);
    // Before the commit, so that nobody is left with accounts that nobody can enter.
    await writeFile(file, `${JSON.stringify(population.accounts, null, 2)}\n`, { mode: 0o600 });
    return population.accounts;
  });
  await app.pool.query('analyze');
  print(accounts, file);
}

/** The mails of whoever is being asked wait in `/mailbox`, with links that work. */
async function askByMail(manager: EntityManager, cases: readonly PlannedCase[], consents: readonly PlannedConsent[]): Promise<void> {
  for (const { caseId, researcherId, facts } of consents) {
    const number = cases.find(({ story }) => story.facts.id === caseId)?.number;
    if (facts.state !== 'ASKED' || !facts.askedAt || !number) continue;
    const askedAt = facts.askedAt.toISOString();
    await queueMail(manager, { identity: `consent:${caseId}:${askedAt}`, accountId: researcherId, kind: 'CLOSED_CONSENT', facts: { cases: [{ caseId, number, askedAt }] } });
  }
}

/** Who was there has read what is long closed, so that only the news is new. */
async function markOldRead(manager: EntityManager): Promise<void> {
  await manager.query(`
    insert into case_reading (account_id, case_id, read_at) select account.id, cases.id, now() from cases
    join account on account.id = cases.reporter_id or account.roles && '{TRIAGER,LEAD}'::text[] where cases.closed_at < now() - interval '21 days'`);
}

function inhabitant({ team }: Population, name: string): Inhabitant {
  const found = team.get(name);
  if (!found) throw new Error(`The example has no ${name}.`);
  return found;
}
const author = (population: Population, name: string): Author =>
  ({ role: name === 'triager' ? 'TRIAGER' : 'LEAD', id: inhabitant(population, name).accountId });

async function writeServices(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, name, hostnames, inScope, testingRules } of exampleServices) {
    const [{ id }] = await manager.query<[{ id: string }]>(
      'insert into online_service (slug, name, hostnames, in_scope, testing_rules) values ($1, $2, $3, $4, $5) returning id', [slug, name, hostnames, inScope, testingRules]);
    ids.set(slug, id);
  }
  return ids;
}

async function adoptPolicies(manager: EntityManager, settings: Parameters<typeof defaultPolicyText>[1], lead: Inhabitant): Promise<void> {
  for (const slug of ['DISCLOSURE', 'ACKNOWLEDGMENT', 'PRIVACY'] as const) {
    await manager.query(
      `insert into policy (slug, version, markdown, adopted_by_id, published_at) values ($1, 1, $2, $3, now() - interval '4 years')`,
      [slug, defaultPolicyText(slug, settings), lead.accountId]);
  }
}

/** The only place that shows them, on the first start. */
function print(accounts: DemoAccounts, file: string): void {
  const lines = Object.entries(accounts).map(([name, { email, password, token }]) =>
    `  ${name.padEnd(16)} ${email ? `${email.padEnd(28)} ${password ?? ''}` : token}`);
  console.log(['Example accounts (e-mail and password, or token; people of the team sign in with a code too, which `npm run admin -- code NAME` prints):', ...lines, `With recovery words and tokens in ${file}`].join('\n'));
}
