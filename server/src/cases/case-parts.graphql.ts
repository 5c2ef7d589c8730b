import { Field, Float, ObjectType } from 'type-graphql';
import { takesPartIn } from '../authorization.ts';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime, WebAddress } from '../scalars.ts';
import { CaseStateEnum, DisclosureAnswerEnum, SeverityEnum } from './case-enums.graphql.ts';
import type { CaseState, DisclosureAnswer, Severity } from './case-facts.ts';

@ObjectType({ description: 'How grave a vulnerability is, by the Common Vulnerability Scoring System.' })
export class Cvss {
  @Field(() => String, { description: 'As FIRST writes it, with its version in front: CVSS:3.1/AV:N/… or CVSS:4.0/AV:N/….' }) @Read({ value: (row) => sql`${row}.cvss_vector` }) vector!: string;
  @Field(() => String, { description: 'Of the standard: 3.1, 4.0.' }) @Read({ value: (row) => sql`${row}.cvss_version` }) version!: string;
  @Field(() => Float, { description: 'From 0 to 10.' }) @Read({ value: (row) => sql`${row}.cvss_score` }) score!: number;
  @Field(() => SeverityEnum, { description: 'What the score is called.' }) @Read() severity!: Severity;
}

@ObjectType({ description: 'When the reporter means to publish, and what the team answers.' })
export class DisclosurePlan {
  @Field(() => DateTime, { nullable: true, description: 'When the reporter means to publish.' })
  @Read({ value: (row) => sql`${row}.planned_disclosure_at` })
  plannedAt!: Date | null;

  @Field(() => DisclosureAnswerEnum, { nullable: true, description: 'Null until the team has answered.' })
  @Read({ value: (row) => sql`${row}.disclosure_answer` })
  answer!: DisclosureAnswer | null;

  @Field(() => DateTime, { nullable: true, description: 'The day that the answer names.' })
  @Read({ value: (row) => sql`${row}.disclosure_until` })
  until!: Date | null;

  @Field(() => WebAddress, { nullable: true, description: 'What the reporter wrote about it. Null for tools: it names its author.' })
  @Read({ visible: takesPartIn })
  writeUpUrl!: string | null;
}

@ObjectType({ description: 'Number, state, severity and date of the original: never its text, never its reporter.' })
@Rows('cases')
export class DuplicateSummary {
  @Field(() => String, { description: 'The original’s, as people say it: LRL-2026-000042.' }) @Read() number!: string;
  @Field(() => CaseStateEnum, { description: 'Where it stands.' }) @Read() state!: CaseState;
  @Field(() => SeverityEnum, { nullable: true, description: 'How grave it is.' }) @Read() severity!: Severity | null;
  @Field(() => DateTime, { description: 'When it was received.' }) @Read() submittedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was fixed.' }) @Read() fixedAt!: Date | null;
}
