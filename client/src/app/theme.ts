export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'laurel-theme';

export function isTheme(value: string): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset['theme'] ?? 'system';
  return isTheme(theme) ? theme : 'system';
}

/** Kept on this device where storage is allowed; public/first.js reads it before the first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage refused: it lasts for this visit.
  }
}
