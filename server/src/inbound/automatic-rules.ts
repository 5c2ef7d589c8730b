/**
 * Whether a machine wrote a mail, so that Laurel never answers it: RFC 3834, section 2, and what mail systems do beside it. Pure.
 *
 * ANSWER: an automatic answer to a mail of ours, which is no report and joins no case. LOOP: it went in circles. LIST: a mailing list's,
 * a bulk mail or a machine's; it may still be a report.
 */
export const automaticKinds = ['ANSWER', 'LOOP', 'LIST'] as const;
export type AutomaticKind = (typeof automaticKinds)[number];

export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  /** Unfolded. */
  readonly value: string;
}

/** RFC 5321, 6.3: a hundred hops is a loop; few real ways are longer than twenty. */
const mostHops = 50;

/** @param envelopeFrom null for the empty return path; undefined where it is not known, and the header field counts */
export function automaticKind(fields: readonly HeaderField[], envelopeFrom: string | null | undefined): AutomaticKind | null {
  const value = (name: string): string | undefined => fields.find((field) => field.name === name)?.value.toLowerCase();
  if (fields.filter(({ name }) => name === 'received').length > mostHops) return 'LOOP';
  const submitted = value('auto-submitted');
  const path = envelopeFrom === undefined ? value('return-path') : (envelopeFrom ?? '<>');
  const answers = (submitted?.startsWith('auto-replied') || submitted?.startsWith('auto-notified')) === true
    || value('x-autoreply') !== undefined || value('x-autorespond') !== undefined || value('x-autoresponder') !== undefined
    || value('precedence') === 'auto_reply' || path === '<>' || path === '';
  if (answers) return 'ANSWER';
  const isMachine = (submitted !== undefined && submitted !== 'no') || value('x-auto-response-suppress') !== undefined
    || value('list-id') !== undefined || ['bulk', 'list', 'junk'].includes(value('precedence') ?? '');
  return isMachine ? 'LIST' : null;
}
