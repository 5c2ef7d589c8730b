import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Set while an installation that was put back from a backup is closed. Who withdrew since the backup may be named in it: so the view that
 * every page, feed and field reads lists nobody until a lead has opened it.
 */
export class Restored1764840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation add column restored_at timestamptz;

create or replace view acknowledgment as
  select consent.acknowledgment_id as id, cases.id as case_id, cases.online_service_id,
    case when consent.choice in ('NAME', 'ALIAS') then consent.published_name end as published_name,
    case when consent.choice = 'NAME' then consent.url end as url,
    case when consent.choice = 'NAME' then consent.organization end as organization,
    case when consent.choice = 'NAME' then cases.write_up_url end as write_up_url,
    case when consent.choice = 'NAME' then consent.researcher_id end as researcher_id,
    date_trunc('month', cases.creditable_since, 'UTC') as listed_at,
    extract(year from cases.creditable_since at time zone 'UTC')::int as year,
    extract(month from cases.creditable_since at time zone 'UTC')::int as month,
    case when cases.resolution = 'DUPLICATE' then 'CO_FINDER' else 'FINDER' end as role
  from consent join cases on cases.id = consent.case_id
  where consent.state = 'GRANTED' and consent.choice <> 'DO_NOT_LIST' and cases.creditable_since is not null
    and not exists (select from installation where restored_at is not null);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
