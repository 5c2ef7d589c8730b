import { Trans } from '@lingui/react/macro';
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import styles from './Toast.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

/** Says what was done; with undo it stays longer and offers the way back. */
export type ShowToast = (text: string, undo?: () => void) => void;

const ToastContext = createContext<ShowToast>(() => undefined);
const shownMs = 6_000;
const shownWithUndoMs = 12_000;

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (text, undo) => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts((all) => [...all.slice(-2), { id, text, undo }]);
      setTimeout(() => dismiss(id), undo === undefined ? shownMs : shownWithUndoMs);
    },
    [dismiss],
  );
  const undoAndDismiss = (toast: Toast): void => {
    toast.undo?.();
    dismiss(toast.id);
  };
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles['region']} role="status">
        {toasts.map((toast) => (
          <p key={toast.id} className={styles['toast']}>
            {toast.text}
            {toast.undo !== undefined && (
              <button type="button" onClick={() => undoAndDismiss(toast)}><Trans>Undo</Trans></button>
            )}
          </p>
        ))}
      </div>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  return useContext(ToastContext);
}
