/**
 * Between a case's page and the one page that may talk to the tracker: two documents of one origin, so each looks at who speaks. The words go
 * from window to window, and are in no address and no store.
 */
import type { Ticket } from './ticket-draft.ts';

export const handOverPath = '/hand-over';

export interface HandedTicket extends Ticket {
  readonly number: string;
}
type Said =
  | { readonly laurel: 'hand-over'; readonly kind: 'READY' }
  | { readonly laurel: 'hand-over'; readonly kind: 'TICKET'; readonly ticket: HandedTicket }
  | { readonly laurel: 'hand-over'; readonly kind: 'NOTED' };

const isOurs = (data: unknown): data is Said => typeof data === 'object' && data !== null && 'laurel' in data && data.laurel === 'hand-over';

export const say = (to: Window, said: Said): void => to.postMessage(said, location.origin);

/** Hears what that very window says, from this origin. @returns ends it */
export function hear(from: Window, onSaid: (said: Said) => void): () => void {
  const listen = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (origin === location.origin && source === from && isOurs(data)) onSaid(data);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}
