import { useLocation } from '@tanstack/react-router';
import { useRef } from 'react';

/**
 * What stands behind the # of the page's address: a secret of a link, which no server sees and the page sends only when told to. On the way
 * to another page it stays what it was: no page takes the secret of another's link.
 */
export function useFragment(): string {
  const pathname = useLocation({ select: (location) => location.pathname });
  const hash = useLocation({ select: (location) => location.hash });
  const own = useRef({ pathname, hash });
  if (own.current.pathname === pathname) own.current = { pathname, hash };
  return own.current.hash;
}
