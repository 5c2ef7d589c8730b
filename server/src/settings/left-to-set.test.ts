import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordAudit } from '../audit/record.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { leftToSet } from './left-to-set.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await portalOverHttp();
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

it('is gone once it is done', async () => {
  const { app, lead } = portal;
  const left = async () => leftToSet(app, lead.viewer);
  const query = async (text: string) => app.pool.query(text);
  await query('delete from online_service where id not in (select online_service_id from cases where online_service_id is not null)');
  await query(`update online_service set archived_at = now()`);
  expect(await left()).toEqual(expect.arrayContaining(['ADDRESS', 'MAIL', 'BACKUP', 'ADMINISTRATOR', 'SERVICES', 'LOGO']));
  await recordAudit(app.dataSource.manager, { actorId: null, kind: 'ADMIN_COMMAND', facts: { command: 'backup' } });
  await query(`update installation set logo = 'x', logo_type = 'image/png'`);
  await query(`insert into online_service (slug, name) values ('t-mail', 'Mail')`);
  await makePerson(app, ['ADMINISTRATOR']);
  await makePerson(app, ['ADMINISTRATOR', 'LEAD']);
  await makePerson(app, ['LEAD']);
  const later = await left();
  for (const item of ['BACKUP', 'ADMINISTRATOR', 'LEAD', 'SERVICES', 'LOGO'] as const) expect(later, item).not.toContain(item);
  expect(later).toContain('ADDRESS');
});

it('is for leads and administrators', async () => {
  for (const by of [portal.triager, portal.reporter]) expect(await codeOf(leftToSet(portal.app, by.viewer))).toBe('FORBIDDEN');
  expect(await codeOf(leftToSet(portal.app, { kind: 'anonymous' }))).toBe('UNAUTHENTICATED');
});
