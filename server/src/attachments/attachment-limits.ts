const KIB = 1024;
const MIB = 1024 * KIB;
const day = 86_400_000;

/** Sizes in octets, times in milliseconds. */
export const attachmentLimits = {
  /** Up to 100 MiB of content, and what sealing adds. */
  fileBytes: 101 * MIB,
  perText: 20,
  /** Of those that a reporter sees, and of those that notes bring. */
  perCase: 200,
  /** By one account, and not part of a case yet: twice a full report. */
  pendingFiles: 40,
  pendingBytes: 40 * 101 * MIB,
  /** A broken upload goes on for so long; a whole one waits so long for its message. */
  keptMilliseconds: 7 * day,
  /** PKESK packets stand before this. Eight of the longest have 19,280. */
  headBytes: 24 * KIB,
  downloadSeconds: 600,
  /** Of the disk no upload gets this: the embedded database lives there too. */
  reserveBytes: 256 * MIB,
  /** Of the rest, what waits in all uploads together may take so much: many senders leave room for what belongs to cases. */
  waitingShare: 0.5,
} as const;
