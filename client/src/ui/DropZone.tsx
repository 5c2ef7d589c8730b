import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './DropZone.module.css';

interface DropZoneProps {
  /** What the button says: "Choose a file". */
  readonly button: ReactNode;
  /** "or drop it here" */
  readonly children: ReactNode;
  readonly accept?: string;
  readonly allowsMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Text that was dropped instead of a file, such as an armored block. */
  readonly onText?: (text: string) => void;
}

/** Takes files by button, keyboard or drop. */
export function DropZone({ button, children, accept, allowsMany = false, onFiles, onText }: DropZoneProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    const text = event.dataTransfer.getData('text/plain');
    if (files.length > 0) onFiles(allowsMany ? files : files.slice(0, 1));
    else if (text !== '') onText?.(text);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div role="group" className={styles['drop']} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      <Button icon="clip" onPress={() => input.current?.click()}>{button}</Button>
      <span className={styles['words']}>{children}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={allowsMany}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
