/** Why something of the log does not hold. Each reader has its own sentence for a code. */
export const proofFaults = [
  'BAD_KEY', 'NO_ED25519', 'NOT_A_NOTE', 'NOT_SIGNED_BY_LOG', 'NOT_A_CHECKPOINT', 'OTHER_LOG', 'NOT_A_PROOF', 'NOT_INCLUDED',
  'NOT_CONSISTENT',
] as const;
export type ProofFault = (typeof proofFaults)[number];

export class BadProof extends Error {
  override readonly name = 'BadProof';
  readonly code: ProofFault;
  constructor(code: ProofFault) {
    super(code);
    this.code = code;
  }
}
