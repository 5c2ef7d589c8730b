/** The vault's commands that hand many cases to a key. */
import { fromBase64 } from '../../../schema/recovery/base64.ts';
import type { EntityKind } from '../../../schema/sealed-entity/entity.ts';
import { bindingIn } from '../../../schema/sealed-entity/mail-entity.ts';
import type { TextKind } from '../../../packages/client/src/sealing/opened-text.ts';
import { asCryptoError, CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { FileBindings } from './file-bindings.ts';
import { rewrapFilePackets } from './file-rewrap.ts';
import { fingerprintOf, readPublicKey, requireUsable } from '../../../packages/client/src/sealing/keys.ts';
import { decryptBytes, octetsOf } from '../../../packages/client/src/sealing/open.ts';
import type { PrivateKey, PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import type { HandedCase, Handing, OwnCase, RewrapApi, RewrappedCase } from './rewrap-api.ts';
import { isOneCase, type OpenedPart } from './rewrap-binding.ts';
import { pinnedCertifiersOf } from '../../../packages/client/src/sealing/trust.ts';
import { certifierKeys } from './vault-team.ts';
import type { VaultState } from './vault-state.ts';
import { sessionKeyIn, wrapFor } from '../../../packages/client/src/sealing/wrap.ts';

type Packets = RewrappedCase['texts'];

/** A case that fails says why, and keeps none of the others back. */
async function caseByCase<Case extends { readonly number: string }>(
  cases: readonly Case[],
  rewrap: (one: Case) => Promise<{ readonly texts: Packets; readonly files: Packets }>,
): Promise<RewrappedCase[]> {
  return Promise.all(
    cases.map((one) =>
      rewrap(one).then(
        (packets) => ({ number: one.number, ...packets, fault: null }),
        (error: unknown) => ({ number: one.number, texts: [], files: [], fault: asCryptoError(error).code }),
      ),
    ),
  );
}

const octetsIn = (base64: string): Uint8Array => {
  try {
    return fromBase64(base64);
  } catch {
    throw new CryptoError('DAMAGED', 'The key packets cannot be read.');
  }
};

async function rewrapToSelf(state: VaultState, cases: readonly OwnCase[]): Promise<readonly RewrappedCase[]> {
  const own = state.requireOwnKey();
  const keys = [own, ...state.earlierKeys];
  const reader = await state.publicKey(own.toPublic().armor());
  const date = state.clock.sealingDate([reader]);
  const wrap = async ({ id, keyPackets }: OwnCase['texts'][number]): Promise<Packets[number]> =>
    ({ id, packets: await wrapFor(reader, await sessionKeyIn(octetsIn(keyPackets), keys), date) });
  return caseByCase(cases, async ({ texts, files }) => ({ texts: await Promise.all(texts.map(wrap)), files: await Promise.all(files.map(wrap)) }));
}

/** What the keys of a handing are worth in this browser. */
interface Room {
  readonly reader: PublicKey;
  readonly date: Date;
  readonly decryptionKeys: readonly PrivateKey[];
  readonly signers: readonly PublicKey[];
  readonly reporters: ReadonlySet<string>;
}

async function roomFor(state: VaultState, { readerArmored, readerFingerprint, reporterKeys, teamKeys }: Handing): Promise<Room> {
  const reader = await readPublicKey(readerArmored);
  if (fingerprintOf(reader) !== readerFingerprint) throw new CryptoError('OTHER_KEY', 'Another key was handed out.');
  const date = state.clock.sealingDate([reader]);
  await requireUsable(reader, date);
  const readable = await Promise.all(reporterKeys.map((armored) => state.publicKey(armored).catch(() => null)));
  const reporters = readable.filter((key) => key !== null);
  const colleagues = await certifiedOf(state, teamKeys);
  const { decryptionKeys, signers } = await state.opening([]);
  return { reader, date, decryptionKeys, signers: [...reporters, ...colleagues, ...signers], reporters: new Set(reporters.map(fingerprintOf)) };
}

async function certifiedOf(state: VaultState, armoredKeys: readonly string[]): Promise<PublicKey[]> {
  const date = state.clock.readingDate();
  const certified = await Promise.all(
    armoredKeys.map(async (armored) => {
      const key = await state.publicKey(armored).catch(() => null);
      if (key === null || state.pins.leads.includes(fingerprintOf(key))) return key;
      return (await pinnedCertifiersOf(armored, certifierKeys(state), state.pins.leads, date)).length > 0 ? key : null;
    }),
  );
  return certified.filter((key) => key !== null);
}

async function openPart(state: VaultState, caseNumber: string, armored: string, room: Room): Promise<OpenedPart> {
  const { plainBytes, sha256, signature, signerFingerprint } = await decryptBytes(armored, { ...room, date: state.clock.readingDate() });
  const signer = signature !== 'VALID' || signerFingerprint === null ? null : room.reporters.has(signerFingerprint) ? 'REPORTER' : 'TEAM';
  const entity = bindingIn(plainBytes);
  const isSigned = signer !== null && (entity.state !== 'BOUND' || entity.binding.signer === signerFingerprint);
  return { entity, signer: isSigned ? signer : null, wasShown: state.wasShown(sha256, caseNumber) };
}

const kindOf = { report: 'REPORT', title: 'TITLE', message: 'MESSAGE', note: 'NOTE', reason: 'REASON', name: 'NAME' } as const satisfies Record<EntityKind, TextKind>;

/** What the texts of this one case say about its files, beside what was opened in this tab. */
function bindingsOf(parts: readonly OpenedPart[], caseNumber: string, opened: FileBindings): FileBindings {
  const bindings = new FileBindings(opened);
  for (const { entity, signer } of parts) {
    if (entity.state !== 'BOUND' || signer === null) continue;
    const { kind, attachments, about } = entity.binding;
    const says = { signature: 'VALID', refused: null, warnings: [], attachments, isOfSubmission: 'submission' in about, body: entity.body } as const;
    bindings.note(says, kindOf[kind], caseNumber);
  }
  return bindings;
}

async function rewrapTo(state: VaultState, cases: readonly HandedCase[], handing: Handing): Promise<readonly RewrappedCase[]> {
  const portalId = state.requirePortal();
  const room = await roomFor(state, handing);
  const { reader, decryptionKeys, date } = room;
  return caseByCase(cases, async ({ number, texts, files }) => {
    const parts = await Promise.all(texts.map(({ armored }) => openPart(state, number, armored, room)));
    if (!isOneCase(parts, { portalId, caseNumber: number })) throw new CryptoError('OTHER_CASE', 'A text is not of this case.');
    const bindings = bindingsOf(parts, number, state.files);
    const wrap = async ({ id, armored }: HandedCase['texts'][number]): Promise<Packets[number]> =>
      ({ id, packets: await wrapFor(reader, await sessionKeyIn(await octetsOf(armored), decryptionKeys), date) });
    const wrapFile = async ({ id, sha256, keyPackets }: HandedCase['files'][number]): Promise<Packets[number]> =>
      ({ id, packets: await rewrapFilePackets(keyPackets, reader, decryptionKeys, { caseNumber: number, sha256 }, bindings, date) });
    return { texts: await Promise.all(texts.map(wrap)), files: await Promise.all(files.map(wrapFile)) };
  });
}

export function rewrapCommands(state: VaultState): RewrapApi {
  return {
    rewrapToSelf: (cases) => rewrapToSelf(state, cases),
    rewrapTo: (cases, handing) => rewrapTo(state, cases, handing),
  };
}
