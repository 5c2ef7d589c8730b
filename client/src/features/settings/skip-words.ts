/** Why nothing is made of a mail, in the lead's words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SkipReason } from '../../mime/mail-folder.ts';

const words: Readonly<Record<SkipReason, MessageDescriptor>> = {
  NO_MAIL: msg`No mail: another kind of file`,
  AUTOMATIC: msg`An automatic answer, or a notice of a mail server`,
  SPAM: msg`Called spam by a filter on its way`,
  TWICE: msg`The same mail was found before`,
  NO_DATE: msg`It does not say when it was written`,
  TOO_LARGE: msg`Larger than 40 MB`,
  TOO_DEEP: msg`Nested too deeply`,
  TOO_MANY_PARTS: msg`It has too many parts`,
  HEADERS_TOO_LARGE: msg`Its fields are too long`,
  UNREADABLE: msg`It could not be read`,
  TOOK_TOO_LONG: msg`Reading it took too long`,
};

export const skipWords = (reason: SkipReason): MessageDescriptor => words[reason];
