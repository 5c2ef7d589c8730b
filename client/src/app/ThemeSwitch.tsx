import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import styles from './Shell.module.css';
import { chooseTheme, currentTheme, type Theme } from './theme.ts';

const themes: readonly (readonly [Theme, ReactNode])[] = [
  ['system', <Trans key="system">System</Trans>],
  ['light', <Trans key="light">Light</Trans>],
  ['dark', <Trans key="dark">Dark</Trans>],
];

export function ThemeSwitch(): ReactElement {
  const [theme, setTheme] = useState(currentTheme);
  const id = useId();
  const choose = (next: Theme): void => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset className={styles['theme']}>
      <legend className="visually-hidden"><Trans>Theme</Trans></legend>
      {themes.flatMap(([value, word]) => [
        <input
          key={value}
          className="visually-hidden"
          type="radio"
          name={id}
          id={`${id}-${value}`}
          value={value}
          checked={theme === value}
          onChange={() => choose(value)}
        />,
        <label key={`${value}-label`} htmlFor={`${id}-${value}`}>{word}</label>,
      ])}
    </fieldset>
  );
}
