import type { InputHTMLAttributes, ReactElement, Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldFace, useControlFace } from './Field.tsx';
import styles from './Field.module.css';
import { given } from './given.ts';

interface TextFieldProps extends FieldFace, Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'width' | 'size'> {
  readonly width?: 'short' | 'medium' | 'full';
  readonly isMono?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. Everything of a native input works: spread react-hook-form's register() into it. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, hint, error, isOptional, mark, isDense, width = 'full', isMono = false, id, ...rest } = props;
  const face = { label, hint, error, ...given({ isOptional, mark, isDense }) };
  const control = useControlFace(id, face);
  return (
    <Field {...face} id={control.id}>
      <input type="text" {...rest} {...control} className={styles['input']} data-width={width} data-mono={isMono || undefined} />
    </Field>
  );
}

interface TextAreaProps extends FieldFace, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'style' | 'rows'> {
  /** line: grows from one line, for a title. tall: for the main text. */
  readonly rows?: 'line' | 'plain' | 'tall';
  readonly isMono?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines; grows with what is written. */
export function TextArea(props: TextAreaProps): ReactElement {
  const { label, hint, error, isOptional, mark, isDense, rows = 'plain', isMono = false, id, ...rest } = props;
  const face = { label, hint, error, ...given({ isOptional, mark, isDense }) };
  const control = useControlFace(id, face);
  return (
    <Field {...face} id={control.id}>
      <textarea
        rows={rows === 'line' ? 1 : 3}
        {...rest}
        {...control}
        className={`${styles['input']} ${styles['area']}`}
        data-rows={rows}
        data-mono={isMono || undefined}
      />
    </Field>
  );
}
