/**
 * An error as it may be logged: what went wrong and where, without what people sent. Driver errors carry statements, parameters and
 * quoted values; addresses and tokens can stand in any message. Everything that logs an error goes through here.
 */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly at: readonly string[];
  /** SQLSTATE, errno or a code of ours. */
  readonly code?: string;
  readonly constraint?: string;
}

const scrub = (text: string): string => text
  .replaceAll(/-----BEGIN[^]*?(?:-----END[^\n]*|$)/g, '[armored]')
  .replaceAll(/[^\s"'<>()=]+@[^\s"'<>()=]+/g, '[address]')
  .replaceAll(/laurel_(?:person|partner|router)_[\w-]+/g, '[token]')
  .replaceAll(/"[^"]*"|'[^']*'/g, '[value]')
  .replaceAll(/[\w+/=-]{40,}/g, '[long]')
  .slice(0, 500);

const textField = (error: object, field: string): string | undefined => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
};

const isPlace = (line: string): boolean => /:\d+:\d+\)?$|\(<anonymous>\)$|\(index \d+\)$/.test(line);

export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'something that is no Error was thrown', at: [] };
  // The stack begins with the message, whose own lines may look like places.
  const at = (error.stack ?? '').replace(error.message, () => '').split('\n').filter((line) => /^\s+at .{1,300}$/.test(line) && isPlace(line)).slice(0, 12).map((line) => line.trim());
  const code = textField(error, 'code');
  const constraint = textField(error, 'constraint');
  return { name: error.name, message: scrub(error.message), at, ...(code && { code }), ...(constraint && { constraint }) };
}
