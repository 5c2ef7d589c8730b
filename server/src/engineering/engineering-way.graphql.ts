import { enumOf } from '../read/graphql-types.ts';
import { engineeringWays } from './tracker-rules.ts';

export const EngineeringWayEnum = enumOf('EngineeringWay', engineeringWays, 'How a ticket went to engineering. More may come.', {
  COPIED: 'Somebody copied the reduced ticket out of the page.',
  POSTED: 'A browser posted the reduced ticket to the tracker.',
  LINKED: 'A ticket’s address was noted; no text left.',
  UNLINKED: 'A ticket’s address was taken away; no text left.',
});
