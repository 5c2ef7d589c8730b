/** Whether opened octets are a mail, or what a mail program sealed as MIME. Pure, and small: what reads them is loaded only then. */

const MAX_HEADER_OCTETS = 256 * 1024;
const mailFields = ['from', 'to', 'subject', 'date', 'message-id', 'received', 'return-path'];

/** The header fields at the start, names in lower case; null where the octets start with anything else. */
function headerOf(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_HEADER_OCTETS)).replace(/^From [^\r\n]*\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(start)?.index ?? (bytes.length <= MAX_HEADER_OCTETS ? start.length : -1);
  if (end < 0) return null;
  const fields = new Map<string, string>();
  for (const line of start.slice(0, end).split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && fields.size > 0) continue;
    const [, name, value] = /^([!-9;-~]{1,80}):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined) return null;
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), (value ?? '').toLowerCase());
  }
  return fields;
}

/** Plain UTF-8 words behind one or two MIME fields are read as they stand. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  if (header === null) return false;
  const known = mailFields.filter((name) => header.has(name)).length;
  const type = header.get('content-type');
  if (type === undefined) return known >= 2 || (known >= 1 && header.has('mime-version'));
  if (!/^(?:text|multipart|message|application|image)\/[\w.+-]+/.test(type)) return known >= 2;
  const encoding = header.get('content-transfer-encoding') ?? '';
  return known >= 1 || !type.startsWith('text/plain') || /base64|quoted-printable/.test(encoding) || !/utf-8|us-ascii|^[^;]*$/.test(type);
}
