/** Why nothing is made of a mail, or of a report, in the lead's words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LeftOut } from './import-plan.ts';

const words: Readonly<Record<LeftOut['reason'], MessageDescriptor>> = {
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
  NO_ID: msg`A report without an id, which a second run could not know again`,
  NO_TEXT: msg`A report without words`,
  EMPTY: msg`There is nothing in the file`,
  NOT_JSON: msg`Broken JSON: was the download cut off?`,
  OPEN_QUOTE: msg`A quote in the CSV is never closed`,
  NO_HEADINGS: msg`Its first line has no headings id, report and received_at`,
  UNKNOWN_EXPORT: msg`JSON of a kind that is not known: see docs/moving-here.md`,
  EXPORT_TOO_LARGE: msg`An export of over 128 MB: split it`,
};

export const skipWords = (reason: LeftOut['reason']): MessageDescriptor => words[reason];
