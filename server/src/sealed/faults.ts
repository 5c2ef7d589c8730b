/**
 * Why a text is not a sealed text. Armor and packets name the fault; the gate turns it into a sentence for whoever sent it.
 * A fault never carries a piece of what was sent.
 */
export type Fault =
  | 'plain-text' | 'cleartext-signed' | 'detached-signature' | 'public-key' | 'private-key' | 'altered-block' | 'unfinished-block'
  | 'text-around-block' | 'second-block' | 'bad-armor-header' | 'bad-base64' | 'bad-checksum'
  | 'truncated' | 'bad-packet-header' | 'bad-length' | 'unexpected-packet' | 'after-body'
  | 'password' | 'not-encrypted' | 'outdated-encryption' | 'unsupported-encryption' | 'bad-pkesk' | 'bad-body'
  | 'no-recipient' | 'too-many-recipients' | 'repeated-recipient' | 'no-body' | 'too-large';

/** Stays within sealed/: what leaves it is a UserRefusal. */
export class SealedFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export function fail(fault: Fault): never {
  throw new SealedFault(fault);
}
