/** What mail adds to Case: how its reporter hears, and what became of mails about it. */
import { Field, ObjectType } from 'type-graphql';
import { takesPartIn, team } from '../authorization.ts';
import { CaseRoleEnum, ReplyByEnum } from '../cases/case-enums.graphql.ts';
import { Case } from '../cases/case.graphql.ts';
import { hearsInPlain, replyWays } from '../cases/reply-by-rules.ts';
import { enumOf } from '../read/graphql-types.ts';
import { Derive, Read, ReadList, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

const mailStates = ['QUEUED', 'SENT', 'FAILED', 'BOUNCED'] as const;
const MailStateEnum = enumOf('MailState', mailStates, 'How far a mail got.', {
  QUEUED: 'It waits, or is tried again.',
  SENT: 'A mail server took it.',
  FAILED: 'Refused for good, or tried for days.',
  BOUNCED: 'A later mail server gave it back.',
});

@ObjectType({ description: 'A mail about a case, without its words and its address.' })
@Rows('mail', { visible: team })
export class CaseMail {
  @Field(() => String, { description: 'What it is: RECEIPT, REPLY_WAITS, CLOSED, … More may come.' }) @Read() kind!: string;

  @Field(() => CaseRoleEnum, { description: 'As whom it reaches somebody.' })
  @Read({
    value: (row) => sql`(case when ${row}.kind in ('SOFTWARE_REPORTED', 'REPORT_HANDED_ON') then 'CONTACT'
      when ${row}.kind = 'PARTICIPANT_INVITED' or exists (select from case_participant reads where reads.case_id = ${row}.case_id and reads.account_id = ${row}.account_id)
        then 'PARTICIPANT'
      when ${row}.account_id is null or exists (select from cases its where its.id = ${row}.case_id and its.reporter_id = ${row}.account_id) then 'REPORTER'
      else 'TEAM' end)`,
  })
  recipientRole!: string;

  @Field(() => MailStateEnum, { description: 'What became of it.' })
  @Read({
    value: (row) => sql`(case when ${row}.bounced_at is not null then 'BOUNCED' when ${row}.sent_at is not null then 'SENT'
      when ${row}.failed_at is not null then 'FAILED' else 'QUEUED' end)`,
  })
  state!: (typeof mailStates)[number];

  @Field(() => String, { nullable: true, description: 'Why it did not arrive, as mail servers number it (RFC 3463): 5.1.1, there is no such address.' })
  @Read({ value: (row) => sql`${row}.bounce_status` })
  status!: string | null;

  @Field(() => DateTime, { description: 'When what it tells happened.' }) @Read({ value: (row) => sql`${row}.created_at` }) queuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Since when its state is as it is. Null while it waits.' })
  @Read({ value: (row) => sql`coalesce(${row}.bounced_at, ${row}.sent_at, ${row}.failed_at)` })
  at!: Date | null;
}

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Case.prototype, field);
}

extend(
  'replyBy',
  Field(() => ReplyByEnum, { nullable: true, description: 'What the reporter chose for as long as they have no key. For the reporter and the team.' }),
  Read({ visible: takesPartIn }),
);
extend(
  'hearsInPlain',
  Field(() => Boolean, { nullable: true, description: 'Whether an answer goes to the reporter unsealed, by mail, now. For the reporter and the team.' }),
  Derive({
    from: {
      replyBy: (row) => sql`${row}.reply_by`,
      hasKey: (row) => sql`exists (select from public_key held where held.account_id = ${row}.reporter_id and held.revoked_at is null
        and held.retired_at is null and (held.expires_at is null or held.expires_at > now()))`,
      hasAddress: (row) => sql`(exists (select from account reached where reached.id = ${row}.reporter_id and reached.email is not null
        and reached.email_verified_at is not null and reached.disabled_at is null)
        or (${row}.reporter_id is null and exists (select from mail_correspondent wrote where wrote.case_id = ${row}.id and wrote.claimed_at is null)))`,
    },
    value: ({ replyBy, hasKey, hasAddress }) => hearsInPlain({
      replyBy: replyWays.find((way) => way === replyBy) ?? 'PAGE', hasKey: hasKey?.startsWith('t') ?? false, hasAddress: hasAddress?.startsWith('t') ?? false,
    }),
    visible: takesPartIn,
  }),
);
extend(
  'mails',
  Field(() => [CaseMail], { description: 'The newest hundred mails about it and what became of each. For the team, else empty.' }),
  ReadList({
    type: () => CaseMail,
    where: (row, parent, viewer) => sql`${row}.case_id = ${parent}.id and ${row}.facts ->> 'joined' is null and ${team(viewer, row)}`,
    order: (row) => sql`${row}.id desc`,
  }),
);
