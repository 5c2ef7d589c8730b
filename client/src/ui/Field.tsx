import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

/** What every field has: a label, perhaps a hint, perhaps a fault that stands between the label and what has to be put right. */
export interface FieldFace {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; empty or absent where nothing is. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  /** Stands at the end of the label's line: the sealed mark. */
  readonly mark?: ReactNode;
  /** 36 px instead of 44, for tools above a list. */
  readonly isDense?: boolean;
}

/** What an input needs so that a screen reader says hint and fault with it. */
export interface ControlFace {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function useControlFace(given: string | undefined, { hint, error }: FieldFace): ControlFace {
  const made = useId();
  const id = given ?? made;
  const described = [hint !== undefined && `${id}-hint`, hasFault(error) && `${id}-fault`].filter((each) => each !== false);
  return {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': hasFault(error) || undefined,
  };
}

function hasFault(error: string | undefined): error is string {
  return error !== undefined && error !== '';
}

interface FieldProps extends FieldFace {
  readonly id: string;
  readonly children: ReactNode;
}

/** One control with its words. TextField, TextArea and Select are made of it. */
export function Field({ id, label, hint, error, isOptional = false, mark, isDense = false, children }: FieldProps): ReactElement {
  return (
    <div className={styles['field']} data-invalid={hasFault(error) || undefined} data-dense={isDense || undefined}>
      <div className={styles['head']}>
        <label className={styles['label']} htmlFor={id} id={`${id}-label`}>{label}{isOptional && <OptionalWord />}</label>
        {mark}
      </div>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

interface FieldGroupProps extends FieldFace {
  readonly id?: string;
  readonly children: ReactNode;
}

/** Several controls under one legend: radios, checkboxes, the parts of a date. */
export function FieldGroup({ id: given, label, hint, error, isOptional = false, mark, isDense = false, children }: FieldGroupProps): ReactElement {
  const { id, ...described } = useControlFace(given, { label, hint, error });
  return (
    <fieldset
      className={styles['field']}
      id={id}
      aria-describedby={described['aria-describedby']}
      data-invalid={hasFault(error) || undefined}
      data-dense={isDense || undefined}
    >
      <legend className={styles['label']}>{label}{isOptional && <OptionalWord />}</legend>
      {mark}
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function FieldWords({ id, hint, error }: { readonly id: string; readonly hint: ReactNode; readonly error: string | undefined }): ReactElement {
  return (
    <>
      {hint !== undefined && <div className={styles['hint']} id={`${id}-hint`}>{hint}</div>}
      {hasFault(error) && (
        <p className={styles['fault']} id={`${id}-fault`}>
          <Icon name="alert" />
          <span><span className="visually-hidden"><Trans>Error:</Trans> </span>{error}</span>
        </p>
      )}
    </>
  );
}

function OptionalWord(): ReactElement {
  return <span className={styles['optional']}> <Trans>(optional)</Trans></span>;
}

/** A field and the button that acts on it, on one line. */
export function WithButton({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['beside']}>{children}</div>;
}
