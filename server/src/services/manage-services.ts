import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { OnlineServiceEntity } from './online-service.entity.ts';
import { findService } from './service-store.ts';

export interface ServiceFacts {
  readonly name: string;
  readonly inScope: boolean;
  readonly hostnames: readonly string[];
  readonly testingRules?: string | null | undefined;
}
export type CreateOnlineService = ServiceFacts & { readonly slug: string };
/** What is left out stays. The slug stays always: queries and addresses name it. */
export type UpdateOnlineService = { readonly [field in keyof ServiceFacts]?: ServiceFacts[field] | null | undefined } & { readonly id: string };

const most = { name: 80, hostnames: 100, rules: 50_000 } as const;
const hostname = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const refuse = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, ['input', field]);
};

function goodName(typed: string): string {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return name !== '' && name.length <= most.name && !/\p{Cc}/u.test(name) ? name : refuse(`A service has a name of 1 to ${most.name} characters.`, 'name');
}
function goodHostnames(typed: readonly string[]): string[] {
  const names = [...new Set(typed.map((one) => one.trim().toLowerCase()).filter((one) => one !== ''))];
  if (names.length > most.hostnames) refuse(`A service has at most ${most.hostnames} host names.`, 'hostnames');
  if (names.some((one) => one.length > 253 || !hostname.test(one))) refuse('A host name looks like mail.example.org or *.example.org, without https:// and path.', 'hostnames');
  return names;
}
function goodRules(typed: string | null | undefined): string | null {
  const rules = (typed ?? '').replaceAll('\r\n', '\n').trim();
  if (rules.length > most.rules) refuse(`Testing rules have at most ${most.rules} characters.`, 'testingRules');
  return rules === '' ? null : rules;
}

/** @throws Forbidden, UserRefusal */
export async function createOnlineService(app: App, viewer: Viewer, input: CreateOnlineService): Promise<{ serviceId: string }> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'service:manage');
    const slug = input.slug.trim().toLowerCase();
    if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(slug)) refuse('A short name has up to 40 letters a to z, digits and inner hyphens.', 'slug');
    const row = { slug, name: goodName(input.name), inScope: input.inScope, hostnames: goodHostnames(input.hostnames), testingRules: goodRules(input.testingRules), owner: null, position: 0, archivedAt: null };
    return { serviceId: await insert(manager, row) };
  });
}

async function insert(manager: EntityManager, row: Omit<OnlineServiceEntity, 'id' | 'createdAt'>): Promise<string> {
  const result = await manager.createQueryBuilder().insert().into(OnlineServiceEntity).values(row).orIgnore().returning('id').execute();
  const rows: readonly { readonly id: string }[] = result.raw;
  return rows[0]?.id ?? refuse('Another service has this short name.', 'slug');
}

/** @throws NotFound, Forbidden, UserRefusal */
export async function updateOnlineService(app: App, viewer: Viewer, input: UpdateOnlineService): Promise<{ serviceId: string }> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'service:manage');
    const service = await findService(manager, input.id);
    if (!service) throw new NotFound();
    const changes = {
      ...(input.name != null && { name: goodName(input.name) }),
      ...(input.inScope != null && { inScope: input.inScope }),
      ...(input.hostnames != null && { hostnames: goodHostnames(input.hostnames) }),
      ...(input.testingRules !== undefined && { testingRules: goodRules(input.testingRules) }),
    };
    if (Object.keys(changes).length > 0) await manager.update(OnlineServiceEntity, { id: service.id }, changes);
    return { serviceId: service.id };
  });
}
