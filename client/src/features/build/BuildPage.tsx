import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { buildFacts } from '../../session/build-facts.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Columns, PageHead, Wrap } from '../../ui/Layout.tsx';
import { BuildLimits } from './BuildLimits.tsx';
import { BuildPanel } from './BuildPanel.tsx';
import { CheckSteps } from './CheckSteps.tsx';

/** Which code this page runs, and how somebody else than the page itself checks it. */
export function BuildPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`This page’s own code`);
  const facts = buildFacts();
  return (
    <Wrap>
      <PageHead
        title={<Trans>This page’s own code</Trans>}
        lede={
          <Trans>
            Your browser seals with the code that this server sends. So it can be checked: the same source always builds the same files, and
            anybody can compare them with what the server sends.
          </Trans>
        }
      />
      <Columns>
        <CheckSteps />
        <BuildPanel facts={facts} />
      </Columns>
      <BuildLimits>
        <Trans>A report sealed with <Link to="/key">gpg on your own machine</Link> depends on none of this.</Trans>
      </BuildLimits>
    </Wrap>
  );
}
