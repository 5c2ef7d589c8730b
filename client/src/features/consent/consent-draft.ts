/** What the form about thanks starts with. Pure. */
import type { Choice, ConsentQuestion } from './consent-queries.ts';

export interface Draft {
  readonly choice: Choice;
  readonly name: string;
  readonly alias: string;
  readonly url: string;
  readonly organization: string;
}

/** Begins with what they said last, else with their name here. */
export function draftOf({ previewName, lastListing: last }: ConsentQuestion): Draft {
  const isAlias = last?.choice === 'ALIAS';
  return {
    choice: last?.choice ?? 'NAME',
    name: (isAlias ? null : last?.publishedName) ?? previewName ?? '',
    alias: (isAlias ? last.publishedName : null) ?? '',
    url: last?.url ?? '',
    organization: last?.organization ?? '',
  };
}
