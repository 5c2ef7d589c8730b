import { i18n } from '@lingui/core';

/**
 * English is what the source says: the build compiles its messages where they stand, so they travel with
 * the page that shows them and a first visit loads no catalogue. Another language is a catalogue of its own
 * in words/, loaded before it is activated.
 */
export function activateEnglish(): void {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
}
