/** What the worker for mails gives, as types: shared by worker and page. It holds no key, and knows no case. */

/** TOOK_TOO_LONG: the worker was ended. UNREADABLE: no mail program could read it. */
export type MailFault = 'TOO_LARGE' | 'TOO_DEEP' | 'TOO_MANY_PARTS' | 'HEADERS_TOO_LARGE' | 'UNREADABLE' | 'TOOK_TOO_LONG';

/** Of the header, in one line each, what hides made visible. Nobody vouches for any of it. */
export interface MailHead {
  readonly subject: string | null;
  /** Name and address as they would show. */
  readonly from: string | null;
  readonly fromAddress: string | null;
  readonly replyTo: string | null;
  readonly to: readonly string[];
  /** RFC 3339, by the sender's clock; null where it says none that can be read. */
  readonly date: string | null;
  /** With their angle brackets. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** An answer of a machine, a notice of a mail server, bulk mail; or called spam by a filter on its way. */
  readonly nature: 'PERSONAL' | 'AUTOMATIC' | 'SPAM';
}

export interface MailFile {
  /** As the sender named it, to be made safe before it is saved; empty where it has no name. */
  readonly name: string;
  /** The same for reading: what turns or hides shows by its code point. */
  readonly shownName: string | null;
  readonly mimeType: string;
  /** A mail within the mail. */
  readonly isMail: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a signature within the mail covers. RFC 3156, 5; RFC 9580, 7. */
export type SignedWithin =
  | { readonly kind: 'DETACHED'; readonly octets: Uint8Array<ArrayBuffer>; readonly signature: string }
  | { readonly kind: 'CLEARSIGNED'; readonly text: string };

export interface ReadMail extends MailHead {
  readonly text: string;
  /** Of several mails in one, each mail's words under its sender, date and subject; `text` is then all of them. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly textFrom: 'PLAIN' | 'HTML' | 'NONE';
  /** Its words are longer than what is shown. */
  readonly isCut: boolean;
  readonly files: readonly MailFile[];
  readonly filesLeftOut: number;
  readonly signed: SignedWithin | null;
  /** An armored message within the mail. */
  readonly sealedWithin: string | null;
}

export interface MailCall {
  readonly id: number;
  readonly method: 'READ' | 'HEAD';
  readonly bytes: Uint8Array;
}
export type MailReply =
  | { readonly id: number; readonly mail: ReadMail }
  | { readonly id: number; readonly head: MailHead }
  | { readonly id: number; readonly fault: MailFault };
