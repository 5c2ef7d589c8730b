import { mailSection } from '../../../../schema/sealed-entity/mail-section.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useCase } from './case-context.ts';
import { talkingIn } from './participants.ts';
import { currentKey } from './people.ts';

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

type SealedKind = 'MESSAGE' | 'REASON' | 'TITLE' | 'NOTE';

/** Seals and signs in the worker, which refuses a team key that this browser does not trust. */
export function useSealing(): Sealing {
  const { facts, audience } = useCase();
  const reporterKey = audience === 'team' ? currentKey(facts.reporter?.publicKeys) : null;
  const about = { case: facts.number };
  const toSelf = audience === 'reporter';
  const readersOf = (kind: SealedKind): readonly string[] => {
    if (kind === 'NOTE' || audience !== 'team') return [];
    const others = talkingIn(facts, kind).map(({ researcher }) => currentKey(researcher?.publicKeys));
    return [reporterKey, ...others].flatMap((key) => key?.armored ?? []);
  };
  const to = async (kind: SealedKind, text: string, attachments: readonly string[] = [], hearsAgainAt: string | null = null): Promise<string> => {
    const isMailed = kind === 'MESSAGE' && audience === 'team';
    const sections = isMailed ? [mailSection({ origin: location.origin, number: facts.number, hearsAgainAt })] : [];
    const { armored } = await cryptoWorker.seal({ kind, body: { text, sections }, about, readers: readersOf(kind), toSelf, attachments });
    return armored;
  };
  return { seal: to, sealNote: (text, attachments) => to('NOTE', text, attachments), readersOf, toSelf };
}
