import type { TeamSeal } from '../sealed/seal-to-team.ts';
import type { ArrivedMail } from './read-mail.ts';

/** A mail under way: what is known of it, its octets, and what seals them. */
export interface Arrival {
  readonly mail: ArrivedMail;
  readonly raw: Buffer;
  readonly envelopeTo: readonly string[];
  /** The same for the same mail. */
  readonly identity: string;
  readonly seal: TeamSeal;
}
