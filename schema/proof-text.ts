/**
 * The text that a person clearsigns to prove that they hold a key: one key, one account, one installation, one challenge. The
 * browser signs it, the server compares it line by line. Pure; imports nothing.
 */
export interface ProofFacts {
  /** The installation's random id. */
  readonly portalId: string;
  /** The account's UUID. */
  readonly accountId: string;
  /** 40 hex digits, upper case. */
  readonly fingerprint: string;
  /** Viewer.keyChallenge, single-use. */
  readonly challenge: string;
}

/** LF between the lines, none at the end, no blanks at line ends: clearsigning leaves it as it is. */
export const proofText = ({ portalId, accountId, fingerprint, challenge }: ProofFacts): string =>
  [
    'Laurel key proof 1',
    `Portal: ${portalId}`,
    `Account: ${accountId}`,
    `Fingerprint: ${fingerprint}`,
    `Challenge: ${challenge}`,
  ].join('\n');
