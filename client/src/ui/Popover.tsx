import { type ReactElement, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** Names the popover: "Who can read the title". */
  readonly label: string;
  /** The button that opens it, given what it needs for that. */
  readonly trigger: (props: PopoverTrigger) => ReactElement;
  readonly children: ReactNode;
}

export interface PopoverTrigger {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-haspopup': 'dialog';
  readonly id: string;
}

const gap = 4;
const margin = 16;

/** Below the trigger where there is room, else above; never outside the window. Set through the CSSOM, which a strict CSP allows. */
function place(popover: HTMLElement, trigger: Element): void {
  const anchor = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.min(Math.max(anchor.right - width, margin), Math.max(window.innerWidth - width - margin, margin));
  const below = anchor.bottom + gap;
  const fitsBelow = below + height <= window.innerHeight - margin;
  const top = fitsBelow ? below : Math.max(anchor.top - gap - height, margin);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}

/** A small explanation. The platform's own popover: Escape, a press beside it, or its button close it. */
export function Popover({ label, trigger, children }: PopoverProps): ReactElement {
  const id = useId();
  const triggerId = `${id}-trigger`;
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    const opens = event.newState === 'open';
    setIsOpen(opens);
    const anchor = document.getElementById(triggerId);
    if (opens && popover.current !== null && anchor !== null) place(popover.current, anchor);
  };
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-expanded': isOpen, 'aria-haspopup': 'dialog', id: triggerId })}
      <div className={styles['popover']} id={id} ref={popover} popover="auto" role="dialog" aria-label={label} onToggle={onToggle}>
        {isOpen && children}
      </div>
    </>
  );
}
