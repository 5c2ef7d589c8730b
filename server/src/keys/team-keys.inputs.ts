/** The inputs of mutations on the life of the team key that the contract does not name. What they mean is said by the commands. */
import { Field, ID, InputType } from 'type-graphql';
import { OpenPGPMessage, OpenPGPPublicKey } from '../scalars.ts';

@InputType({ description: 'A later end of the team key.' })
export class ExtendTeamKeyInput {
  @Field(() => OpenPGPPublicKey, { description: 'The same key and subkeys with newer signatures by itself; at most five years from today.' }) publicKey!: string;
}

@InputType({ description: 'A team key for the one who is named a lead.' })
export class CandidateGrantInput {
  @Field(() => ID, { description: 'The current one, or a retired one that opens older cases.' }) teamKey!: string;
  @Field(() => OpenPGPMessage, { description: "Sealed to the candidate's key alone." }) sealedPrivateKey!: string;
}

const text = 'A text naming portal, the key that becomes a lead’s, team key, Viewer.keyChallenge of whoever signs first, and time, clearsigned by';

@InputType({ description: 'One of two signatures that make somebody a lead.' })
export class VouchForLeadInput {
  @Field(() => ID, { description: 'A triager or lead, not the viewer.' }) candidate!: string;
  @Field(() => String, { description: `${text} the viewer’s current key and the team key. The second signs the text of LeadNaming.` }) statement!: string;
  @Field(() => [CandidateGrantInput], { description: 'What the candidate lacks; taken with the second signature.' }) grants!: CandidateGrantInput[];
}

@InputType({ description: 'That the recovery kit makes the viewer a lead.' })
export class TakeLeadByKitInput {
  @Field(() => String, { description: `${text} the recovery kit’s own key and the team key.` }) statement!: string;
  @Field(() => [CandidateGrantInput], { description: 'The team keys that the kit gave back.' }) grants!: CandidateGrantInput[];
}
