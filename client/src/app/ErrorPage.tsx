import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePageTitle } from '../session/use-page-title.ts';
import { Button, ButtonRow, LinkButton } from '../ui/Button.tsx';
import { PageHead, Wrap } from '../ui/Layout.tsx';

/** What stands in place of a page that could not be shown. Says nothing of the error but that it happened. */
export function ErrorPage({ reset }: ErrorComponentProps): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`This page could not be shown`);
  return (
    <Wrap width="text">
      <PageHead
        title={<Trans>This page could not be shown</Trans>}
        lede={
          <Trans>
            Something in it failed on our side or on the way. Nothing that you sent is lost. Try again; if it stays so, tell us by mail.
          </Trans>
        }
      />
      <ButtonRow>
        <Button kind="primary" size="form" onPress={reset}><Trans>Try again</Trans></Button>
        <LinkButton kind="quiet" size="form" to="/"><Trans>To the first page</Trans></LinkButton>
      </ButtonRow>
    </Wrap>
  );
}
