/** What a sealed text can be. ATTACHMENT is a file's body, NAME its name and type; those of a note stay within the team as it does. */
export const sealedTextKinds = [
  'REPORT', 'TITLE', 'MESSAGE', 'NOTE', 'REASON', 'NAME', 'NOTE_NAME', 'ATTACHMENT', 'NOTE_ATTACHMENT',
] as const;
export type SealedTextKind = (typeof sealedTextKinds)[number];
