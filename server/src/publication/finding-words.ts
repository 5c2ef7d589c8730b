/** What a finding means to an operator, and what to do. For the command line and the mail. */
import type { Finding, PublicationFault } from './publication-rules.ts';

const words: Readonly<Record<PublicationFault, string>> = {
  NO_KEY: 'there is no team key yet: the key ceremony has not been held',
  SILENT: 'does not answer',
  MISSING: 'has no key',
  UNREADABLE: 'has something that is no OpenPGP public key',
  OTHER_KEY: 'names another key: find out who put it there before anybody seals to it',
  OTHER_EXPIRY: 'has another date of expiry: an old copy is served',
  OTHER_SUBKEYS: 'has other subkeys, or is revoked at one place only: an old copy is served',
  OTHER_CERTIFICATIONS: 'has other certifications by leads: an old copy is served, or some were taken away',
  OTHER_ADDRESS: 'has no user id with the address that security.txt names: put that right, or make a key for the address',
  MORE_USER_IDS: 'has more user ids than that of the address',
  REVOKED: 'the team key is revoked',
  ENDS_SOON: 'the team key expires within 7 days: whoever holds it extends it under Settings, Team key',
  NOT_SIGNED: 'is not signed by the key of /portal-key.asc, or has text around the signed part',
  BAD_FIELDS: 'names another Canonical address, no Contact, or not one Expires',
  LAPSES: 'is an old copy: the portal writes a new one each day, for 180 days or until the key ends. Look at caches and proxies',
};
const special: Readonly<Partial<Record<`${Finding['place']} ${PublicationFault}`, string>>> = {
  'security.txt MISSING': 'is missing',
  'security.txt OTHER_KEY': 'names another key than the key page: an old copy is served, or somebody changed it',
  'WKD of the address MISSING': 'has no key, so gpg --locate-keys finds none: let openpgpkey.DOMAIN lead to this portal',
  'WKD of the address SILENT': 'does not answer, so gpg --locate-keys finds nothing: let openpgpkey.DOMAIN lead to this portal',
};

/** "WKD, direct: has no key" */
export const findingWords = ({ place, fault }: Finding): string => `${place}: ${special[`${place} ${fault}`] ?? words[fault]}`;
