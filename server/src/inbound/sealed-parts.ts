/** A mail as sealed texts: whole where it fits into a report, else its beginning and all of it apart. */
import type { Sealed } from '../sealed/gate.ts';
import { sealedLimits } from '../sealed/gate.ts';
import type { Arrival } from './arrival.ts';
import type { InboundMailEntity } from './inbound-mail.entity.ts';

/** What sealing adds, generously. */
const margin = 4_096;
/** Of a large mail, so that a list of mails can show what it is about. */
const beginning = 64 * 1024;

type Parts = Pick<InboundMailEntity, 'seipd' | 'sha256' | 'keyId' | 'packet' | 'isWhole' | 'wholeSeipd' | 'wholePacket'>;

/** @param part HEAD: the header fields alone, where the sender sealed the rest */
export async function sealedParts({ mail, raw, seal }: Pick<Arrival, 'mail' | 'raw' | 'seal'>, part: 'WHOLE' | 'HEAD'): Promise<Parts> {
  const fits = raw.length <= sealedLimits.report - margin;
  if (part === 'HEAD') return { ...columns(await seal(Buffer.concat([mail.headBytes.subarray(0, sealedLimits.report - margin), Buffer.from('\r\n\r\n')]))), ...none };
  if (fits) return { ...columns(await seal(raw)), ...none };
  const whole = columns(await seal(raw));
  return { ...columns(await seal(raw.subarray(0, beginning))), isWhole: false, wholeSeipd: whole.seipd, wholePacket: whole.packet };
}

const none = { isWhole: true, wholeSeipd: null, wholePacket: null } as const;

function columns({ pkesks, seipdBytes, sha256 }: Sealed): Pick<Parts, 'seipd' | 'sha256' | 'keyId' | 'packet'> {
  const [pkesk] = pkesks;
  if (!pkesk) throw new Error('What is sealed to the team names its key.');
  return { seipd: Buffer.from(seipdBytes), sha256: Buffer.from(sha256), keyId: pkesk.keyId, packet: Buffer.from(pkesk.bytes) };
}

/** The sealed text in a row, as it is stored with a case; null where it is no longer there. */
export function sealedOf({ seipd, sha256, keyId, packet }: Pick<Parts, 'seipd' | 'sha256' | 'keyId' | 'packet'>): Sealed | null {
  return seipd && sha256 && keyId !== null && packet ? { pkesks: [{ keyId, bytes: packet }], seipdBytes: seipd, sha256 } : null;
}
