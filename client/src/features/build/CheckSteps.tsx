import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Code } from '../../ui/Code.tsx';
import { Prose } from '../../ui/Prose.tsx';

/** Commands for somebody who has Laurel's source, or the signed list of a release. */
export function CheckSteps(): ReactElement {
  const { t } = useLingui();
  const { origin } = window.location;
  return (
    <Prose>
      <h2><Trans>Check it from outside</Trans></h2>
      <p><Trans>Get Laurel’s source, check out the version that stands here, read it if you like, and let it ask this portal.</Trans></p>
      <Code label={t`Command that compares this portal with the source`} wraps>{`npm run verify -- site ${origin}`}</Code>
      <p>
        <Trans>
          It builds the page, fetches this one as a browser does, compares every file and what the page may load, and names each difference. It
          talks to this portal alone. With the signed list of a release it needs to build nothing:
        </Trans>
      </p>
      <Code label={t`Command that compares this portal with a signed list`} wraps>{`npm run verify -- site ${origin} --manifest laurel.json.asc --key maker.asc`}</Code>
      <h2><Trans>What your browser checks by itself</Trans></h2>
      <p>
        <Trans>
          The first page names every further part by its hash. Your browser runs a part only if it fits, the one that holds your keys included,
          and says so where one does not. So a copy in between, such as a cache, changes nothing unseen.
        </Trans>
      </p>
    </Prose>
  );
}
