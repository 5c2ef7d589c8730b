import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EnrolFactor } from '../../setup/EnrolFactor.tsx';
import { StepPart } from './StepPart.tsx';

/** Before anything of the team: the role counts in sessions that showed a second factor. */
export function FactorStep({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart
      title={t`A second factor for signing in`}
      lede={<Trans>Who reads other people’s reports signs in with two things: a password and a code of an app, or a passkey. Everybody of the team does, and you are the first.</Trans>}
    >
      <EnrolFactor onDone={onDone} />
    </StepPart>
  );
}
