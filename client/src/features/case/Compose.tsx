import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Hint } from '../../ui/Layout.tsx';
import { PanelTabs } from '../../ui/PanelTabs.tsx';
import { useCase } from './case-context.ts';
import { ComposeForm } from './ComposeForm.tsx';
import { PasteReply } from './PasteReply.tsx';

interface ComposeProps {
  readonly box: 'REPLY' | 'NOTE';
  readonly onBox: (box: 'REPLY' | 'NOTE') => void;
}

/** The box under the conversation: a reply, and for the team a note too. */
export function Compose({ box, onBox }: ComposeProps): ReactElement | null {
  const { t } = useLingui();
  const { facts, audience } = useCase();
  const { state } = useKeyRing();
  const mayReply = facts.viewerCan.includes('REPLY');
  const mayNote = facts.viewerCan.includes('NOTE');
  if (!mayReply && !mayNote) return null;
  if (state === 'ELSEWHERE' && audience === 'reporter') return <PasteReply />;
  if (state === 'ELSEWHERE')
    return (
      <Hint>
        <Trans>To write here, the page needs the private half of your key, which is in gpg. Bring it in your settings, or make another key.</Trans>
      </Hint>
    );
  if (state !== 'OPEN')
    return (
      <Hint>
        <Trans>To write here, unlock your key first: what you write is signed with it.</Trans>
      </Hint>
    );
  const reply = <ComposeForm kind="REPLY" />;
  const note = <ComposeForm kind="NOTE" />;
  if (audience === 'reporter' || !mayNote) return reply;
  if (!mayReply) return note;
  return (
    <PanelTabs
      label={t`What to write`}
      selected={box}
      onSelect={(id) => onBox(id === 'NOTE' ? 'NOTE' : 'REPLY')}
      tabs={[
        { id: 'REPLY', title: <Trans>Reply</Trans>, content: reply },
        { id: 'NOTE', title: <Trans>Note within the team</Trans>, content: note },
      ]}
    />
  );
}
