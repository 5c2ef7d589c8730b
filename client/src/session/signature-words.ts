/** What a signature, or its absence, means to a reader. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OpenedText, OpenRefusal, OpenWarning, SignatureState } from '../../../packages/client/src/sealing/opened-text.ts';

/** grave: do not believe it. mild: usual for what came by mail or gpg. */
export interface SignatureWords {
  readonly tone: 'mild' | 'grave';
  readonly short: MessageDescriptor;
  readonly long: MessageDescriptor;
}

const states: Readonly<Record<Exclude<SignatureState, 'VALID'>, SignatureWords>> = {
  UNKNOWN_SIGNER: {
    tone: 'mild', short: msg`unknown signer`,
    long: msg`Signed, but by a key that belongs to nobody in this case. Ask by another way before you trust what it asks for.`,
  },
  UNSIGNED: {
    tone: 'mild', short: msg`not signed`,
    long: msg`Nobody signed it. That is usual for what was sealed with gpg or a mail program; who wrote it is not proved.`,
  },
  INVALID: {
    tone: 'grave', short: msg`signature is wrong`,
    long: msg`The signature does not belong to these words. Somebody may have changed them.`,
  },
  MANY: {
    tone: 'mild', short: msg`signed more than once`,
    long: msg`Several keys signed it, so it is not plain who stands for it.`,
  },
};

const warnings: Readonly<Record<OpenWarning, SignatureWords>> = {
  UNBOUND: {
    tone: 'mild', short: msg`free text`,
    long: msg`Free text: nothing inside says which case it was written for. That is usual for gpg and mail.`,
  },
  FIELDS_REFUSED: {
    tone: 'grave', short: msg`contradicts itself`,
    long: msg`Its fields contradict each other, so it counts for no case. What arrived is shown as it is.`,
  },
  SIGNER_DIFFERS: {
    tone: 'grave', short: msg`names another signer`,
    long: msg`It names another signer than the key that signed it.`,
  },
};

const refusals: Readonly<Record<OpenRefusal, MessageDescriptor>> = {
  OTHER_PORTAL: msg`It was written for another installation. Its words are not shown.`,
  OTHER_KIND: msg`It was written as something else, and put here. Its words are not shown.`,
  OTHER_CASE: msg`It was written for another case. Its words are not shown.`,
  SEEN_BEFORE: msg`It repeats a text that stands elsewhere. Its words are not shown.`,
};

/** What is unusual about an opened text; empty where nothing is. */
export function unusualIn({ signature, warnings: found }: OpenedText): readonly SignatureWords[] {
  return [...(signature === 'VALID' ? [] : [states[signature]]), ...found.map((warning) => warnings[warning])];
}

export const refusalWords = (refusal: OpenRefusal): MessageDescriptor => refusals[refusal];
