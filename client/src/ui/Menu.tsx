import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttonStyles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

interface MenuProps {
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly actions: readonly MenuAction[];
}

/** A button with further actions behind it. */
export function Menu({ label, icon = 'down', actions }: MenuProps): ReactElement {
  return (
    <MenuTrigger>
      <AriaButton className={buttonStyles['button'] ?? ''} data-kind="plain" data-size="dense">{label}<Icon name={icon} /></AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <AriaMenu className={styles['list'] ?? ''} onAction={(key) => actions.find(({ id }) => id === key)?.onPress()}>
          {actions.map(({ id, label: words, shortcut, isDisabled = false }) => (
            <MenuItem key={id} id={id} className={styles['item'] ?? ''} isDisabled={isDisabled}>
              <span>{words}</span>
              {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
