import { Field, Int, ObjectType } from 'type-graphql';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ description: 'text/plain, clearsigned by the portal key: gpg --verify. Lists every sealed part with its hash.' })
@Rows('receipt', { key: { column: 'case_id', type: 'bigint' } })
export class SubmissionReceipt {
  @Field(() => String, { description: 'Stored once, never signed again.' }) @Read() signedText!: string;
  @Field(() => DateTime, { description: 'When the portal had it.' }) @Read() receivedAt!: Date;
  @Field(() => Int, { description: 'The policy that the reporter saw.' }) @Read() policyVersion!: number;

  @Field(() => Int, { nullable: true, description: "Null until the log's sequencer has taken it, a moment later." })
  @Read({ value: () => sql`null::int` })
  logIndex!: number | null;

  @Field(() => [String], { nullable: true, description: 'The hashes that lead from its leaf to the root of the log.' })
  @Read({ value: () => sql`null::text[]` })
  inclusionProof!: string[] | null;
}
