import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
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

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export function Button({ kind = 'plain', size = 'dense', icon, shortcut, children, ...rest }: ButtonProps): ReactElement {
  return (
    <AriaButton {...rest} className={styles['button'] ?? ''} data-kind={kind} data-size={size}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </AriaButton>
  );
}

/** A button that reads as a link within a sentence. */
export function TextButton(props: Omit<AriaButtonProps, 'className' | 'style'>): ReactElement {
  return <AriaButton {...props} className={styles['text'] ?? ''} />;
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Look {}

/** A link outside the pages of the portal (a file, mailto:) that looks like a button. */
export const ButtonAnchor = forwardRef<HTMLAnchorElement, AnchorProps>(function ButtonAnchor(
  { kind = 'plain', size = 'dense', icon, children, ...rest },
  ref,
) {
  return (
    <a ref={ref} {...rest} className={styles['button']} data-kind={kind} data-size={size}>
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
