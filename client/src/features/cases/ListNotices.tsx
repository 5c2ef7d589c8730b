import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button, ButtonRow, TextButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Cases.module.css';

/** Nothing moves by itself: the rows stay until somebody asks for the newer list. */
export function ChangedLine({ onShow }: { readonly onShow: () => void }): ReactElement {
  return (
    <p className={styles['locked']} role="status">
      <Trans>Cases came or went since this list was read.</Trans> <TextButton onPress={onShow}><Trans>Show it anew</Trans></TextButton>
    </p>
  );
}

export function ListFailed({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  return (
    <Notice tone="late" role="alert" title={<Trans>The list could not be loaded</Trans>}>
      <p><Trans>Nothing was changed. The connection may be away for a moment.</Trans></p>
      <ButtonRow><Button onPress={onRetry}><Trans>Try again</Trans></Button></ButtonRow>
    </Notice>
  );
}
