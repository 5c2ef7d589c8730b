import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseAction } from '../../generated/graphql.ts';
import type { OpenAction } from './case-context.ts';

/** Fragments that other pages lead here with: the first of the actions that can be done now is opened. */
const addresses: Readonly<Record<string, readonly CaseAction[]>> = {
  reply: ['REPLY'],
  answer: ['REPLY'],
  note: ['NOTE'],
  verify: ['VERIFY', 'ASSESS'],
  ask: ['ASK_FOR_INFORMATION', 'REPLY'],
  assign: ['ASSIGN'],
  close: ['CLOSE'],
  thanks: ['ANSWER_CONSENT'],
};

/**
 * Opens the action that the address names, once, and takes it out of the address, so that going back does not open it again.
 * @returns a stable way to open any other
 */
export function useActionAddress(viewerCan: readonly CaseAction[], open: (action: OpenAction, address?: string) => void): (action: OpenAction) => void {
  const hash = useLocation({ select: (location) => location.hash.replace(/^#/, '') });
  const navigate = useNavigate();
  const latest = useRef(open);
  latest.current = open;
  const act = useCallback((action: OpenAction) => latest.current(action), []);
  const asked = addresses[hash]?.find((action) => viewerCan.includes(action)) ?? null;
  useEffect(() => {
    if (asked === null) return;
    latest.current(asked, hash);
    void navigate({ to: '.', hash: '', replace: true, resetScroll: false });
  }, [asked, hash, navigate]);
  return act;
}
