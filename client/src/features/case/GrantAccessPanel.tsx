import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Button } from '../../ui/Button.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import { useGrantAccess } from './use-grant-access.ts';
import { useUnreachable } from './use-unreachable.ts';

/** Where the reporter's key came later than what was written: opens every text of the case to it, bodies untouched. */
export function GrantAccessPanel(): ReactElement | null {
  const { facts, audience } = useCase();
  const { state } = useKeyRing();
  const unreachable = useUnreachable();
  if (unreachable === 0) return null;
  if (audience === 'reporter')
    return (
      <Panel>
        <PanelPart title={<Trans>Not sealed to your key yet</Trans>}>
          <ForReporter count={unreachable} />
        </PanelPart>
      </Panel>
    );
  if (!facts.viewerCan.includes('GRANT_ACCESS') || state !== 'OPEN') return null;
  return (
    <Panel>
      <PanelPart title={<Trans>Not sealed to the reporter’s key yet</Trans>}>
        <ForTeam count={unreachable} />
      </PanelPart>
    </Panel>
  );
}

function ForReporter({ count }: { readonly count: number }): ReactElement {
  return (
    <Hint>
      <Plural value={count} one="# text of this case was" other="# texts of this case were" />{' '}
      <Trans>written before your key was there. Somebody of the team opens them to it; write a message if it does not happen.</Trans>
    </Hint>
  );
}

function ForTeam({ count }: { readonly count: number }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const { command, progress, grant } = useGrantAccess();
  const check = useReaderCheck(true, null);
  const key = currentKey(facts.reporter?.publicKeys);
  return (
    <>
      <Hint>
        <Plural value={count} one="# text does" other="# texts do" />{' '}
        <Trans>not name their key of today. Adding it cannot be taken back.</Trans>
      </Hint>
      {key !== null && <Fingerprint fingerprint={key.fingerprint} />}
      {check.notice}
      <CommandTrouble trouble={command.trouble} />
      {progress !== null && <ProgressBar label={t`Opening the texts to it`} value={progress} />}
      <Button icon="unlock" isPending={command.isPending} isDisabled={!check.isClear} onPress={grant}>
        <Trans>Open the case to this key</Trans>
      </Button>
      {facts.reporter !== null && (
        <Hint>
          <Link to="/access/$researcher" params={{ researcher: facts.reporter.id }}><Trans>Give access to all their cases</Trans></Link>
        </Hint>
      )}
    </>
  );
}
