import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a reduced ticket went to engineering: the address of the ticket, an event for the team alone, and the tracker that a lead set. */
export class Engineering1764981100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation add column tracker_url text check (length(tracker_url) <= 500);

create table engineering_ticket (
  case_id bigint primary key references cases,
  url text not null check (length(url) <= 500),
  linked_by_id uuid,
  linked_at timestamptz not null default now()
);

alter table case_event drop constraint case_event_kind_check,
  add constraint case_event_kind_check check (kind in ('CaseReceived', 'CaseMoved', 'MessagePosted', 'CaseAssessed', 'CaseAssigned', 'ClockPassed',
    'FollowedUp', 'AccessChanged', 'ConsentChanged', 'HandedToEngineering'));
alter table case_event add column way text check (way in ('COPIED', 'POSTED', 'LINKED', 'UNLINKED'));
alter table case_event add constraint case_event_engineering_internal check (kind <> 'HandedToEngineering' or internal);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
