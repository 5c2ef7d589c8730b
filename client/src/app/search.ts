/** What may stand behind the question mark of each page. What cannot be read there counts as absent. */
import * as v from 'valibot';

const word = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(2000))), undefined);
const wholeNumber = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined);

export const acknowledgmentsSearch = v.object({ year: wholeNumber, find: word });
export const policySearch = v.object({
  text: v.fallback(v.optional(v.picklist(['disclosure', 'acknowledgment', 'privacy'])), undefined),
  version: wholeNumber,
});
export const responseSearch = v.object({ days: v.fallback(v.optional(v.picklist([30, 90, 365])), undefined) });
/** then: the page to go to once signed in, always one of this portal. oidc: how coming back from a provider ended. */
export const signInSearch = v.object({
  then: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\/(?![/\\])/))), undefined),
  with: v.fallback(v.optional(v.picklist(['password', 'words'])), undefined),
  oidc: word,
});
/** q: the structured terms of a query. Plain words stay in the fragment and never reach the server. */
export const casesSearch = v.object({ q: word, sort: word, show: v.fallback(v.optional(v.picklist(['pictures'])), undefined) });
export const printSearch = v.object({ q: word });
export const queueSearch = v.object({ view: word, case: word });
/** Of the audit log's section; the others ask nothing. */
export const adminSearch = v.object({ kind: word, person: word, from: word, until: word, find: word });
