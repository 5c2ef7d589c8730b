import { enumOf } from '../read/graphql-types.ts';
import { engineeringWays } from './tracker-rules.ts';

export const EngineeringWayEnum = enumOf('EngineeringWay', engineeringWays, 'How a ticket went to engineering; LINKED and UNLINKED: only its address changed. More may come.');
