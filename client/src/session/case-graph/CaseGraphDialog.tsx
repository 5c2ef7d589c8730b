import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import type { Audience } from '../../ui/names.ts';
import { Loading } from '../../ui/ProgressBar.tsx';
import { faultWords } from '../fault-words.ts';
import styles from './CaseGraph.module.css';
import type { Place } from './graph-model.ts';
import { GraphList } from './GraphList.tsx';
import { GraphNotes } from './GraphNotes.tsx';
import { GraphPicture } from './GraphPicture.tsx';
import { useCaseGraph } from './use-case-graph.ts';

interface CaseGraphDialogProps {
  readonly number: string;
  readonly audience: Audience;
  readonly onClose: () => void;
}

/** From case to case by what they have in common. The last of `path` stands in the middle; those before are the way back. */
export function CaseGraphDialog({ number, audience, onClose }: CaseGraphDialogProps): ReactElement {
  const navigate = useNavigate();
  const [path, setPath] = useState<readonly string[]>([number]);
  const [at, setAt] = useState<Place>('CENTRE');
  const middle = path.at(-1) ?? number;
  const graph = useCaseGraph(middle);
  const go = (next: readonly string[]): void => {
    setPath(next);
    setAt('CENTRE');
  };
  const centre = (to: string): void => (to === middle ? undefined : go([...path, to]));
  const back = (): void => (path.length > 1 ? go(path.slice(0, -1)) : undefined);
  const open = (to: string): void => {
    onClose();
    void navigate({ to: '/cases/$number', params: { number: to } });
  };
  const standing = at === 'CENTRE' ? middle : at.number;
  return (
    <Dialog
      title={<Trans>Cases related to <span className="mono">{middle}</span></Trans>}
      isOpen
      width="wide"
      onClose={onClose}
      actions={(
        <>
          <Button kind="quiet" onPress={onClose} shortcut="Esc"><Trans>Leave</Trans></Button>
          <Button onPress={back} isDisabled={path.length < 2} shortcut="⌫"><Trans>Back</Trans></Button>
          <Button onPress={() => standing !== null && centre(standing)} isDisabled={standing === null || standing === middle} shortcut="Enter"><Trans>To the middle</Trans></Button>
          <Button kind="primary" onPress={() => standing !== null && open(standing)} isDisabled={standing === null} shortcut="o"><Trans>Open the case</Trans></Button>
        </>
      )}
    >
      {graph.centre === undefined && graph.error === undefined && <Loading><Trans>Looking for related cases…</Trans></Loading>}
      {graph.error !== undefined && <Fault words={faultWords(graph.error)} onRetry={graph.reload} />}
      {graph.centre === null && <p><Trans>There is no case {middle} for you any more.</Trans></p>}
      {graph.centre && (
        <>
          <div className={styles['graph']}>
            <GraphPicture centre={middle} groups={graph.groups} at={at} onPlace={setAt} onCentre={centre} />
            <GraphList centre={graph.centre} groups={graph.groups} audience={audience} at={at} onPlace={setAt} onCentre={centre} onOpen={open} onBack={back} />
          </div>
          <GraphNotes graph={graph} audience={audience} />
        </>
      )}
    </Dialog>
  );
}
