import { readersOfTeamText, sealFromTeam, sealToTeam, type Text } from '../../session/sealing/seal-for-case.ts';
import { useCase } from './case-context.ts';

export interface Sealing {
  /**
   * To everybody who reads such a text here: the team, and from the team the reporter and participants by their current keys.
   * @param attachments SHA-256 of the files that come with it. @param hearsAgainAt when the reporter hears again, where the team says so. @returns the armored message
   */
  readonly seal: (kind: Exclude<SealedKind, 'NOTE'>, text: string, attachments?: readonly string[], hearsAgainAt?: string | null) => Promise<string>;
  /** To the team key alone. */
  readonly sealNote: (text: string, attachments?: readonly string[]) => Promise<string>;
  /** Whom a text is sealed to beside the team, armored: files that come with it have the same readers. */
  readonly readersOf: (kind: SealedKind) => readonly string[];
  /** The writer reads it too. */
  readonly toSelf: boolean;
}

type SealedKind = Text['kind'];

/** Seals and signs in the worker, which refuses a team key that this browser does not trust. */
export function useSealing(): Sealing {
  const { facts, audience } = useCase();
  const isTeam = audience === 'team';
  const seal = async (text: Text): Promise<string> => (isTeam ? sealFromTeam(facts, text) : sealToTeam(facts.number, text));
  return {
    seal: async (kind, text, attachments = [], hearsAgainAt = null) => seal({ kind, text, attachments, hearsAgainAt }),
    sealNote: async (text, attachments = []) => seal({ kind: 'NOTE', text, attachments }),
    readersOf: (kind) => (isTeam ? readersOfTeamText(facts, kind) : []),
    toSelf: audience === 'reporter',
  };
}
