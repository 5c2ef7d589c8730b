import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/**
 * English is what the source says: its messages travel with the page that shows them, so a first visit
 * loads no catalogue. Another language is a catalogue of its own in words/, loaded before activating it.
 */
export function activateEnglish(): void {
  i18n.setMessagesCompiler(compileMessage);
  i18n.loadAndActivate({ locale: 'en', messages: {} });
}
