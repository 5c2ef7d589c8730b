/** Writes the sealed MIME entity. Pure; the same octets are what a signature covers and what travels as PGP/MIME. */
import type { EntityBinding, EntityBody } from './entity.ts';
import { entityKinds, fieldPatterns } from './entity.ts';
import { writeBody } from './sections.ts';

function checked(name: keyof typeof fieldPatterns, value: string): string {
  if (!fieldPatterns[name].test(value)) throw new RangeError(`The entity's ${name} is malformed.`);
  return value;
}

function subjectField(binding: EntityBinding): string {
  const { about } = binding;
  return 'case' in about
    ? `Laurel-Case: ${checked('case', about.case)}`
    : `Laurel-Submission: ${checked('submission', about.submission)}`;
}

/** `protected-headers="v1"` only: with `hp` beside it Thunderbird shows nothing. */
function mailFields(mailSubject: string | undefined): string[] {
  if (mailSubject === undefined) return ['Content-Type: text/plain; charset=utf-8'];
  return [
    'Content-Type: text/plain; charset=utf-8; protected-headers="v1"',
    `Subject: ${mailSubject.replace(/[\r\n]+/g, ' ').trim()}`,
  ];
}

/** The entity as text, LF between its own lines; line breaks inside the words stay as they are. @throws RangeError */
export function writeEntity(binding: EntityBinding, body: EntityBody): string {
  if (!entityKinds.includes(binding.kind)) throw new RangeError("The entity's kind is unknown.");
  const fields = [
    ...mailFields(binding.mailSubject),
    'Content-Transfer-Encoding: 8bit',
    'Laurel-Format: 1',
    `Laurel-Portal: ${checked('portal', binding.portal)}`,
    `Laurel-Kind: ${binding.kind}`,
    `Laurel-Id: ${checked('id', binding.id)}`,
    subjectField(binding),
    `Laurel-Time: ${checked('time', binding.time)}`,
    `Laurel-Signer: ${checked('signer', binding.signer)}`,
    ...binding.attachments.map((sha256) => `Laurel-Attachment: ${checked('attachment', sha256)}`),
  ];
  return `${fields.join('\n')}\n\n${writeBody(body)}`;
}

/** The octets to seal: UTF-8. A lone surrogate has none, so it is refused. @throws RangeError */
export function writeEntityBytes(binding: EntityBinding, body: EntityBody): Uint8Array<ArrayBuffer> {
  const text = writeEntity(binding, body);
  if (!text.isWellFormed()) throw new RangeError('The text holds half a character.');
  return new TextEncoder().encode(text);
}
