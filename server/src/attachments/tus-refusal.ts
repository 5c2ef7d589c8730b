/** What is thrown through tus: it answers with this status and body. */
export class TusRefusal extends Error {
  override readonly name = 'TusRefusal';
  readonly status_code: number;
  readonly body: string;
  constructor(status: number, body: string) {
    super(body);
    this.status_code = status;
    this.body = body;
  }
}

/** The disk or the quota is full. What was stored stays, and the upload goes on once there is room. */
export const storageFull = (): TusRefusal => new TusRefusal(507, JSON.stringify({
  code: 'STORAGE_FULL', message: 'The portal has no room for files at the moment. What was sent so far is kept: try again later, or send your report without the file.',
}));
