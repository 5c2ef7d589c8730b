import { Field, Int, ObjectType } from 'type-graphql';
import { DeriveCheckpoint, DeriveInclusionProof, DeriveLogIndex } from '../log/log-reading.ts';
import { Read, Rows } from '../read/read-model.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ description: 'text/plain, clearsigned by the portal key: gpg --verify. Lists every sealed part with its hash.' })
@Rows('receipt', { key: { column: 'case_id', type: 'bigint' } })
export class SubmissionReceipt {
  @Field(() => String, { description: 'Stored once, never signed again.' }) @Read() signedText!: string;
  @Field(() => DateTime, { description: 'When the portal had it.' }) @Read() receivedAt!: Date;
  @Field(() => Int, { description: 'The policy that the reporter saw.' }) @Read() policyVersion!: number;

  @Field(() => Int, { nullable: true, description: "Null until the log's sequencer has taken it, a moment later." })
  @DeriveLogIndex
  logIndex!: number | null;

  @Field(() => [String], { nullable: true, description: 'The hashes that lead from its leaf to the root in `checkpoint`: base64, RFC 9162.' })
  @DeriveInclusionProof
  inclusionProof!: string[] | null;

  @Field(() => String, { nullable: true, description: 'The signed checkpoint of the log that holds it: C2SP tlog-checkpoint.' })
  @DeriveCheckpoint
  checkpoint!: string | null;
}
