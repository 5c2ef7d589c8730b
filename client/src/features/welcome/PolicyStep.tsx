import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { PolicyEditor } from '../../setup/PolicyEditor.tsx';
import { policyDraftQuery } from '../../setup/setup-queries.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { StepPart } from './StepPart.tsx';

/** The text that binds the portal. Adopting it opens the portal. */
export function PolicyStep({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const { data, error, reload } = useRequest(policyDraftQuery, { slug: 'DISCLOSURE' });
  return (
    <StepPart
      title={t`What you promise`}
      lede={<Trans>The policy with its safe harbour. Read it as researchers will, change what is not yours, and adopt it. Each adoption is a version that stays.</Trans>}
    >
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined && error === undefined && <Loading />}
      {data !== undefined && <PolicyEditor slug="DISCLOSURE" start={data.policyDraft} headingsFrom={2} button={<Trans>Adopt it and open the portal</Trans>} onAdopted={onDone} />}
    </StepPart>
  );
}
