import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useId } from 'react';
import { FieldGroup, type FieldFace } from './Field.tsx';
import styles from './Field.module.css';
import { given } from './given.ts';

/** As typed: nothing is corrected behind the writer's back. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const noDate: DateParts = { day: '', month: '', year: '' };

interface DateFieldProps extends FieldFace {
  /** The id of the day, so that an error summary can lead there. */
  readonly id?: string;
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
}

const parts: readonly (readonly [keyof DateParts, ReactNode])[] = [
  ['day', <Trans key="day">Day</Trans>],
  ['month', <Trans key="month">Month</Trans>],
  ['year', <Trans key="year">Year</Trans>],
];

/** A date that somebody knows by heart: three numbers, no calendar to walk through. */
export function DateField({ id: givenId, value, onChange, label, hint, error, isOptional, mark }: DateFieldProps): ReactElement {
  const made = useId();
  const id = givenId ?? made;
  const isInvalid = error !== undefined && error !== '';
  return (
    <FieldGroup id={`${id}-group`} label={label} hint={hint} error={error} {...given({ isOptional, mark })}>
      <div className={styles['parts']}>
        {parts.map(([part, word]) => (
          <div key={part}>
            <label htmlFor={part === 'day' ? id : `${id}-${part}`}>{word}</label>
            <input
              className={styles['input']}
              id={part === 'day' ? id : `${id}-${part}`}
              type="text"
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              value={value[part]}
              aria-invalid={isInvalid || undefined}
              aria-describedby={isInvalid ? `${id}-group-fault` : undefined}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
