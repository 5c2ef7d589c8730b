/** How long words are kept, for leads; and which cases keep theirs, for the team. */
import { leastRetentionDays, mostRetentionDays, noticeDays } from '../../../schema/retention-days.ts';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { team } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { enumOf } from '../read/graphql-types.ts';
import { Read } from '../read/read-model.ts';
import { literal, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { Payload } from '../user-errors.ts';
import { type KeptReason, keptReasons, noticeHoldsDays } from './retention-rules.ts';

const KeptReasonEnum = enumOf('KeptReason', keptReasons, 'Why the words of a case are kept longer than the period. Free words would be words of the case, so there are none.', {
  LEGAL_DUTY: 'A law asks that they are kept.',
  DISPUTE: 'There is, or may be, a dispute about it.',
  STILL_NEEDED: 'The work on it goes on.',
});

@ObjectType({ description: 'What goes in one month, UTC.' })
export class RetentionMonth {
  @Field(() => Int, { description: 'The year of the month, four digits.' }) year!: number;
  @Field(() => Int, { description: '1 to 12.' }) month!: number;
  @Field(() => Int, { description: 'How many cases lose their words.' }) cases!: number;
  @Field(() => Int, { description: 'How many sealed texts.' }) texts!: number;
  @Field(() => Int, { description: 'How many sealed files.' }) files!: number;
  @Field(() => Float, { description: 'How large texts and files are together.' }) bytes!: number;
}

@ObjectType({ description: 'A case whose words are kept, whatever the period is.' })
export class KeptCase {
  @Field(() => String, { description: 'The case’s number, as people say it.' }) number!: string;
  @Field(() => KeptReasonEnum, { description: 'Why a lead keeps its words.' }) reason!: KeptReason;
  @Field(() => DateTime, { description: 'When a lead decided so.' }) since!: Date;
}

@ObjectType({ description: 'How long words are kept after closing, and what goes when. For leads.' })
export class Retention {
  @Field(() => Int, { nullable: true, description: 'The period in days. Null: words are kept for good.' }) days!: number | null;
  @Field(() => Int, { description: 'The period that was asked about.' }) askedDays!: number;
  @Field(() => [RetentionMonth], { description: `What would go by that period, as cases stand now; the earliest first. Nothing goes before its readers have had ${noticeDays} days’ notice.` })
  months!: readonly RetentionMonth[];
  @Field(() => Int, { description: 'Closed cases that are left for an open second look.' }) secondLook!: number;
  @Field(() => Int, { description: 'Closed cases that are left for a plan to publish.' }) disclosure!: number;
  @Field(() => [KeptCase], { description: 'Cases whose words a lead keeps; at most 500.' }) kept!: readonly KeptCase[];
  @Field(() => Int, { description: 'How many cases lost their words so far.' }) destroyed!: number;
  @Field(() => Int, { description: 'How many files wait to leave their store.' }) filesLeaving!: number;
}

@InputType({ description: 'How long words are kept.' })
export class RetentionInput {
  @Field(() => Int, { nullable: true, description: `Days after closing, ${leastRetentionDays} to ${mostRetentionDays.toLocaleString('en')}. Null: for good.` }) days?: number | null;
  @Field(() => Int, { nullable: true, description: 'The period as it was read. Where another lead changed it since, the answer is CONFLICT.' }) earlier?: number | null;
}
@InputType({ description: 'Whether the words of a case are kept, whatever the period is.' })
export class KeepWordsInput {
  @Field(() => String, { description: 'Of the case.' }) number!: string;
  @Field(() => KeptReasonEnum, { nullable: true, description: 'Why. Null: no longer.' }) reason?: KeptReason | null;
}
@ObjectType({ description: 'Whether it was taken.' })
export class RetentionPayload extends Payload {}

const onCase = (name: string, ...decorators: readonly PropertyDecorator[]): void => {
  for (const decorate of decorators) decorate(Case.prototype, name);
};
onCase('wordsKeptReason',
  Field(() => KeptReasonEnum, { nullable: true, description: 'Why a lead keeps the words of this case, whatever the period is. For the team, else null.' }),
  Read({ visible: team }));
onCase('wordsEndAt',
  Field(() => DateTime, { nullable: true, description: 'When retention destroys the words, once the readers were told.' }),
  Read({ value: (row) => sql`(select greatest(greatest(${row}.closed_at, ${row}.words_destroyed_at) + retention_days * interval '1 day', ${row}.words_end_told_at + ${literal(noticeDays)} * interval '1 day')
    from installation where retention_days is not null and ${row}.state = 'CLOSED' and ${row}.words_kept_at is null
      and ${row}.words_end_told_at >= greatest(${row}.closed_at, ${row}.words_destroyed_at, now() - ${literal(noticeHoldsDays)} * interval '1 day'))` }));
