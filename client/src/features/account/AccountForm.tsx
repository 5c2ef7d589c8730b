import type { ReactElement, ReactNode } from 'react';
import type { Deed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import styles from './Account.module.css';

interface AccountFormProps {
  readonly deed: Deed;
  /** What the one button says. */
  readonly button: ReactNode;
  readonly children: ReactNode;
}

/** Fields, what went wrong, one button. */
export function AccountForm({ deed, button, children }: AccountFormProps): ReactElement {
  return (
    <form className={styles['form']} onSubmit={deed.run}>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      {children}
      <Button type="submit" kind="primary" size="form" isPending={deed.isPending}>{button}</Button>
    </form>
  );
}

/** What else one might be looking for. */
export function Otherwise({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['under']}>{children}</div>;
}
