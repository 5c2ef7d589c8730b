import { useQuery } from '@apollo/client/react';
import { queueCountsQuery } from './queue-queries.ts';
import { queueViews } from './queue-views.ts';

const variables = Object.fromEntries(queueViews.map(({ id, query }) => [id, query])) as Record<(typeof queueViews)[number]['id'], string>;

/** The viewer's id as somebody of the team; null until the tabs have asked for it. */
export function useMyTriagerId(): string | null {
  const { data } = useQuery(queueCountsQuery, { variables, fetchPolicy: 'cache-only' });
  return data?.viewer?.triager?.id ?? null;
}
