import { Initial1764000000000 } from './migrations/1764000000000-initial.ts';
import { MarksAndHandingOn1764100000000 } from './migrations/1764100000000-marks-and-handing-on.ts';

/** In order. A migration that was released is never edited. */
export const migrations = [Initial1764000000000, MarksAndHandingOn1764100000000];
