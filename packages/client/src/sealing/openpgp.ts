/**
 * The only door to openpgp: neither package nor page imports it elsewhere, so that its settings hold everywhere. In the SPA the
 * worker alone loads it, and its build puts `openpgp/lightweight` in its place (vite.config.ts).
 */
import { config } from 'openpgp';

/** GnuPG reads version 4 keys and SEIPD version 1; neither keys nor messages made here announce or use anything newer. */
config.v6Keys = false;
config.aeadProtect = false;
/** The largest text is 1 MiB; a compressed message must not unpack to more than this. */
config.maxDecompressedMessageSize = 16 * 1024 * 1024;
config.showVersion = false;
config.showComment = false;

export {
  armor,
  config,
  createCleartextMessage,
  createMessage,
  decrypt,
  decryptKey,
  decryptSessionKeys,
  encrypt,
  encryptKey,
  encryptSessionKey,
  enums,
  generateKey,
  readCleartextMessage,
  readKey,
  readMessage,
  readPrivateKey,
  readPrivateKeys,
  readSignature,
  reformatKey,
  revokeKey,
  sign,
  unarmor,
  verify,
} from 'openpgp';
export type { Key, Message, PrivateKey, PublicKey, User } from 'openpgp';
