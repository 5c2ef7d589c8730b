import { type ComponentPropsWithRef, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CaseQueryError } from '../../../../schema/case-query/case-query-error.ts';
import styles from './QueryBar.module.css';
import { tokensOf } from './query-tokens.ts';

interface QueryInputProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'value' | 'type'> {
  readonly value: string;
  readonly error: CaseQueryError | null;
}

/**
 * A field whose text is drawn in colours beneath it, by a copy that scrolls along; its own is transparent. The field stays the platform's:
 * caret, selection, undo and input methods are its own. While something is composed, and with forced colours, its own text shows.
 */
export function QueryInput({ value, error, ref, ...rest }: QueryInputProps): ReactElement {
  const copy = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement | null>(null);
  const [isComposing, setIsComposing] = useState(false);
  const tokens = useMemo(() => tokensOf(value, error), [value, error]);
  const follow = (): void => {
    if (copy.current && field.current) copy.current.scrollLeft = field.current.scrollLeft;
  };
  useLayoutEffect(follow);
  return (
    <div className={styles['field']} data-composing={isComposing || undefined}>
      <div className={styles['ink']} ref={copy} aria-hidden="true">
        {tokens.map((token, index) => <span key={index} data-kind={token.kind} data-fault={token.isFault || undefined}>{token.text}</span>)}
      </div>
      <input
        {...rest}
        type="text"
        value={value}
        ref={(element) => {
          field.current = element;
          if (typeof ref === 'object' && ref !== null) ref.current = element;
        }}
        onScroll={follow}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
      />
    </div>
  );
}
