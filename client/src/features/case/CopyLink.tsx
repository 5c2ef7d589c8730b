import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useToast } from '../../ui/Toast.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Case.module.css';

/** Copies the address of one entry of a case: a number and a place in it, no word of it. */
export function CopyLink({ number, anchor }: { readonly number: string; readonly anchor: string }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const copy = (): void => {
    const address = `${globalThis.location.origin}/cases/${number}#${anchor}`;
    navigator.clipboard.writeText(address).then(() => toast(t`Link copied.`), () => toast(t`The browser does not let this page copy. The link: ${address}`));
  };
  return <button type="button" className={styles['copyLink']} aria-label={t`Copy link to this message`} title={t`Copy link`} onClick={copy}><Icon name="copy" /></button>;
}
