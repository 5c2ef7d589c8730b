import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef } from 'react';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import type { Person } from './case-queries.ts';
import { useFingerprints } from '../../session/sealing/compared-keys.ts';
import { personName } from './people.ts';
import type { Adding } from './use-add-participant.ts';

interface CompareKeyProps {
  readonly person: Person;
  readonly adding: Adding;
}

/** No lead certifies the key of an outside party: a person compares its fingerprint, as the browser computes it, and says so. */
export function CompareKey({ person, adding }: CompareKeyProps): ReactElement {
  const { t, i18n } = useLingui();
  const named = personName(person);
  const name = typeof named === 'string' ? named : i18n._(named);
  const armored = currentKey(person.publicKeys)?.armored;
  const fingerprint = useFingerprints(armored === undefined ? [] : [armored]).get(armored ?? '');
  const { compare } = adding;
  useEffect(() => compare(null), [person.id, fingerprint, compare]);
  const found = useRef<HTMLParagraphElement>(null);
  // On a narrow screen they come up below what is seen of the dialog.
  useEffect(() => {
    found.current?.focus({ preventScroll: true });
    found.current?.scrollIntoView({ block: 'center' });
  }, [person.id]);
  if (armored === undefined) {
    return (
      <Notice tone="soon" icon="lock" title={<Trans>{name} has no key yet</Trans>}>
        <p><Trans>Ask them to make one under Settings, Your key. Nothing can be sealed to them before.</Trans></p>
      </Notice>
    );
  }
  return (
    <>
      <p tabIndex={-1} ref={found}><b>{name}</b></p>
      {fingerprint !== undefined && <p><Fingerprint fingerprint={fingerprint} /></p>}
      <Hint><Trans>Compare every group with them by another way than this portal. They read theirs under Settings, Your key. The server could show you a key of its own, and only comparing finds out. What is opened to a key cannot be closed again.</Trans></Hint>
      <Checkbox
        label={t`I compared this fingerprint with ${name}`}
        checked={adding.isCompared}
        onChange={(event) => compare(event.target.checked && fingerprint !== undefined ? { armored, fingerprint } : null)}
      />
      {adding.progress !== null && <ProgressBar label={t`Opening the texts to this key`} value={adding.progress} />}
    </>
  );
}
