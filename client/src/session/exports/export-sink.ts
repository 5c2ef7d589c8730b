/** Where an export goes, a piece at a time. Nothing half written ever stands under the name of a whole file. */
import { downloadFile } from '../../ui/download.ts';

export interface Sink {
  write(text: string): Promise<void>;
  /** The file is there only now. */
  close(): Promise<void>;
  /** Nothing of it stays. */
  abort(): Promise<void>;
}

interface PickerOptions {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}
declare global {
  interface FileSystemFileHandle {
    /** Where a browser has it. */
    readonly remove?: () => Promise<void>;
  }
  interface Window {
    /** File System Access, where a browser has it. */
    readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  }
}

/** Asks where to save, by a press of a button. Null: the person thought better of it. */
export async function openSink(fileName: string, type: string): Promise<Sink | null> {
  if (window.showSaveFilePicker === undefined) return blobSink(fileName, type);
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: fileName, types: [{ accept: { [type]: [fileName.slice(fileName.lastIndexOf('.'))] } }] });
    // Written beside the file; close() puts it in its place, abort() throws it away.
    const stream = await handle.createWritable();
    return { write: async (text) => stream.write(text), close: async () => stream.close(), abort: async () => dropFile(stream, handle) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Some places allow no picking: the ordinary download is left.
    if (error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'NotAllowedError')) return blobSink(fileName, type);
    throw error;
  }
}

/** Choosing a name made an empty file of it, or emptied the one that was there. */
async function dropFile(stream: FileSystemWritableFileStream, handle: FileSystemFileHandle): Promise<void> {
  await stream.abort().catch(() => undefined);
  if ((await handle.getFile()).size === 0) await handle.remove?.();
}

const partSize = 1024 * 1024;

/** Parts become Blobs, which a browser may keep on disk; the download begins with the last of them. */
export function blobSink(fileName: string, type: string, save: (fileName: string, file: Blob) => void = downloadFile): Sink {
  const parts: Blob[] = [];
  let pieces: string[] = [];
  let size = 0;
  const settle = (): void => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  return {
    write: async (text) => {
      pieces.push(text);
      size += text.length;
      if (size >= partSize) settle();
    },
    close: async () => {
      settle();
      save(fileName, new Blob(parts, { type: `${type};charset=utf-8` }));
    },
    abort: async () => {
      parts.length = 0;
      pieces = [];
    },
  };
}
