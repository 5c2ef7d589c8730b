import { HttpRefusal } from '../session/http.ts';

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** A write that was accepted. @throws HttpRefusal in the server's words where it was not */
export function accepted<P extends Payload>(payload: P): P {
  const [refusal] = payload.userErrors;
  if (refusal !== undefined) throw new HttpRefusal(refusal.code, refusal.message, 200, null);
  return payload;
}
