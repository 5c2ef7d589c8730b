/** The vault's commands about sealed texts. */
import { proofText } from '../../../schema/proof-text.ts';
import { writeMailEntityBytes } from '../../../schema/sealed-entity/mail-entity.ts';
import type { CryptoApi, SealRequest } from './api.ts';
import { sha256Hex } from '../../../packages/client/src/sealing/bytes.ts';
import { clearsign, verifyReceiptText } from '../../../packages/client/src/sealing/clearsign.ts';
import { judgeSigned } from '../../../packages/client/src/sealing/judge-signed.ts';
import { fingerprintOf, readPublicKey, requireUsable, sealableDate } from '../../../packages/client/src/sealing/keys.ts';
import { octetsOf, openText } from '../../../packages/client/src/sealing/open.ts';
import type { PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { splitSealed } from '../../../packages/client/src/sealing/packets.ts';
import { rewrapFor } from './rewrap.ts';
import { sealBytes } from '../../../packages/client/src/sealing/seal.ts';
import { type Binding, bindingOf, octetsToSeal } from '../../../packages/client/src/sealing/words-to-seal.ts';
import type { VaultState } from './vault-state.ts';

type TextCommands = Pick<CryptoApi, 'seal' | 'sealMail' | 'open' | 'judgeSigned' | 'inspect' | 'rewrap' | 'proofOfPossession' | 'verifyReceipt' | 'fingerprintOf' | 'keyIdsOf'>;

/** The team key first, then everybody else, each once. */
export async function readersOf(state: VaultState, request: Pick<SealRequest, 'readers' | 'toSelf'>): Promise<PublicKey[]> {
  const others = await Promise.all(request.readers.map((armored) => state.publicKey(armored)));
  const own = request.toSelf ? [state.requireOwnKey().toPublic()] : [];
  const byFingerprint = new Map([state.requireTeamKey(), ...others, ...own].map((key) => [fingerprintOf(key), key]));
  const readers = [...byFingerprint.values()];
  const date = state.clock.sealingDate(readers);
  const teamKey = state.requireTeamKey();
  for (const reader of readers) await requireUsable(reader, reader === teamKey ? await sealableDate(reader, date) : date);
  return readers;
}

/** By the key that is open, at the server's time. */
export const boundBy = (state: VaultState, { kind, about, attachments = [] }: Pick<Binding, 'kind' | 'about' | 'attachments'>): Binding =>
  ({ portalId: state.requirePortal(), kind, about, signer: fingerprintOf(state.requireOwnKey()), time: state.clock.now(), attachments });

async function seal(state: VaultState, request: SealRequest): ReturnType<CryptoApi['seal']> {
  const own = state.requireOwnKey();
  const readers = await readersOf(state, request);
  return sealBytes(octetsToSeal(boundBy(state, request), request.body), readers, own, state.clock);
}

async function sealMail(state: VaultState, mail: Uint8Array, request: Omit<SealRequest, 'body' | 'attachments'>): ReturnType<CryptoApi['sealMail']> {
  const own = state.requireOwnKey();
  const readers = await readersOf(state, request);
  return sealBytes(writeMailEntityBytes(bindingOf(boundBy(state, request)), mail), readers, own, state.clock);
}

async function inspect(state: VaultState, armored: string): ReturnType<CryptoApi['inspect']> {
  const { recipientKeyIds, seipdBytes } = splitSealed(await octetsOf(armored));
  const teamKeyIds = state.teamKey?.getKeyIDs().map((keyId) => keyId.toHex().toUpperCase()) ?? [];
  return {
    recipientKeyIds,
    sha256: await sha256Hex(seipdBytes),
    reachesTeam: recipientKeyIds.some((keyId) => teamKeyIds.includes(keyId) || /^0+$/.test(keyId)),
  };
}

export function textCommands(state: VaultState): TextCommands {
  return {
    seal: (request) => seal(state, request),
    sealMail: (mail, request) => sealMail(state, mail, request),
    async judgeSigned(part, signers) {
      const opening = await state.opening(signers);
      return judgeSigned(part, opening.signers, opening.date);
    },
    async open(armored, request) {
      const opened = await openText(armored, await state.opening(request.signers), request, state.requirePortal(), state.seen);
      if (request.isWithin === true) return opened;
      if (opened.refused === null) state.noteShown(opened.sha256, request.caseNumber);
      state.files.note(opened, request.kind, request.caseNumber);
      return opened;
    },
    inspect: (armored) => inspect(state, armored),
    async rewrap(armored, readerArmored, caseNumber, kinds) {
      const reader = await readPublicKey(readerArmored);
      const place = {
        kinds,
        portalId: state.requirePortal(),
        caseNumber,
        wasShown: (sha256: string) => state.wasShown(sha256, caseNumber),
        listsFile: (sha256: string) => state.files.isListed(sha256, caseNumber),
      };
      return rewrapFor(armored, reader, await state.opening([]), state.clock.sealingDate([reader]), place);
    },
    async proofOfPossession({ accountId, challenge }) {
      const own = state.requireOwnKey();
      const text = proofText({ portalId: state.requirePortal(), accountId, fingerprint: fingerprintOf(own), challenge });
      return clearsign(text, own, state.clock.sealingDate([own]));
    },
    async verifyReceipt(receipt, portalKeyArmored) {
      return verifyReceiptText(receipt, await state.publicKey(portalKeyArmored), state.clock.readingDate());
    },
    async fingerprintOf(publicKeyArmored) {
      return fingerprintOf(await readPublicKey(publicKeyArmored));
    },
    async keyIdsOf(publicKeyArmored) {
      return (await readPublicKey(publicKeyArmored)).getKeyIDs().map((keyId) => keyId.toHex().toUpperCase());
    },
  };
}
