import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { OnlineServiceEntity } from './online-service.entity.ts';
import { goodHostnames, goodName, goodOwner, goodRules, refuseService } from './service-input.ts';
import { findService } from './service-store.ts';

export interface ServiceFacts {
  readonly name: string;
  readonly inScope: boolean;
  readonly hostnames: readonly string[];
  readonly testingRules?: string | null | undefined;
  /** Who answers for it, in words; for leads and administrators. */
  readonly responsible?: string | null | undefined;
}
export type CreateOnlineService = ServiceFacts & { readonly slug: string };
/** What is left out stays. The slug stays always: queries and addresses name it. */
export type UpdateOnlineService = { readonly [field in keyof ServiceFacts]?: ServiceFacts[field] | null | undefined } & {
  readonly id: string;
  /** Not offered any more; nothing that was reported about it goes. */
  readonly archived?: boolean | null | undefined;
};

/** @throws Forbidden, UserRefusal */
export async function createOnlineService(app: App, viewer: Viewer, input: CreateOnlineService): Promise<{ serviceId: string }> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'service:manage');
    const slug = input.slug.trim().toLowerCase();
    if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(slug)) refuseService('A short name has up to 40 letters a to z, digits and inner hyphens.', 'slug');
    const row = { slug, name: goodName(input.name), inScope: input.inScope, hostnames: goodHostnames(input.hostnames), testingRules: goodRules(input.testingRules), owner: goodOwner(input.responsible), position: await lastPosition(manager), archivedAt: null };
    const serviceId = await insert(manager, row);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SERVICE_CHANGED', facts: { service: slug, change: 'MADE' } });
    return { serviceId };
  });
}

async function insert(manager: EntityManager, row: Omit<OnlineServiceEntity, 'id' | 'createdAt'>): Promise<string> {
  const result = await manager.createQueryBuilder().insert().into(OnlineServiceEntity).values(row).orIgnore().returning('id').execute();
  const rows: readonly { readonly id: string }[] = result.raw;
  return rows[0]?.id ?? refuseService('Another service has this short name.', 'slug');
}

/** @throws NotFound, Forbidden, UserRefusal */
export async function updateOnlineService(app: App, viewer: Viewer, input: UpdateOnlineService): Promise<{ serviceId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'service:manage');
    const service = await findService(manager, input.id);
    if (!service) throw new NotFound();
    const changes = {
      ...(input.name != null && { name: goodName(input.name) }),
      ...(input.inScope != null && { inScope: input.inScope }),
      ...(input.hostnames != null && { hostnames: goodHostnames(input.hostnames) }),
      ...(input.testingRules !== undefined && { testingRules: goodRules(input.testingRules) }),
      ...(input.responsible !== undefined && { owner: goodOwner(input.responsible) }),
      ...(input.archived != null && { archivedAt: input.archived ? (service.archivedAt ?? now) : null }),
    };
    const fields = Object.keys(changes);
    if (fields.length > 0) {
      await manager.update(OnlineServiceEntity, { id: service.id }, changes);
      await recordAudit(manager, { actorId: person.accountId, kind: 'SERVICE_CHANGED', facts: { service: service.slug, change: changeOf(input), fields } });
    }
    return { serviceId: service.id };
  });
}

const changeOf = ({ archived }: UpdateOnlineService): string => {
  if (archived == null) return 'EDITED';
  return archived ? 'ARCHIVED' : 'BROUGHT_BACK';
};

async function lastPosition(manager: EntityManager): Promise<number> {
  const [{ position }] = await manager.query<[{ position: number }]>('select coalesce(max(position) + 1, 0) as position from online_service');
  return position;
}

/** As they stand on the page of the scope; those that are not named keep their order behind them. @throws Forbidden, NotFound */
export async function orderOnlineServices(app: App, viewer: Viewer, ids: readonly string[]): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'service:manage');
    const keys = ids.map((id) => keyOf('OnlineService', id));
    if (keys.length > 1_000 || keys.includes(null)) throw new NotFound();
    await manager.query(
      `update online_service set position = ordered.place from (
         select id, row_number() over (order by coalesce(array_position($1::bigint[], id), 1000 + position), name, id)::int as place from online_service) ordered
       where ordered.id = online_service.id and position <> ordered.place`, [keys]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SERVICE_CHANGED', facts: { change: 'ORDERED' } });
    return {};
  });
}
