import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Labels } from '../../session/labels/Labels.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { Fact } from '../../ui/Panel.tsx';
import { useCase } from './case-context.ts';

const LabelsDialog = lazy(async () => ({ default: (await import('./LabelsDialog.tsx')).LabelsDialog }));

/** What the team sorted the case under. No reporter sees it. */
export function LabelsFact(): ReactElement {
  const { facts } = useCase();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Fact
      term={<Trans>Labels</Trans>}
      below={
        <>
          <TextButton onPress={() => setIsOpen(true)}>{facts.labels.length === 0 ? <Trans>Add labels</Trans> : <Trans>Change labels</Trans>}</TextButton>
          {isOpen && <Suspense><LabelsDialog onClose={() => setIsOpen(false)} /></Suspense>}
        </>
      }
    >
      {facts.labels.length === 0 ? <Trans>None</Trans> : <Labels labels={facts.labels} />}
    </Fact>
  );
}
