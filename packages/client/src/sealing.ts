/** The package's door to sealing and opening: OpenPGP that gpg reads, bound to one portal, sealed to a team key that was pinned. */
export { reportBody } from '../../../schema/sealed-entity/report-text.ts';
export type { EntityBody, EntitySubject } from '../../../schema/sealed-entity/entity.ts';
export { CryptoError, type CryptoErrorCode } from './sealing/crypto-error.ts';
export { fingerprintOf } from './sealing/keys.ts';
export { openUnsealed } from './sealing/open.ts';
export type { Expectation, FileVerdict, OpenedText, OpenRefusal, OpenWarning, SignatureState, TextKind } from './sealing/opened-text.ts';
export { createOwnKey, keepOwnKey, proofOfKey, readOwnKey } from './sealing/own-key.ts';
export { type HandedOut, type Pinned, type PinnedTeamKey, pinTeamKey } from './sealing/pinned-team-key.ts';
export { createSealer, type SealedFile, type Sealer, type SealerOptions, type ToOpen, type ToSeal } from './sealing/sealer.ts';
export type { SealedText } from './sealing/seal.ts';
export type { LeadNamingToJudge, TeamKeyFault, TeamKeyTrust } from './sealing/team-key-trust.ts';
export { type Binding, octetsToSeal } from './sealing/words-to-seal.ts';
