import { useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { TextField } from './TextField.tsx';

interface CodeFieldProps {
  readonly hint: ReactNode;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Takes the focus where it comes in place of what was pressed. */
  readonly hasFocus?: boolean;
  /** The six digits of an app alone; else a recovery code is taken too. */
  readonly isDigits?: boolean;
}

/** A code of an authenticator app: filled in by browser or phone, pasted with or without a space, or typed. */
export function CodeField({ hint, value, onChange, hasFocus = false, isDigits = false }: CodeFieldProps): ReactElement {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <TextField
      ref={field}
      label={isDigits ? t`Code that the app shows` : t`Code`}
      hint={hint}
      width="medium"
      isMono
      name="one-time-code"
      autoComplete="one-time-code"
      inputMode={isDigits ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
      required
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
