/** What the mutations take by which people keep their own key up to date, and what opens it. */
import { Field, InputType } from 'type-graphql';
import { BackupMethodEnum } from '../accounts/viewer.graphql.ts';
import { OpenPGPPublicKey } from '../scalars.ts';
import type { BackupMethod } from './key-backup-rules.ts';
import { KeyBackupInput } from './keys.inputs.ts';

const fingerprintOfOwn = 'Of a key of the viewer: 40 hex digits.';
const proofByKey = 'A text naming this portal, the account, the fingerprint and Viewer.keyChallenge, clearsigned by that key: a session alone changes nothing.';

@InputType({ description: "A newer version of a key of the viewer's own." })
export class UpdateKeyInput {
  @Field(() => OpenPGPPublicKey, { description: 'With a later expiry, another subkey. Nothing that is known of the key goes.' }) publicKey!: string;
}

@InputType({ description: 'What opens a key of the viewer on another device.' })
export class StoreKeyBackupInput {
  @Field(() => String, { description: fingerprintOfOwn }) fingerprint!: string;
  @Field(() => String, { description: proofByKey }) proof!: string;
  @Field(() => [KeyBackupInput], { description: 'Each takes the place of the one of its method.' }) backups!: KeyBackupInput[];
  @Field(() => String, { nullable: true, description: 'Of new recovery words: they sign in from now on, and the old ones do not. 32 octets in base64.' })
  signInSecret?: string | null;
}

@InputType({ description: 'What no longer opens a key of the viewer.' })
export class RemoveKeyBackupInput {
  @Field(() => String, { description: fingerprintOfOwn }) fingerprint!: string;
  @Field(() => String, { description: proofByKey }) proof!: string;
  @Field(() => BackupMethodEnum, { description: 'Which of the key’s backups, by what it opens with.' }) method!: BackupMethod;
  @Field(() => Boolean, { defaultValue: false, description: 'Nothing is left afterwards that opens the key on another device.' })
  evenLast!: boolean;
}
