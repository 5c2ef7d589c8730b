/** The inputs of the contract's mutations on keys. What they mean is said by the commands. */
import { Field, ID, InputType } from 'type-graphql';
import { BackupMethodEnum } from '../accounts/viewer.graphql.ts';
import { OpenPGPMessage, OpenPGPPublicKey } from '../scalars.ts';
import type { BackupMethod } from './key-backup-rules.ts';

const proof = 'A text naming this portal, the account, the fingerprint and Viewer.keyChallenge, clearsigned by the key.';

@InputType({ description: "A key's private half as the browser sealed it." })
export class KeyBackupInput {
  @Field(() => BackupMethodEnum, { description: 'A newer one takes the place of the one before.' }) method!: BackupMethod;
  @Field(() => String, { description: 'laurel1.NONCE.BODY; under passkeys laurel1p. and base64 of their credential ids, salts and wrapped keys. At most 128 KiB.' })
  sealed!: string;
}

@InputType({ description: "A person's key." })
export class RegisterKeyInput {
  @Field(() => OpenPGPPublicKey, { description: 'Version 4, with an encryption subkey.' }) publicKey!: string;
  @Field(() => String, { description: `${proof} A second key becomes current only if the one before has signed too.` }) proof!: string;
  @Field(() => [KeyBackupInput], { nullable: true, description: 'Useless to anybody else.' }) backups?: KeyBackupInput[] | null;
  @Field(() => String, { nullable: true, description: 'Of the recovery words that open a backup: they sign in from now on. 32 octets in base64.' })
  signInSecret?: string | null;
}

@InputType({ description: "A key of the viewer's own." })
export class RevokeKeyInput {
  @Field(() => String, { description: '40 hex digits.' }) fingerprint!: string;
  @Field(() => Boolean, { description: 'Somebody else may hold it: nothing sealed to it is taken any more. Else it is retired.' })
  compromised!: boolean;

  @Field(() => OpenPGPPublicKey, { nullable: true, description: 'The key with its own revocation on it, which everybody sees then.' })
  revokedKey?: string | null;
}

@InputType({ description: 'PKESK packets of one sealed text.' })
export class SealedTextGrantInput {
  @Field(() => ID, { description: 'The text that the packets are for.' }) sealedText!: string;
  @Field(() => String, { description: 'Base64 of PKESK packets for the reader alone.' }) packets!: string;
}

@InputType({ description: 'Every sealed text that the reader may read must be covered; what is missing comes back.' })
export class GrantCaseAccessInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => ID, { description: 'The researcher who becomes a reader.' }) reader!: string;
  @Field(() => [SealedTextGrantInput], { description: 'In one step, so that no text is left out.' }) grants!: SealedTextGrantInput[];
}

@InputType({ description: 'The packets of one case.' })
export class CaseGrantsInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => [SealedTextGrantInput], { description: 'In one step, so that no text is left out.' }) grants!: SealedTextGrantInput[];
}

@InputType({ description: 'Many cases for one reader.' })
export class GrantCasesAccessInput {
  @Field(() => ID, { description: 'The researcher who becomes a reader; oneself after a change of key.' }) reader!: string;
  @Field(() => [CaseGrantsInput], { description: 'At most 100, each once.' }) cases!: CaseGrantsInput[];
}

@InputType({ description: 'The team key for one more person.' })
export class GrantTeamKeyInput {
  @Field(() => ID, { description: 'Which of the team keys is handed on.' }) teamKey!: string;
  @Field(() => ID, { description: 'A triager or lead whose key a lead has certified.' }) holder!: string;
  @Field(() => OpenPGPMessage, { description: "Sealed to the holder's current key alone." }) sealedPrivateKey!: string;
}

@InputType({ description: 'The new team key for one holder.' })
export class GrantTeamKeyHolderInput {
  @Field(() => ID, { description: 'A triager or lead whose key a lead has certified; or the viewer.' }) holder!: string;
  @Field(() => OpenPGPMessage, { description: "Sealed to the holder's current key alone." }) sealedPrivateKey!: string;
}

@InputType({ description: 'A new team key, and its holders.' })
export class RotateTeamKeyInput {
  @Field(() => OpenPGPPublicKey, { description: 'Certified by a lead on its mail address; announces no AEAD.' }) publicKey!: string;
  @Field(() => [GrantTeamKeyHolderInput], { description: 'For the viewer, and for everybody who holds the key before it.' })
  grants!: GrantTeamKeyHolderInput[];
  @Field(() => Boolean, { description: 'The key before it is revoked, not only retired.' }) compromised!: boolean;
  @Field(() => String, { nullable: true, description: 'As for confirmTeamKeyRecovery, of the new key: with it the portal stays open.' })
  recoveryProof?: string | null;
  @Field(() => OpenPGPPublicKey, { nullable: true, description: "The recovery kit's own key, certified by a lead; it signs the proof too." })
  kitKey?: string | null;
  @Field(() => OpenPGPPublicKey, { nullable: true, description: 'The key before, with a revocation by itself: what is published of it from then on.' })
  revokedPublicKey?: string | null;
}

@InputType({ description: 'That the recovery kit of the team key gives the key back.' })
export class ConfirmTeamKeyRecoveryInput {
  @Field(() => ID, { description: 'The current team key.' }) teamKey!: string;
  @Field(() => String, { description: `${proof} Here by the team key that the kit gave back.` }) proof!: string;
  @Field(() => OpenPGPPublicKey, { nullable: true, description: "The recovery kit's own key, certified by a lead; it signs the proof too." })
  kitKey?: string | null;
}

@InputType({ description: "A lead's certification." })
export class CertifyKeyInput {
  @Field(() => OpenPGPPublicKey, { description: 'The registered key or the team key, with the certification on it.' }) publicKey!: string;
}
