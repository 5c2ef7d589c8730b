/** Why a file is refused, for whoever sent it. Codes as the gate for texts gives them; nothing of the file is repeated. */
import { type UserErrorCode, UserRefusal } from '../errors.ts';
import type { Fault } from '../sealed/faults.ts';

const keep = 'Nothing of it was kept.';
const notEncrypted = ['NOT_ENCRYPTED', `This file is not encrypted. ${keep} Encrypt it to the team key, and attach what comes out.`] as const;
const brokenFile = [
  'MALFORMED', `This file is not one whole OpenPGP message: it was cut, or something stands before, between or after. ${keep} Encrypt it again.`,
] as const;

const answers: Readonly<Partial<Record<Fault, readonly [UserErrorCode, string]>>> = {
  'plain-text': notEncrypted,
  'not-encrypted': notEncrypted,
  'public-key': notEncrypted,
  'private-key': ['PRIVATE_KEY', `This file holds a private key. ${keep} But the key left your machine: treat it as compromised.`],
  'altered-block': ['MALFORMED', `This file is armored. ${keep} Encrypt it without --armor.`],
  password: ['MALFORMED', `This file is encrypted with a password. ${keep} Encrypt it to the team key alone, without a password.`],
  'outdated-encryption': ['MALFORMED', `This file is encrypted without protection against changes. ${keep} Encrypt it again without an option like --rfc2440.`],
  'unsupported-encryption': [
    'MALFORMED', `This encryption format (OCB, version 2) is not read by every program. ${keep} Encrypt it again to the team key, without --force-ocb.`,
  ],
  'no-recipient': ['MALFORMED', `This file names no reader, so nobody could open it. ${keep} Encrypt it to the team key.`],
  'too-many-recipients': ['MALFORMED', `This file is encrypted to more than eight keys. ${keep} Encrypt it to the team key and your own.`],
  'repeated-recipient': ['MALFORMED', `This file names the same key twice. ${keep} Encrypt it again, naming each key once.`],
};

export const refusalOfFile = (fault: Fault): UserRefusal => new UserRefusal(...(answers[fault] ?? brokenFile));
