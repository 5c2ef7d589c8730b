/**
 * `npm run bench -- gate`: how long the server's gate takes to judge one sealed text of the largest size, and one that
 * is refused; then what becomes of 10,000 changed messages. What passes there is damage inside the sealed body, which a reader finds.
 * The text is sealed by openpgp.js to a key made here, 1 MiB of SEIPD packet.
 */
import { randomBytes } from 'node:crypto';
import * as openpgp from 'openpgp';
import { chanceFrom } from '../server/src/example/chance.ts';
import { gate, sealedLimits } from '../server/src/sealed/gate.ts';
import { mutantOf } from '../server/src/testing/mutants.ts';

const runs = 200;
const limits = { maxBytes: sealedLimits.report, path: ['input', 'report'] };
const { publicKey } = await openpgp.generateKey({ userIDs: [{ email: 'team@provider.example' }], format: 'object' });
const message = await openpgp.createMessage({ binary: randomBytes(limits.maxBytes - 1024) });
const sealed = String(await openpgp.encrypt({ message, encryptionKeys: publicKey, config: { preferredCompressionAlgorithm: openpgp.enums.compression.uncompressed } }));
const lines = sealed.split('\n');
const inputs: Readonly<Record<string, string>> = {
  'largest text': sealed,
  'with CRLF line ends': sealed.replaceAll('\n', '\r\n'),
  'one character changed': lines.with(9_000, `${lines[9_000] === '' ? '' : 'A'}${lines[9_000]?.slice(1) ?? ''}`).join('\n'),
  'no text at all': 'x'.repeat(1_400_000),
};

function judged(armored: string): string {
  try {
    return `${(gate(armored, limits).seipdBytes.length / 1024).toFixed(0)} KiB taken`;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'error';
  }
}

for (const [name, armored] of Object.entries(inputs)) {
  const times: number[] = [];
  for (let run = -10; run < runs; run++) {
    const start = performance.now();
    judged(armored);
    if (run >= 0) times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${name.padEnd(24)} ${judged(armored).padEnd(16)} median ${at(0.5)} ms   p99 ${at(0.99)} ms   most ${at(1)} ms`);
}

const sources = await Promise.all([300, 3_000, 30_000].map(async (size) => {
  const text = await openpgp.createMessage({ binary: randomBytes(size) });
  return Buffer.from(await openpgp.encrypt({ message: text, encryptionKeys: publicKey, format: 'binary' }));
}));
const chance = chanceFrom(9580);
const answers = new Map<string, number>();
for (let i = 0; i < 10_000; i++) {
  const answer = judged(mutantOf(sources, chance).armored).replace(/^\d+ KiB /u, '');
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
}
console.log(`10,000 changed messages: ${[...answers].map(([answer, count]) => `${answer} ${count}`).join(', ')}`);
