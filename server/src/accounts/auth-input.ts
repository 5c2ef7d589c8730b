/** The shapes of bodies under /auth. Unknown fields are dropped; what a field may hold is said where it is used. */
import * as v from 'valibot';
import { UserRefusal } from '../errors.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
const optionalText = v.optional(v.nullable(text));

export const authBodies = {
  pseudonymous: v.object({ signInSecret: text, proof: v.optional(v.unknown()) }),
  register: v.object({ email: text, password: text, displayName: optionalText, proof: v.optional(v.unknown()) }),
  token: v.object({ token: text }),
  signIn: v.object({ email: text, password: text }),
  words: v.object({ signInSecret: text }),
  email: v.object({ email: text }),
  reset: v.object({ token: text, password: text }),
  ceremony: v.object({ code: text, email: text, password: text, displayName: text }),
  profile: v.object({ displayName: optionalText, handle: optionalText, publicProfile: v.optional(v.boolean()) }),
  invite: v.object({ email: text, role: v.picklist(['RESEARCHER', 'TRIAGER', 'LEAD', 'ADMINISTRATOR']), pins: v.optional(v.pipe(v.array(text), v.maxLength(20)), []) }),
  accept: v.object({ token: text, password: v.optional(text), displayName: optionalText }),
} as const;

/** @throws UserRefusal that names the first wrong field, and repeats nothing of it */
export function readAuthBody<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, body ?? {});
  if (read.success) return read.output;
  const field = read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'body';
  throw new UserRefusal('INVALID', `The field "${field}" is missing or not of the right kind.`, [field]);
}
