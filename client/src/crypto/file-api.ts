/** What the worker does with files, as types: shared by worker and page, as api.ts is. A sealed file is one binary OpenPGP message. */
import type { OnFileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import type { SealRequest } from './api.ts';
import type { FileVerdict } from '../../../packages/client/src/sealing/opened-text.ts';

export interface FilePlace {
  readonly caseNumber: string;
  /** Of the file's SEIPD packet, 64 hex digits. */
  readonly sha256: string;
}

export interface SealFileRequest extends Pick<SealRequest, 'about' | 'readers' | 'toSelf'> {
  /** Names it here: 32 hex digits of the caller's choice. */
  readonly id: string;
  readonly file: Blob;
  readonly name: string;
  readonly mediaType: string;
}
export interface SealedFile {
  /** The whole message, in the origin's private file system, or in memory where there is none. */
  readonly sealed: Blob;
  readonly sha256: string;
  /** Its name and type, sealed to the same readers: the metadata `name` of an upload. */
  readonly nameArmored: string;
  /** Sealed by gpg before it came here, to the team among others: it goes as it is. */
  readonly isSealedElsewhere: boolean;
}

export interface OpenFileRequest {
  readonly id: string;
  /** Attachment.downloadUrl, just asked for. */
  readonly url: string;
  /** Attachment.sha256; the octets that come must have it. */
  readonly sha256: string;
  /**
   * Public keys whose signature counts, armored. Own key counts always. None: who wrote it is hidden from this reader, as the reporter is
   * from a co-finder; then any signature is taken, and an unknown one is marked.
   */
  readonly signers: readonly string[];
  /** Sealed by gpg: no signature, or an unknown one, is shown and marked; else it is refused. */
  readonly isSealedElsewhere: boolean;
}
export interface OpenedFile extends FileVerdict {
  /** The plaintext, whole, its integrity proved. */
  readonly file: Blob;
}

/** DISK: the origin's private file system. MEMORY: a private window of some browsers has none, so little fits and nothing is kept. */
export interface FileRoom {
  readonly kind: 'DISK' | 'MEMORY';
  /** The largest file that can be sealed or opened here now. */
  readonly maxBytes: number;
}

export interface FileApi {
  fileRoom(): Promise<FileRoom>;
  /** Signed, sealed to the team key and the readers. Rejects with what `seal` does, and FILE_UNREADABLE, FILE_PRIVATE_KEY, NO_ROOM, STOPPED. */
  sealFile(request: SealFileRequest, onProgress?: OnFileProgress): Promise<SealedFile>;
  /**
   * Downloads and opens. Nothing is given back, and nothing stays behind, before integrity and signature hold. Rejects with
   * NOT_A_READER, FILE_CHANGED, FILE_CUT, FILE_UNSIGNED, FILE_OTHER_SIGNER, FILE_TOO_LARGE, LINK_EXPIRED, UNREACHABLE, NO_ROOM, STOPPED.
   */
  openFile(request: OpenFileRequest, onProgress?: OnFileProgress): Promise<OpenedFile>;
  /** Stops what runs under this id; what was written of it is gone. */
  stopFile(id: string): Promise<void>;
  /**
   * PKESK packets for one more reader, base64, from Attachment.keyPackets alone. Open the text that came with the file, and its name,
   * first: they say which case it is of and which session key is its own. FILE_NOT_OPENED: no name says it (gpg sealed the file),
   * so open the file itself.
   */
  rewrapPackets(keyPackets: string, readerArmored: string, file: FilePlace): Promise<string>;
}
