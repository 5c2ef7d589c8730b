/** Where what is being written in a case is kept, words and files. */
export const composeSlot = (caseNumber: string, kind: 'REPLY' | 'NOTE'): string => `${caseNumber} ${kind}`;
