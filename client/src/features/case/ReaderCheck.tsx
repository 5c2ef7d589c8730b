import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import type { CaseData } from './case-queries.ts';
import { type KeyConcern, keyConcern, needsComparing } from '../../session/sealing/key-concern.ts';
import { useParticipantCheck } from './ParticipantCheck.tsx';
import { useOpenedReport } from './use-opened-report.ts';

/** Fingerprints that somebody here said to have compared. Gone with the tab. */
const compared = new Set<string>();

/** Nobody of a finding from inside, or out of an old mailbox, reads here. */
const withoutReporter: readonly CaseData['source'][] = ['INTERNAL', 'IMPORT'];

export interface ReaderCheck {
  /** Nothing is sealed before this is true. */
  readonly isClear: boolean;
  /** What to know, or to confirm, before sealing. */
  readonly notice: ReactElement | null;
}

/**
 * Looks at the keys that a text is about to be sealed to: the team's, and for the team the reporter's and the participants'. An internal case has no
 * reporter; one that names a reporter all the same is checked like any other, because the server says which is which.
 * @param isForGood what was written before is handed on too: then even a key that nothing contradicts has to be compared
 * @param kind of the text; null where it goes to the reporter alone
 */
export function useReaderCheck(isForGood = false, kind: 'MESSAGE' | 'REASON' | 'TITLE' | null = 'MESSAGE'): ReaderCheck {
  const ofReporter = useReporterCheck(isForGood);
  const ofOthers = useParticipantCheck(kind);
  return {
    isClear: ofReporter.isClear && ofOthers.isClear,
    notice: ofReporter.notice === null && ofOthers.notice === null ? null : <>{ofReporter.notice}{ofOthers.notice}</>,
  };
}

function useReporterCheck(isForGood: boolean): ReaderCheck {
  const { facts, audience } = useCase();
  const { teamKeyTrust, state } = useKeyRing();
  const report = useOpenedReport();
  const [, show] = useState(0);
  if (state === 'OPEN' && (teamKeyTrust === null || teamKeyTrust.state === 'REFUSED'))
    return { isClear: false, notice: <TeamKeyRefused /> };
  if (audience === 'reporter' || (withoutReporter.includes(facts.source) && facts.reporter === null)) return { isClear: true, notice: null };
  const key = currentKey(facts.reporter?.publicKeys);
  const isOpening = state === 'OPEN' && facts.report !== null && report === null;
  const concern = facts.report === null && key !== null ? 'UNPROVEN' : keyConcern(report, key);
  const mustCompare = needsComparing(concern) || (isForGood && concern === 'UNPROVEN');
  const slot = `${facts.number} ${key?.fingerprint ?? ''}`;
  const isCompared = compared.has(slot);
  const confirm = (isSure: boolean): void => {
    if (isSure) compared.add(slot);
    else compared.delete(slot);
    show((count) => count + 1);
  };
  return {
    // Until the report is open, nobody knows whose key signed it.
    isClear: !isOpening && (!mustCompare || isCompared),
    notice: concern === null ? null : (
      <>
        <Concern concern={concern} fingerprint={key?.fingerprint ?? null} isPlain={facts.hearsInPlain === true} />
        {mustCompare && <CompareBox isCompared={isCompared} onCompare={confirm} />}
      </>
    ),
  };
}

function TeamKeyRefused(): ReactElement {
  return (
    <Notice tone="late" role="alert" title={<Trans>This browser does not trust the team key that the server hands out</Trans>}>
      <p>
        <Trans>
          Nobody whom it knows as a lead certified that key. Nothing is sealed to it. Ask a lead by another way before you go on.
        </Trans>
      </p>
    </Notice>
  );
}

interface CompareBoxProps {
  readonly isCompared: boolean;
  readonly onCompare: (isSure: boolean) => void;
}

function CompareBox({ isCompared, onCompare }: CompareBoxProps): ReactElement {
  const { t } = useLingui();
  return (
    <Checkbox
      label={t`I compared this fingerprint with the reporter`}
      checked={isCompared}
      onChange={(event) => onCompare(event.target.checked)}
      isDense
    />
  );
}

interface ConcernProps {
  readonly concern: KeyConcern;
  readonly fingerprint: string | null;
  /** The words go to the reporter unsealed too. */
  readonly isPlain: boolean;
}

function Concern({ concern, fingerprint, isPlain }: ConcernProps): ReactElement {
  if (concern === 'NO_KEY') {
    return (
      <Notice tone="soon" icon="lock" title={<Trans>The reporter has no key yet</Trans>}>
        <p>
          {isPlain ? (
            <Trans>What you write is sealed to the team, and goes to them by plain mail too, as they chose. That answers them.</Trans>
          ) : (
            <Trans>What you write is sealed to the team. Once they have a key, open the case to it: only then does it answer them and stop the clock.</Trans>
          )}
        </p>
      </Notice>
    );
  }
  const print = fingerprint === null ? null : <Fingerprint fingerprint={fingerprint} />;
  if (concern === 'UNPROVEN') {
    return (
      <Notice icon="info" title={<Trans>Nothing ties the reporter’s key to the report</Trans>}>
        <p>
          <Trans>The report is not signed, or does not open here. What you write is sealed to {print}</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="late"
      title={
        concern === 'OTHER' ? (
          <Trans>The report was not signed by the key that answers are sealed to</Trans>
        ) : (
          <Trans>The reporter has another key now than the one that signed the report</Trans>
        )
      }
    >
      <p>
        <Trans>Compare it with the reporter by another way, or somebody else might read what you write: {print}</Trans>
      </p>
    </Notice>
  );
}
