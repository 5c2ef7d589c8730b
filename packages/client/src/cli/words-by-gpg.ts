/** Texts of a case, sealed and opened with the private half in gpg: what they mean is judged by the same code as in the pages. */
import type { EntityBody, EntitySubject } from '../../../../schema/sealed-entity/entity.ts';
import { fileLabelBody } from '../../../../schema/sealed-entity/file-label.ts';
import { SeipdHash } from '../sealing/file-packets.ts';
import { readPublicKey } from '../sealing/keys.ts';
import { openUnsealed, type SeenIds } from '../sealing/open.ts';
import type { Expectation, OpenedText, TextKind } from '../sealing/opened-text.ts';
import { octetsToSeal } from '../sealing/words-to-seal.ts';
import { exportPublic, sealByGpg, unwrapByGpg } from './gpg.ts';
import type { SealingPortal } from './open-portal.ts';

export interface Written {
  readonly kind: TextKind;
  readonly about: EntitySubject;
  readonly body: EntityBody;
  /** SHA-256 of its files. */
  readonly attachments?: readonly string[];
}

export async function sealWords({ facts, ownKey, teamKey }: SealingPortal, { body, ...binding }: Written): Promise<string> {
  const octets = octetsToSeal({ ...binding, portalId: facts.portalId, signer: ownKey, time: new Date(facts.serverTime) }, body);
  return (await sealByGpg(octets, { signer: ownKey, readerArmored: teamKey.armored, armor: true })).toString();
}

export interface SealedByGpg {
  readonly sealed: Blob;
  readonly sha256: string;
  readonly nameArmored: string;
}

export async function sealFile(portal: SealingPortal, name: string, octets: Uint8Array, about: EntitySubject): Promise<SealedByGpg> {
  const sealed = Uint8Array.from(await sealByGpg(octets, { signer: portal.ownKey, readerArmored: portal.teamKey.armored, armor: false }));
  const hash = new SeipdHash();
  hash.update(sealed);
  const sha256 = hash.digest();
  const body = fileLabelBody({ name, mediaType: '', sizeBytes: octets.length, sessionKeySha256: null });
  return { sealed: new Blob([sealed]), sha256, nameArmored: await sealWords(portal, { kind: 'NAME', about, body, attachments: [sha256] }) };
}

/** @param signersArmored whose signature counts there beside one's own and the team key's @returns null where no key in gpg opens it */
export type OpenWords = (armored: string, expected: Expectation, signersArmored: readonly string[]) => Promise<OpenedText | null>;

/** Opens texts of one case; a text whose id came with another text before is refused. */
export async function openerOf({ facts, ownKey, teamKey }: SealingPortal): Promise<OpenWords> {
  const always = [await exportPublic(ownKey), teamKey.armored];
  const seen: SeenIds = new Map();
  const date = new Date(Math.max(Date.now(), Date.parse(facts.serverTime)) + 60_000);
  return async (armored, expected, signersArmored) => {
    const unwrapped = await unwrapByGpg(armored);
    const signers = await Promise.all([...always, ...signersArmored].map(readPublicKey));
    return unwrapped && openUnsealed(armored, unwrapped, { signers, date }, { expected, portalId: facts.portalId, seen });
  };
}
