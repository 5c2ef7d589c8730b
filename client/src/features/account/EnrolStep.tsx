import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EnrolFactor } from '../../setup/EnrolFactor.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Otherwise } from './AccountForm.tsx';
import { useArrival } from './use-arrival.ts';

/** Whoever has a role and no second factor sets one up before the role counts. */
export function EnrolStep({ then }: { readonly then: string | undefined }): ReactElement {
  const arrive = useArrival();
  return (
    <Stack>
      <p><Trans>Who reads other people’s reports signs in with two things. Set up the second one now; it takes a minute.</Trans></p>
      <EnrolFactor onDone={() => void arrive(then)} />
      <Otherwise>
        <Hint><Trans>Until then you are here as a researcher: <Link to="/cases">your own submissions</Link>.</Trans></Hint>
      </Otherwise>
    </Stack>
  );
}
