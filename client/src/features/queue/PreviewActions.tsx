import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button, LinkButton } from '../../ui/Button.tsx';
import styles from './Queue.module.css';
import type { PreviewedCase } from './queue-queries.ts';

interface PreviewActionsProps {
  readonly facts: PreviewedCase;
  readonly onAssign: () => void;
}

/** What Case.viewerCan allows, as ways to the case page; taking the case is done here. */
export function PreviewActions({ facts, onAssign }: PreviewActionsProps): ReactElement {
  const { t } = useLingui();
  const { number, viewerCan } = facts;
  const to = { to: '/cases/$number', params: { number } } as const;
  const mayVerify = viewerCan.includes('VERIFY') || viewerCan.includes('ASSESS');
  return (
    <div className={styles['actions']} role="group" aria-label={t`Actions`}>
      {viewerCan.includes('REPLY') ? (
        <LinkButton {...to} hash="reply" kind="primary">
          <Trans>Reply</Trans> <kbd aria-hidden="true">r</kbd>
        </LinkButton>
      ) : (
        <LinkButton {...to} hash="note" kind="primary">
          <Trans>Note</Trans> <kbd aria-hidden="true">n</kbd>
        </LinkButton>
      )}
      {mayVerify && (
        <LinkButton {...to} hash="verify">
          {viewerCan.includes('VERIFY') ? <Trans>Confirm</Trans> : <Trans>Assess</Trans>} <kbd aria-hidden="true">v</kbd>
        </LinkButton>
      )}
      {viewerCan.includes('ASK_FOR_INFORMATION') && (
        <LinkButton {...to} hash="ask">
          <Trans>Ask</Trans> <kbd aria-hidden="true">i</kbd>
        </LinkButton>
      )}
      {viewerCan.includes('ASSIGN') && (
        <Button onPress={onAssign} shortcut="a">
          <Trans>Take</Trans>
        </Button>
      )}
      {viewerCan.includes('CLOSE') && (
        <LinkButton {...to} hash="close">
          <Trans>Close</Trans> <kbd aria-hidden="true">c</kbd>
        </LinkButton>
      )}
    </div>
  );
}
