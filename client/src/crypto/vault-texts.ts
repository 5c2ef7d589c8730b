/** The vault's commands about sealed texts. */
import { proofText } from '../../../schema/proof-text.ts';
import { writeEntityBytes } from '../../../schema/sealed-entity/write-entity.ts';
import type { CryptoApi, SealRequest, TextKind } from './api.ts';
import { randomHex, sha256Hex } from './bytes.ts';
import { clearsign, verifyReceiptText } from './clearsign.ts';
import { fingerprintOf, readPublicKey, requireUsable, sealableDate } from './keys.ts';
import { octetsOf, openText } from './open.ts';
import type { PublicKey } from './openpgp.ts';
import { splitSealed } from './packets.ts';
import { rewrapFor } from './rewrap.ts';
import { sealBytes } from './seal.ts';
import type { VaultState } from './vault-state.ts';

type TextCommands = Pick<CryptoApi, 'seal' | 'open' | 'inspect' | 'rewrap' | 'proofOfPossession' | 'verifyReceipt' | 'fingerprintOf' | 'keyIdsOf'>;

const entityKind = { REPORT: 'report', TITLE: 'title', MESSAGE: 'message', NOTE: 'note', REASON: 'reason', NAME: 'name' } as const satisfies Record<TextKind, string>;

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

async function seal(state: VaultState, request: SealRequest): ReturnType<CryptoApi['seal']> {
  const own = state.requireOwnKey();
  const readers = await readersOf(state, request);
  const bytes = writeEntityBytes(
    {
      portal: state.requirePortal(),
      kind: entityKind[request.kind],
      id: randomHex(16),
      about: request.about,
      time: state.clock.now().toISOString(),
      signer: fingerprintOf(own),
      attachments: request.attachments ?? [],
    },
    request.body,
  );
  return sealBytes(bytes, readers, own, state.clock);
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
    async open(armored, request) {
      const opened = await openText(armored, await state.opening(request.signers), request, state.requirePortal(), state.seen);
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
