// Runs before the first paint, so that a chosen theme never flashes. app/theme.ts writes the key.
try {
  const theme = localStorage.getItem('laurel-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage refused: the system's theme stands.
}
