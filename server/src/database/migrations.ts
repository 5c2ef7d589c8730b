import { Initial1764000000000 } from './migrations/1764000000000-initial.ts';

/** In order. A migration that was released is never edited. */
export const migrations = [Initial1764000000000];
