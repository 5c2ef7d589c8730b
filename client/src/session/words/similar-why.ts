/** Why two cases are similar, in plain words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { SimilarWhy } from './words-api.ts';

export function reasonsOf({ hosts: [host], terms, termCount, sameService, sameIssueType }: SimilarWhy): MessageDescriptor[] {
  const rare = terms.join(', ');
  return [
    ...(host === undefined ? [] : [msg`both name ${host}`]),
    ...(termCount === 0 ? [] : [msg`${plural(termCount, { one: '# word', other: '# words' })} in common: ${rare}`]),
    ...(sameService && sameIssueType ? [msg`same service and type`] : sameService ? [msg`same service`] : sameIssueType ? [msg`same type`] : []),
  ];
}
