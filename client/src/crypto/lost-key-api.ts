/** How the old key objects to its replacement, as types. */

export interface ObjectionRequest {
  /** Global id of the request. */
  readonly lostKeyId: string;
  /** Of the new key. */
  readonly newFingerprint: string;
  /** Absent: by the key that is open here. */
  readonly byWords?: {
    readonly words: string;
    /** Of the old keys, sealed under words. */
    readonly backups: readonly { readonly fingerprint: string; readonly sealed: string }[];
  };
}

export interface LostKeyApi {
  /** The objection, clearsigned by the old key. It opens nothing here. @throws CryptoError LOCKED, WORDS_…, BACKUP_UNREADABLE */
  signObjection(request: ObjectionRequest): Promise<string>;
}
