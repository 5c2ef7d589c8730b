import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { usePageTitle } from '../../session/use-page-title.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';

/** Missing and hidden look the same, as everywhere. */
export function NotFoundPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Nothing here`);
  return (
    <Wrap width="text">
      <PageHead
        title={<Trans>There is nothing here for you</Trans>}
        lede={
          <Trans>
            Either the address is wrong, or it belongs to somebody else. If you hold a case number, sign in with the account or the
            twelve words that belong to it.
          </Trans>
        }
      />
      <ButtonRow>
        <LinkButton kind="primary" size="form" to="/"><Trans>To the first page</Trans></LinkButton>
        <LinkButton kind="quiet" size="form" to="/sign-in"><Trans>Sign in</Trans></LinkButton>
      </ButtonRow>
    </Wrap>
  );
}
