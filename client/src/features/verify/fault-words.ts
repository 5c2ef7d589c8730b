import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FileFault } from '../../../../schema/log/judge-files.ts';
import type { VerifyTrouble } from './use-verify.ts';

export const fileFaultWords: Readonly<Record<FileFault, MessageDescriptor>> = {
  UNKNOWN_FILE: msg`This is neither a receipt nor anything of the log.`,
  NOT_ONE_BLOCK: msg`This is not one signed receipt with nothing before or after it.`,
  ALTERED: msg`This file is not as the portal wrote it: blanks, empty lines or the checksum were changed.`,
  NOT_SIGNED_BY_PORTAL: msg`The portal did not sign this text: it was changed, or it is another portal’s.`,
  NO_STATEMENT: msg`This statement came without its proof.`,
  BAD_KEY: msg`This is no portal key.`,
  NO_ED25519: msg`This browser cannot check Ed25519 signatures. A newer one can, and so can the command.`,
  NOT_A_NOTE: msg`The checkpoint is damaged.`,
  NOT_A_CHECKPOINT: msg`This is no checkpoint of a log.`,
  NOT_SIGNED_BY_LOG: msg`The portal did not sign this checkpoint: it was changed, or it is another portal’s.`,
  OTHER_LOG: msg`The proof is of another log than the one that this portal keeps.`,
  NOT_A_PROOF: msg`The proof is damaged.`,
  NOT_INCLUDED: msg`This text does not stand in the log at the place that the proof names.`,
  NOT_CONSISTENT: msg`These checkpoints do not belong together.`,
};

export const troubleWords: Readonly<Record<VerifyTrouble, MessageDescriptor>> = {
  NO_KEY: msg`The portal’s key could not be fetched. Drop it as a file: portal-key.asc, as you kept it.`,
  BAD_KEY: msg`The key that was dropped is no portal key.`,
  UNREACHABLE: msg`The portal cannot be reached. What you dropped stays here, and was checked without it.`,
  UNREADABLE: msg`One of the files is no text, so none was taken. Leave it out and drop the others again.`,
};
