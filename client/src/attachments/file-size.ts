/** "12.3 MB", as the language of the page writes it. 1 MB is 1,000,000 octets. */
export function fileSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const;
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
  const value = bytes / 1000 ** step;
  const style = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step === 2 && value < 100 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}
