/** What goes wrong with files, in words for the person who chose or asked for one, and what to do next. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type CryptoErrorCode, cryptoErrorCodes } from '../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWords } from '../session/crypto-words.ts';
import type { FileFault } from './out-file.ts';

const words: Partial<Record<FileFault['code'], MessageDescriptor>> = {
  EMPTY_FILE: msg`This file is empty. There is nothing to seal.`,
  TOO_LARGE: msg`This file is larger than 100 MiB. Split it, or send the part that shows the issue.`,
  TOO_MANY: msg`Twenty files are attached already. Put several into one archive, or take one away.`,
  NO_ROOM_HERE: msg`This browser has no room for the sealed copy. Free some space on this device, then choose it again.`,
  MEMORY_ONLY: msg`This browser, or this private window, offers no file system to pages, so files up to 16 MiB fit. Use a normal window for larger ones.`,
  NO_FILE: msg`This cannot be read: it is a folder, or it was moved meanwhile. Put a folder into an archive first.`,
  FILE_UNREADABLE: msg`It could not be read to its end: it was changed or moved meanwhile. Choose it again.`,
  FILE_PRIVATE_KEY: msg`This is a private key, and was not taken. If it is what you found, put it into an archive first.`,
  NO_ROOM: msg`This browser ran out of room. Free some space on this device, then try again.`,
  LOCKED: msg`Your key is locked. Unlock it at the top of the page, then go on.`,
  GONE: msg`This browser no longer has the sealed file. Take it away and choose it again.`,
  UNREACHABLE: msg`The portal cannot be reached. What has arrived stays there; it goes on when you are back on line.`,
  SIGNED_OUT: msg`You were signed out meanwhile. Sign in again in another tab, then go on.`,
  STORAGE_FULL: msg`The portal has no room for files at the moment. Nothing is lost; go on later.`,
  RATE_LIMITED: msg`Too many files came from here in a short time. Wait a little, then go on.`,
  SERVER: msg`The portal could not take it. Go on in a while, or take it away.`,
  FILE_CHANGED: msg`This file was changed on the way or on the server. Nothing of it was kept.`,
  FILE_CUT: msg`The end of this file is missing. Nothing of it was kept.`,
  FILE_UNSIGNED: msg`Nobody signed this file, although its sender’s browser always does. Nothing of it was kept.`,
  FILE_OTHER_SIGNER: msg`Somebody else signed this file than who sent it. Nothing of it was kept.`,
  FILE_TOO_LARGE: msg`This file unpacks to more than 400 MiB. Nothing of it was kept. Download it sealed, and open it with gpg.`,
  LINK_EXPIRED: msg`The link to this file is too old, or the file is gone. Try again.`,
  NOT_A_READER: msg`This file was not sealed to your key.`,
  DAMAGED: msg`This is no sealed file any more. Nothing of it was kept.`,
  STOPPED: msg`Stopped. Nothing of it was kept.`,
};
const refused = msg`The portal did not take this file. Take it away and choose it again.`;
const refusals: Readonly<Record<string, MessageDescriptor>> = {
  MISSING_RECIPIENT: msg`The team key is not among those that this file is sealed to. Take it away and choose it again.`,
  FORBIDDEN_RECIPIENT: msg`This file is sealed to somebody who must not read it. Seal it to the team and to yourself alone.`,
  REVOKED_KEY: msg`The team key that this file is sealed to was revoked. Take it away and choose it again.`,
  TOO_LARGE: msg`The portal takes files up to 100 MiB.`,
};

const isCryptoCode = (code: string): code is CryptoErrorCode => cryptoErrorCodes.some((each) => each === code);

export function faultWordsOf(fault: FileFault): MessageDescriptor {
  if (fault.code === 'REFUSED') return ('refusal' in fault ? refusals[fault.refusal] : undefined) ?? refused;
  return words[fault.code] ?? (isCryptoCode(fault.code) ? cryptoWords(fault.code) : refused);
}
