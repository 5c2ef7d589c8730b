import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** For the team: nobody reads an answer any more. */
export function ReporterGone(): ReactElement | null {
  const { facts } = useCase();
  if (facts.reporterGoneAt === null) return null;
  return (
    <Notice title={<Trans>The reporter deleted their account on <Time at={facts.reporterGoneAt} as="day" /></Trans>}>
      <p><Trans>Nobody outside reads an answer, so none is owed. Go on with the case, and close it as you would; notes stay within the team.</Trans></p>
    </Notice>
  );
}
