import { useLocation } from '@tanstack/react-router';

/** What stands behind the # of the address: a secret of a link, which no server sees and the page sends only when told to. */
export function useFragment(): string {
  return useLocation({ select: ({ hash }) => hash });
}
