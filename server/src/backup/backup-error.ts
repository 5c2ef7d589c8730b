/** A backup cannot be made or put back; the message is one sentence for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export const codeOf = (error: unknown): string => String(Object(error).code ?? Object(error).name ?? 'no reason given');
