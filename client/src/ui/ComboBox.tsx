import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Field, type FieldFace } from './Field.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface ComboBoxOption {
  readonly id: string;
  /** What is typed and searched. */
  readonly text: string;
  readonly sub?: string;
}

interface ComboBoxProps extends FieldFace {
  readonly id?: string;
  readonly options: readonly ComboBoxOption[];
  /** The id chosen; null where none is. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** What is typed counts as it stands, even where no option has it. */
  readonly allowsOwnText?: boolean;
  readonly inputValue?: string;
  readonly onInputChange?: (text: string) => void;
}

/** A choice among many: typing narrows them down. */
export function ComboBox(props: ComboBoxProps): ReactElement {
  const { id: givenId, options, value, onChange, allowsOwnText = false, inputValue, onInputChange, ...face } = props;
  const { t } = useLingui();
  const made = useId();
  const id = givenId ?? made;
  const isInvalid = face.error !== undefined && face.error !== '';
  return (
    <Field {...face} id={id}>
      <AriaComboBox
        aria-labelledby={`${id}-label`}
        selectedKey={value}
        onSelectionChange={(key) => onChange(key === null ? null : String(key))}
        defaultItems={options}
        allowsCustomValue={allowsOwnText}
        isInvalid={isInvalid}
        menuTrigger="focus"
        {...given({ inputValue, onInputChange })}
      >
        <div className={styles['box']}>
          <Input id={id} />
          <AriaButton aria-label={t`Show the choices`}><Icon name="down" /></AriaButton>
        </div>
        <Popover className={`${styles['popover']} ${styles['wide']}`}>
          <ListBox<ComboBoxOption> className={styles['list'] ?? ''}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.text} className={styles['item'] ?? ''}>
                <span>{option.text}</span>
                {option.sub !== undefined && <span className={styles['sub']}>{option.sub}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </Field>
  );
}
