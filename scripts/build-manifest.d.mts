export type Files = ReadonlyMap<string, Buffer>;
export interface Manifest {
  readonly format: string;
  readonly version: string;
  readonly hash: string;
  readonly files: Readonly<Record<string, string>>;
}
export const manifestFile: string;
export const shellFile: string;
export function readFiles(folder: string): Files;
export function manifestOf(version: string, files: Files): Manifest;
export function manifestText(manifest: object): string;
export function buildHash(files: Files): string;
export function markShell(shell: string, version: string, hash: string): string;
export function sha256(bytes: string | Buffer, encoding?: 'hex' | 'base64'): string;
