/** Why a mail became no case by itself, in plain words for the triager. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { InboundReason } from '../../generated/graphql.ts';

const words: Partial<Record<InboundReason, MessageDescriptor>> = {
  PLAIN_TEXT: msg`It came unsealed. It was sealed to the team key on arrival.`,
  SIGNED_ONLY: msg`It is signed and not sealed. It was sealed to the team key on arrival.`,
  KEY_BLOCK: msg`It carries a public key and nothing sealed.`,
  PRIVATE_KEY: msg`It carries a private key. Tell its sender to revoke that key.`,
  TEXT_AROUND_BLOCK: msg`Beside what is sealed it carries words in clear, or a second block.`,
  DAMAGED_BLOCK: msg`What is sealed in it is damaged, or of a kind that the portal does not take.`,
  OTHER_READERS: msg`What is sealed in it is not sealed to the team, or to somebody who must not read it.`,
  CLEAR_PART: msg`Beside what is sealed it carries a file or a part in clear.`,
  TOO_LARGE_FOR_A_REPORT: msg`It is larger than a report may be.`,
  NO_SENDER: msg`It names no sender, or several.`,
  AUTOMATIC: msg`It looks like an automatic answer, or a list’s mail.`,
  UNKNOWN_CASE: msg`It answers a case, but not from the address that the case belongs to.`,
  BROKEN: msg`No mail program could read it whole. It is here as it arrived.`,
};
const other = msg`A person has to look at it.`;

export const reasonWords = (reason: InboundReason | null): MessageDescriptor => (reason === null ? undefined : words[reason]) ?? other;
