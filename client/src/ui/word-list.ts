import { i18n } from '@lingui/core';

/** "Mail, Drive and Calendar", as the reader's language joins words. */
export function wordList(words: readonly string[]): string {
  const language = i18n.locale === 'en' ? 'en-GB' : i18n.locale;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
