/** What is being written, by slot: this tab's, in clear, and of whoever is signed in alone. */
import { onAccountChange } from './session.tsx';

export const drafts = new Map<string, string>();
onAccountChange(() => drafts.clear());
