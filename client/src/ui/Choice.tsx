import { type InputHTMLAttributes, type ReactElement, type ReactNode, type Ref, useId } from 'react';
import styles from './Choice.module.css';
import { FieldGroup, type FieldFace } from './Field.tsx';
import { given } from './given.ts';

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'type'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What stands at the end of the line, a count. */
  readonly end?: ReactNode;
  readonly isDense?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

function Choice({ label, hint, end, isDense = false, id: given, type, ...rest }: ChoiceProps & { readonly type: 'checkbox' | 'radio' }): ReactElement {
  const made = useId();
  const id = given ?? made;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={styles['choice']} data-dense={isDense || undefined}>
      <input {...rest} id={id} type={type} aria-describedby={hintId} />
      <label htmlFor={id}>{label}</label>
      {end}
      {hint !== undefined && <div className={styles['hint']} id={hintId}>{hint}</div>}
    </div>
  );
}

export function Checkbox(props: ChoiceProps): ReactElement {
  return <Choice {...props} type="checkbox" />;
}

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadioGroupProps<Value extends string> extends FieldFace {
  readonly name?: string;
  readonly value: Value | null;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactElement {
  const { name, value, options, onChange, isDense = false, label, hint, error, isOptional, mark } = props;
  const made = useId();
  return (
    <FieldGroup label={label} hint={hint} error={error} isDense={isDense} {...given({ isOptional, mark })}>
      <div className={styles['options']} data-dense={isDense || undefined}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name ?? made}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            label={option.label}
            hint={option.hint}
            isDense={isDense}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
