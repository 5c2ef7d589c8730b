import { type FormEvent, type ReactElement, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  /** Escape, or a button of the dialog. While something runs, simply keep isOpen true. */
  readonly onClose: () => void;
  /** Makes the dialog a form; its primary button is of type submit. */
  readonly onSubmit?: () => void;
  readonly width?: 'plain' | 'wide';
  /** The buttons: the way back first, the deed last. Absent where the content brings its own. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Asks for one decision. The platform's modal dialog: it keeps the focus inside and gives it back. */
export function Dialog({ isOpen, onClose, ...rest }: DialogProps): ReactElement | null {
  return isOpen ? <OpenDialog {...rest} onClose={onClose} /> : null;
}

function OpenDialog({ title, onClose, onSubmit, width = 'plain', actions, children }: Omit<DialogProps, 'isOpen'>): ReactElement {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    const first = element?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
    (first ?? heading.current)?.focus();
    return () => {
      element?.close();
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (isThere ? opener : document.getElementById('main'))?.focus({ preventScroll: !isThere });
    };
  }, []);
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
    // What is missing is known at once, and comes into sight.
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const content = (
    <>
      <div className={styles['body']}>
        <h2 id={id} tabIndex={-1} ref={heading}>{title}</h2>
        {children}
      </div>
      {actions !== undefined && <div className={styles['foot']}>{actions}</div>}
    </>
  );
  return (
    <dialog className={styles['dialog']} ref={dialog} aria-labelledby={id} data-width={width} onCancel={cancel}>
      {onSubmit === undefined ? content : <form onSubmit={submit} noValidate>{content}</form>}
    </dialog>
  );
}
