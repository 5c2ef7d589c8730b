import type { ReactElement, ReactNode, Ref, SelectHTMLAttributes } from 'react';
import { Field, type FieldFace, useControlFace } from './Field.tsx';
import styles from './Field.module.css';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

interface SelectProps extends FieldFace, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'style'> {
  /** <option> and <optgroup> elements. */
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** A choice among few; the platform's own list, which thumbs and screen readers know. */
export function Select(props: SelectProps): ReactElement {
  const { label, hint, error, isOptional, mark, isDense, id, children, ...rest } = props;
  const face = { label, hint, error, ...given({ isOptional, mark, isDense }) };
  const control = useControlFace(id, face);
  return (
    <Field {...face} id={control.id}>
      <span className={styles['select']}>
        <select {...rest} {...control} className={styles['input']}>{children}</select>
        <Icon name="down" />
      </span>
    </Field>
  );
}
