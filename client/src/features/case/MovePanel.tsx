import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { actionIcon, actionLabel, isGrave } from './action-words.ts';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { MoveSentence } from './MoveSentence.tsx';
import { otherActions, primaryAction } from './move-order.ts';
import { useFollowUp } from './use-follow-up.ts';

/** Everything that the viewer may do now, with what comes next on top. */
export function MovePanel(): ReactElement {
  const { i18n } = useLingui();
  const { facts, audience, act } = useCase();
  const { command, followUp } = useFollowUp();
  const primary = primaryAction(facts, audience);
  const others = otherActions(facts, audience);
  const press = (action: (typeof others)[number]) => (): void => (action === 'FOLLOW_UP' ? followUp() : act(action));
  return (
    <Panel>
      <PanelPart title={audience === 'reporter' ? <Trans>Your move</Trans> : <Trans>Next</Trans>}>
        <MoveSentence />
        <CommandTrouble trouble={command.trouble} />
        {primary !== null && (
          <div className={styles['moves']}>
            <Button kind="primary" onPress={press(primary)} isPending={primary === 'FOLLOW_UP' && command.isPending} {...iconOf(primary)}>
              {i18n._(actionLabel(primary, audience))}
            </Button>
          </div>
        )}
        {others.length > 0 && (
          <div className={styles['less']}>
            {others.map((action) => (
              <Button key={action} kind={isGrave(action) ? 'grave' : 'plain'} onPress={press(action)}>
                {i18n._(actionLabel(action, audience))}
              </Button>
            ))}
          </div>
        )}
      </PanelPart>
    </Panel>
  );
}

function iconOf(action: Parameters<typeof actionIcon>[0]): { icon?: NonNullable<ReturnType<typeof actionIcon>> } {
  const icon = actionIcon(action);
  return icon === undefined ? {} : { icon };
}
