import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, forwardRef, type ReactElement, type ReactNode, type Ref } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

/** primary: the one next step of a part of the page. quiet: a way back. grave: cannot be taken back. */
export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'grave';

interface Look {
  readonly kind?: ButtonKind;
  /** form: 44 px, for people who come once. Else 36 px. */
  readonly size?: 'form' | 'dense';
  readonly icon?: IconName;
}

interface Press {
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'disabled' | 'onClick'>;

export interface ButtonProps extends Native, Look, Press {
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  /** Under way: keeps its place and focus, and cannot be pressed again. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** A button of the platform: it needs no library, and the first page loads none for it. */
export function Button(props: ButtonProps): ReactElement {
  const { kind = 'plain', size = 'dense', icon, shortcut, isPending = false, isDisabled, onPress, type = 'button', children, ...rest } = props;
  return (
    <button
      {...rest}
      // Submitting through a pending button is refused here, so that focus need not leave it.
      onClick={(event) => (isPending ? event.preventDefault() : onPress?.())}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      className={styles['button']}
      data-kind={kind}
      data-size={size}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

/** A button that reads as a link within a sentence. */
export function TextButton({ onPress, isDisabled, type = 'button', ...rest }: Native & Press): ReactElement {
  return <button {...rest} type={type} disabled={isDisabled} className={styles['text']} onClick={() => onPress?.()} />;
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Look {}

/** A link outside the pages of the portal (a file, mailto:) that looks like a button. */
export const ButtonAnchor = forwardRef<HTMLAnchorElement, AnchorProps>(function ButtonAnchor(
  { kind = 'plain', size = 'dense', icon, children, ...rest },
  ref,
) {
  return (
    <a {...rest} ref={ref} className={styles['button']} data-kind={kind} data-size={size}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </a>
  );
});

/** A link to a page that looks like a button; typed as the router's Link. */
export const LinkButton = createLink(ButtonAnchor);

export function ButtonRow({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['row']}>{children}</div>;
}
