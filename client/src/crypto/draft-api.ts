/** Words that are not sent yet, sealed to who writes them, to be kept on this device. */
export interface DraftApi {
  /**
   * Sealed to the open key alone and signed by it, armored.
   * @param slot what it is a draft of: as another one's it does not open
   * @throws CryptoError LOCKED
   */
  sealDraft(slot: string, words: string): Promise<string>;
  /** @throws CryptoError LOCKED, and where it is somebody else's, of another slot or portal, or damaged */
  openDraft(slot: string, sealed: string): Promise<string>;
}
