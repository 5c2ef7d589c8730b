import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Audience } from '../../ui/names.ts';

const CaseGraphDialog = lazy(async () => ({ default: (await import('./CaseGraphDialog.tsx')).CaseGraphDialog }));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !== null;

/** g, anywhere on the page but where keys are words, or belong to something open. */
function useGraphKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'g' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The way from a case to its relatives. They are read when somebody asks. */
export function CaseGraphPart({ number, audience }: { readonly number: string; readonly audience: Audience }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  useGraphKey(() => setIsOpen(true));
  return (
    <div>
      <Button icon="search" shortcut="g" onPress={() => setIsOpen(true)}><Trans>Related cases</Trans></Button>
      {isOpen && <Suspense><CaseGraphDialog number={number} audience={audience} onClose={() => setIsOpen(false)} /></Suspense>}
    </div>
  );
}
