import { expect, it } from 'vitest';
import { isReadable, limitFaultOf, MAX_FILE_BYTES, MAX_FILES } from './file-limits.ts';

const disk = { kind: 'DISK', maxBytes: 10 ** 9 } as const;

it('takes a file up to 100 MiB, twenty of them', () => {
  expect(limitFaultOf(1, 0, disk)).toBe(null);
  expect(limitFaultOf(MAX_FILE_BYTES, MAX_FILES - 1, disk)).toBe(null);
  expect(limitFaultOf(MAX_FILE_BYTES + 1, 0, disk)).toBe('TOO_LARGE');
  expect(limitFaultOf(1, MAX_FILES, disk)).toBe('TOO_MANY');
  expect(limitFaultOf(0, 0, disk)).toBe('EMPTY_FILE');
});

it('says where this browser has no room, and where it has no file system', () => {
  expect(limitFaultOf(1_000_000, 0, { kind: 'DISK', maxBytes: 1_000_000 })).toBe('NO_ROOM_HERE');
  expect(limitFaultOf(1_000_000, 0, { kind: 'DISK', maxBytes: 1_100_000 })).toBe(null);
  expect(limitFaultOf(1_000_001, 0, { kind: 'MEMORY', maxBytes: 1_000_000 })).toBe('MEMORY_ONLY');
});

it('knows what cannot be read', async () => {
  expect(await isReadable(new Blob(['x']))).toBe(true);
  const folder = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('a folder')) }) } as unknown as Blob;
  expect(await isReadable(folder)).toBe(false);
});
