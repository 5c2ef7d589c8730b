/** What the example's researchers attach: the request as it was sent, and a picture of what came back. */
import { crc32, deflateSync } from 'node:zlib';
import type { PlannedCase } from './plan-cases.ts';

export interface ExampleFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Fits whatever was found. */
const exchange = [
  '> GET {path}?{parameter}=test-7f3a91 HTTP/1.1', '> Host: {host}', '> User-Agent: Mozilla/5.0 (X11; Linux x86_64)', '> Accept: text/html', '>',
  '< HTTP/1.1 200 OK', '< Content-Type: text/html; charset=utf-8', '< Cache-Control: private', '<', '# What it answered is in the report.', '',
];
const recentMs = 33 * 86_400_000;

/** Every third of the recent reports by the form brings files, every sixth two. */
export function filesOf({ story: { facts }, isFreeText, fill }: PlannedCase, now: Date): readonly ExampleFile[] {
  const place = Number(facts.id);
  if (facts.source !== 'PORTAL' || isFreeText || place % 3 !== 0 || now.getTime() - facts.submittedAt.getTime() > recentMs) return [];
  const request = fill(exchange.join('\n'));
  const files = [{ name: 'request.txt', mediaType: 'text/plain', content: Buffer.from(request) }];
  return place % 6 === 0 ? [{ name: 'screenshot.png', mediaType: 'image/png', content: screenshot() }, ...files] : files;
}

type Colour = readonly [number, number, number];
const size = { width: 480, height: 270 } as const;
const page: Colour = [250, 250, 249];
/** Left, top, right, bottom, colour: a page with a dialog over it. */
const boxes: readonly (readonly [number, number, number, number, Colour])[] = [
  [0, 0, 480, 36, [38, 70, 110]], [16, 12, 120, 24, [200, 214, 230]], [24, 60, 300, 70, [205, 205, 200]], [24, 82, 420, 90, [222, 222, 218]],
  [24, 98, 400, 106, [222, 222, 218]], [24, 114, 360, 122, [222, 222, 218]], [24, 150, 456, 152, [205, 205, 200]], [24, 170, 340, 178, [222, 222, 218]],
  [110, 84, 372, 204, [90, 90, 88]], [112, 86, 370, 202, [255, 255, 255]], [128, 102, 260, 112, [60, 60, 58]], [128, 126, 344, 134, [180, 60, 50]],
  [290, 168, 350, 188, [38, 70, 110]],
];

/** PNG, eight bits of red, green and blue. */
function screenshot(): Uint8Array {
  const rows = Array.from({ length: size.height }, (_, y) => {
    const row = Buffer.alloc(1 + 3 * size.width);
    for (let x = 0; x < size.width; x += 1) row.set(boxes.findLast(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom)?.[4] ?? page, 1 + 3 * x);
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}
