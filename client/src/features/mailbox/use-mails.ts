import { useEffect, useReducer } from 'react';
import { getJson } from '../../session/http.ts';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** RFC 3339 */
  readonly at: string;
  /** Null where only its reader knows. */
  readonly text: string | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Sealed texts. */
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
  /** By whom its words are sealed; null where they are in clear. */
  readonly sealed: 'BY_PORTAL' | 'BY_SENDER' | null;
  /** The subject that mail servers read. */
  readonly clearSubject: string;
}

export interface Mails {
  readonly mails: readonly Mail[] | null;
  readonly error: unknown;
}

const everyMs = 4_000;

/** The example installation's mails, newest first, asked again every few seconds while the page is in sight. */
export function useMails(): Mails {
  const [state, set] = useReducer((_: Mails, next: Mails) => next, { mails: null, error: undefined });
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const { messages } = await getJson<{ messages: readonly Mail[] }>('/mailbox/messages.json');
        if (isShown) set({ mails: messages, error: undefined });
      } catch (error) {
        if (isShown) set({ mails: null, error });
      }
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, []);
  return state;
}
