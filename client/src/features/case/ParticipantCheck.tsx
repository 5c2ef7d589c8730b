import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { currentKey, talkingIn } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import type { ParticipantData } from './case-queries.ts';
import { useComparedKeys, useFingerprints } from '../../session/sealing/compared-keys.ts';
import { personName } from './people.ts';
import type { ReaderCheck } from './ReaderCheck.tsx';

/** @param kind of the text; null: of none. Whether every participant's key that a text is about to be sealed to was compared, by whoever writes here. */
export function useParticipantCheck(kind: Parameters<typeof talkingIn>[1] | null): ReaderCheck {
  const { facts, audience } = useCase();
  const compared = useComparedKeys();
  const readers = audience === 'team' && kind !== null ? talkingIn(facts, kind).filter(({ researcher }) => currentKey(researcher?.publicKeys) !== null) : [];
  const armoredOf = ({ researcher }: ParticipantData): string => currentKey(researcher?.publicKeys)?.armored ?? '';
  const prints = useFingerprints(readers.map(armoredOf));
  const open = readers.filter((reader) => !compared.has(prints.get(armoredOf(reader)) ?? ''));
  if (open.length === 0) return { isClear: true, notice: null };
  return {
    isClear: false,
    notice: (
      <>
        {open.map((reader) => {
          const fingerprint = prints.get(armoredOf(reader));
          return fingerprint === undefined ? null : (
            <ToCompare key={fingerprint} reader={reader} fingerprint={fingerprint} onCompare={(isSure) => compared.set(fingerprint, isSure)} />
          );
        })}
      </>
    ),
  };
}

interface ToCompareProps {
  readonly reader: ParticipantData;
  readonly fingerprint: string;
  readonly onCompare: (isSure: boolean) => void;
}

function ToCompare({ reader, fingerprint, onCompare }: ToCompareProps): ReactElement {
  const { t, i18n } = useLingui();
  const named = personName(reader.researcher);
  const name = typeof named === 'string' ? named : i18n._(named);
  return (
    <Notice tone="soon" icon="info" title={<Trans>{name} reads this too, by a key that nobody compared on this device</Trans>}>
      <p><Fingerprint fingerprint={fingerprint} /></p>
      <Checkbox
        label={t`I compared this fingerprint with ${name}, or with a colleague who did`}
        checked={false}
        onChange={(event) => onCompare(event.target.checked)}
        isDense
      />
    </Notice>
  );
}
