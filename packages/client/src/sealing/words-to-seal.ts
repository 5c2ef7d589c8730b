/** From words to the octets that are signed and sealed, whoever does it: this package, the SPA's worker, or gpg. */
import type { EntityBinding, EntityBody, EntitySubject } from '../../../../schema/sealed-entity/entity.ts';
import { writeEntityBytes } from '../../../../schema/sealed-entity/write-entity.ts';
import { randomHex } from './bytes.ts';
import type { TextKind } from './opened-text.ts';

export interface Binding {
  /** The installation's random id. */
  readonly portalId: string;
  readonly kind: TextKind;
  /** A report, its title and its files' names are bound to the submission (a UUID), everything else to its case. */
  readonly about: EntitySubject;
  /** Fingerprint of the key that signs. */
  readonly signer: string;
  readonly time: Date;
  /** SHA-256 of the attachments' SEIPD packets; of a name: of its file's. */
  readonly attachments?: readonly string[];
}

const entityKind = { REPORT: 'report', TITLE: 'title', MESSAGE: 'message', NOTE: 'note', REASON: 'reason', NAME: 'name' } as const satisfies Record<TextKind, string>;

/** With an id of its own: each text is bound once. */
export const bindingOf = ({ portalId, kind, about, signer, time, attachments = [] }: Binding): EntityBinding => ({
  portal: portalId, kind: entityKind[kind], id: randomHex(16), about, time: time.toISOString(), signer, attachments,
});

/** @throws RangeError where a part of the binding is malformed, or the words hold half a character */
export function octetsToSeal(binding: Binding, body: EntityBody): Uint8Array<ArrayBuffer> {
  const { kind, about } = binding;
  // Messages travel as PGP/MIME: mail programs show this in place of the bare number outside.
  const subject = kind === 'MESSAGE' && 'case' in about ? { mailSubject: `A message in ${about.case}` } : {};
  return writeEntityBytes({ ...bindingOf(binding), ...subject }, body);
}
